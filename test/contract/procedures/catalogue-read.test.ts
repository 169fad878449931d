import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
const { fft, mst } = starterIds;
const nobody = '00000000-0000-4000-8000-000000000000';
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

describe('getting and naming', () => {
  test('a starter entry is given with its id and revision', async () => {
    expect(await app.call.catalogue.get({ id: fft })).toMatchObject({ id: fft, revision: 1, abbreviation: 'FFT', origin: { starterVersion: expect.any(String) as string } });
  });

  test('an unknown id is NOT_FOUND with the id', async () => {
    expect(await failureOf(app.call.catalogue.get({ id: nobody }))).toMatchObject({ code: 'NOT_FOUND', details: { id: nobody } });
  });

  test.each(['fft', '../fft', 'FFT med mellanslag'])('what is not the form of an id (%s) does not exist either', async (id) => {
    expect(await failureOf(app.call.catalogue.get({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('an empty id is refused', async () => {
    expect(await refusedPaths(app.call.catalogue.get({ id: '' }))).toEqual(['id']);
  });

  test('all names are given in the order of names', async () => {
    const { names } = await app.call.catalogue.names({});
    expect(names).toHaveLength(77);
    expect(names.find((one) => one.id === fft)).toMatchObject({ name: 'Funktionell familjeterapi', abbreviation: 'FFT', aliases: expect.arrayContaining(['FFT-cannabis']) as string[] });
  });
});

describe('comparing', () => {
  test('FFT and MST: both whole, and which fields say the same', async () => {
    const { interventions, rows } = await app.call.catalogue.compare({ ids: [fft, mst] });
    expect(interventions.map((one) => one.abbreviation)).toEqual(['FFT', 'MST']);
    const same = Object.fromEntries(rows.map((row) => [row.field, row.same]));
    expect(same).toMatchObject({ kind: true, preventionLevel: true, summary: false, ages: false });
  });

  test.each([
    ['one', [fft], ['ids']],
    ['five', [fft, mst, fft, mst, nobody], ['ids']],
    ['the same twice', [fft, fft], ['ids.1']],
  ])('%s is refused', async (_what, ids, paths) => {
    expect(await refusedPaths(app.call.catalogue.compare({ ids }))).toEqual(paths);
  });

  test('an unknown one is NOT_FOUND', async () => {
    expect((await failureOf(app.call.catalogue.compare({ ids: [fft, nobody] }))).code).toBe('NOT_FOUND');
  });
});

describe('history, changes and figures', () => {
  test('a starter entry has one revision and nothing before it', async () => {
    const { revisions } = await app.call.catalogue.history({ id: fft });
    expect(revisions).toMatchObject([{ revision: 1, changes: [] }]);
    expect((await failureOf(app.call.catalogue.history({ id: nobody }))).code).toBe('NOT_FOUND');
  });

  test('a new folder has no changes: being shipped is none', async () => {
    expect(await app.call.catalogue.changes({ limit: 10 })).toEqual({ unseen: 0, changes: [] });
  });

  test('changes are listed latest first with what changed, until they are marked as seen', async () => {
    app.clock = '2026-11-22T10:00:00.000Z';
    const { id } = await app.call.catalogue.save({ intervention: { name: 'Helt ny' } });
    app.clock = '2026-11-22T11:00:00.000Z';
    await app.call.catalogue.save({ intervention: { id: mst, revision: 1, duration: 'Fem månader', owner: 'metodutvecklare' }, reason: 'uppdaterad' });
    const { unseen, changes } = await app.call.catalogue.changes({ limit: 10 });
    expect(unseen).toBe(2);
    expect(changes).toMatchObject([
      { id: mst, name: 'Multisystemisk terapi', fields: ['duration', 'owner'], reason: 'uppdaterad', unseen: true },
      { id, name: 'Helt ny', fields: [], unseen: true },
    ]);
    expect((await app.call.catalogue.search({ text: '', filters: { changed: true } })).hits.map((hit) => hit.id).sort()).toEqual([mst, id].sort());
    app.clock = '2026-11-22T12:00:00.000Z';
    expect(await app.call.settings.markSeen({})).toEqual({ seenAt: '2026-11-22T12:00:00.000Z' });
    const after = await app.call.catalogue.changes({ limit: 1 });
    expect(after).toMatchObject({ unseen: 0, changes: [{ id: mst, unseen: false }] });
    expect((await app.call.catalogue.search({ text: '', filters: { changed: true } })).total).toBe(0);
  });

  test('the overview counts what needs work', async () => {
    const overview = await app.call.catalogue.overview({});
    const { facets } = await app.call.catalogue.search({ text: '' });
    expect(overview.interventions).toBe(78);
    expect(overview.unrated).toBe(facets['evidence']?.find((one) => one.value === 'unrated')?.count);
    // 33 of the starter entries have no statement at all; the new one makes 34.
    expect(overview.withoutStatements).toBe(34);
    expect(overview.unverified).toBe(10);
    expect(overview.inventory).toEqual({ answered: 0, total: 78 });
    expect(overview.unverifiedNames).toContain('Mentorskap');
  });
});

describe('removing the examples', () => {
  test('takes every example offer, keeps what a person has edited, and can be seen in the history', async () => {
    const before = await app.call.catalogue.overview({});
    expect(before.exampleOffers).toBeGreaterThan(0);
    const { revision } = await app.call.catalogue.get({ id: mst });
    app.actor = reader;
    expect((await failureOf(app.call.catalogue.removeExamples({}))).code).toBe('FORBIDDEN');
    app.actor = editor;
    const removed = await app.call.catalogue.removeExamples({});
    expect(removed.offers).toBe(before.exampleOffers);
    expect((await app.call.catalogue.overview({})).exampleOffers).toBe(0);
    expect(await app.call.catalogue.get({ id: fft })).toMatchObject({ status: 'under-review', offers: [], revision: 2 });
    expect(await app.call.catalogue.get({ id: mst })).toMatchObject({ status: 'offered', revision: revision + 1 });
    const [latest] = (await app.call.catalogue.history({ id: fft })).revisions;
    expect(latest?.changes.map((change) => change.field)).toContain('offers.example-1');
    expect(await app.call.catalogue.removeExamples({})).toEqual({ interventions: 0, offers: 0, entries: [] });

    app.actor = reader;
    expect((await failureOf(app.call.catalogue.restoreExamples({ entries: removed.entries ?? [] }))).code).toBe('FORBIDDEN');
    app.actor = editor;
    const { revision: now, status } = await app.call.catalogue.get({ id: fft });
    await app.call.catalogue.save({ intervention: { id: fft, revision: now, summary: 'Skrivet efteråt' } });
    expect(await failureOf(app.call.catalogue.restoreExamples({ entries: [...(removed.entries ?? []), { id: mst, revision: 999 }] }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await app.call.catalogue.overview({})).exampleOffers).toBe(0);
    expect(await app.call.catalogue.restoreExamples({ entries: removed.entries ?? [], reason: 'ångrat' })).toEqual({ interventions: removed.interventions, offers: removed.offers });
    expect((await app.call.catalogue.overview({})).exampleOffers).toBe(before.exampleOffers);
    expect(await app.call.catalogue.get({ id: fft })).toMatchObject({ summary: 'Skrivet efteråt', status: 'offered', revision: now + 2 });
    expect(status).toBe('under-review');
    expect(await app.call.catalogue.restoreExamples({ entries: removed.entries ?? [] })).toEqual({ interventions: 0, offers: 0 });
  });
});
