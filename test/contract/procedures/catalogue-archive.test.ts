import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedCatalogue } from '#core/catalogue/published.ts';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

const { mst, fft } = starterIds;

async function made(name: string, summary = ''): Promise<string> {
  return (await app.call.catalogue.save({ intervention: { name, summary, status: 'offered' } })).id;
}

async function listed(id: string): Promise<boolean[]> {
  const hits = (await app.call.catalogue.search({ text: '', limit: 1_000 })).hits;
  const { names } = await app.call.catalogue.names({});
  const { rows } = await app.call.catalogue.inventory.list({});
  const [records, vocabulary] = [await app.ports.team.interventions.all(), (await app.ports.team.vocabulary.get()).data];
  const published = publishedCatalogue({ district: '', note: '', day: '2026-11-22', vocabulary, records }).entries;
  return [hits, names, rows, published].map((list) => list.some((one) => one.id === id));
}

describe('an archived intervention', () => {
  test('is out of search, names, inventory, publishing and the figures, and still there by its id', async () => {
    const id = await made('Avslutad exempelinsats');
    const before = await app.call.catalogue.overview({});
    expect(await listed(id)).toEqual([true, true, true, true]);
    expect(await app.call.catalogue.archive({ id, reason: 'Ges inte längre' })).toEqual({ id, revision: 2 });
    expect(await listed(id)).toEqual([false, false, false, false]);
    expect((await app.call.catalogue.overview({})).interventions).toBe(before.interventions - 1);
    const archived = { at: app.clock, by: 'Exempelperson A', reason: 'Ges inte längre' };
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 2, name: 'Avslutad exempelinsats', archived });
    expect((await app.call.catalogue.archived({})).interventions).toContainEqual({ id, revision: 2, name: 'Avslutad exempelinsats', abbreviation: '', archived });
  });

  test('is neither changed nor archived again before it is restored', async () => {
    const id = await made('Vilande exempelinsats');
    await app.call.catalogue.archive({ id, reason: 'vilar' });
    expect(await refusedPaths(app.call.catalogue.save({ intervention: { id, revision: 2, summary: 'ny' } }))).toEqual(['intervention.id']);
    expect(await refusedPaths(app.call.catalogue.archive({ id, reason: 'igen' }))).toEqual(['id']);
    expect(await refusedPaths(app.call.catalogue.inventory.save({ rows: [{ id, offered: 'no' }] }))).toEqual(['rows.0.id']);
    expect((await app.call.catalogue.get({ id })).revision).toBe(2);
  });

  test('comes back with an earlier revision that was not archived, whoever wrote in between', async () => {
    const id = await made('Återkommande exempelinsats', 'Först');
    await app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'Sedan' } });
    await app.call.catalogue.archive({ id, reason: 'paus' });
    expect(await app.call.catalogue.restore({ id, revision: 1, reason: 'den första texten var rätt' })).toEqual({ id, revision: 4 });
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 4, summary: 'Först', archived: null });
    expect(await listed(id)).toEqual([true, true, true, true]);
    expect((await app.call.catalogue.history({ id })).revisions[0]).toMatchObject({ revision: 4, reason: 'den första texten var rätt' });
  });

  test('is neither compared nor made into a sheet', async () => {
    const id = await made('Undanlagd exempelinsats');
    await app.call.catalogue.archive({ id, reason: 'upphör' });
    expect(await refusedPaths(app.call.catalogue.compare({ ids: [mst, id] }))).toEqual(['ids.1']);
    for (const kind of ['card', 'easy-card', 'catalogue'] as const) expect(await refusedPaths(app.call.catalogue.document({ kind, ids: [id], format: 'md' }))).toEqual(['ids.0']);
    expect(await refusedPaths(app.call.catalogue.document({ kind: 'compare', ids: [mst, id], format: 'md' }))).toEqual(['ids.1']);
  });

  test('a save cannot set it', async () => {
    expect(await refusedPaths(app.call.catalogue.save({ intervention: { name: 'Smygarkiverad', archived: null } as never }))).toEqual(['intervention.archived']);
  });
});

describe('restoring', () => {
  test('an archived revision does not archive what is in use', async () => {
    const id = await made('Exempelinsats i bruk', 'Först');
    await app.call.catalogue.archive({ id, reason: 'paus' });
    await app.call.catalogue.restore({ id, revision: 1, reason: 'igång' });
    await app.call.catalogue.save({ intervention: { id, revision: 3, summary: 'Sedan' } });
    await app.call.catalogue.restore({ id, revision: 2, reason: 'texten från pausen' });
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 5, summary: 'Först', archived: null });
  });

  test('what is there already leaves no revision', async () => {
    const id = await made('Orörd exempelinsats');
    expect(await app.call.catalogue.restore({ id, revision: 1, reason: 'onödigt' })).toEqual({ id, revision: 1 });
  });

  test('is a conflict where a colleague has saved since the person read', async () => {
    const id = await made('Omstridd exempelinsats', 'Först');
    await app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'Sedan' } });
    await app.call.catalogue.save({ intervention: { id, revision: 2, summary: 'Kollegans' } });
    expect((await failureOf(app.call.catalogue.restore({ id, revision: 1, latest: 2, reason: 'tillbaka' }))).code).toBe('CONFLICT');
    expect((await failureOf(app.call.catalogue.archive({ id, revision: 2, reason: 'bort' }))).code).toBe('CONFLICT');
    expect((await app.call.catalogue.get({ id })).summary).toBe('Kollegans');
  });

  test('a revision that does not exist is NOT_FOUND', async () => {
    const { code, details } = await failureOf(app.call.catalogue.restore({ id: fft, revision: 77, reason: 'finns den' }));
    expect(code).toBe('NOT_FOUND');
    expect(details).toMatchObject({ id: fft, revision: 77 });
  });
});

describe('the difference between two revisions', () => {
  test('is given field by field, texts word by word, in either direction', async () => {
    const id = await made('Jämförd exempelinsats', 'Stöd i hemmet');
    await app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'Stöd i skolan', ages: { min: 12, max: null } }, reason: 'rättat' });
    const { from, to, changes } = await app.call.catalogue.diff({ id, from: 1, to: 2 });
    expect([from.revision, to.revision, to.by, to.reason]).toEqual([1, 2, 'Exempelperson A', 'rättat']);
    expect(changes).toEqual([
      {
        field: 'summary',
        before: 'Stöd i hemmet',
        after: 'Stöd i skolan',
        text: [
          { kind: 'same', text: 'Stöd i ' },
          { kind: 'removed', text: 'hemmet' },
          { kind: 'added', text: 'skolan' },
        ],
      },
      { field: 'ages.min', before: null, after: 12 },
    ]);
    const back = await app.call.catalogue.diff({ id, from: 2, to: 1 });
    expect(back.changes[0]).toMatchObject({ before: 'Stöd i skolan', after: 'Stöd i hemmet' });
    expect((await app.call.catalogue.diff({ id, from: 2, to: 2 })).changes).toEqual([]);
  });
});

describe('who and how', () => {
  test('archiving and restoring need an editor; seeing what differs does not', async () => {
    app.actor = reader;
    expect((await failureOf(app.call.catalogue.archive({ id: mst, reason: 'bort' }))).code).toBe('FORBIDDEN');
    expect((await failureOf(app.call.catalogue.restore({ id: mst, revision: 1, reason: 'åter' }))).code).toBe('FORBIDDEN');
    expect((await app.call.catalogue.diff({ id: mst, from: 1, to: 1 })).changes).toEqual([]);
  });

  test.each([[{ id: mst }], [{ id: mst, reason: '   ' }]])('archiving without a reason is refused: %j', async (input) => {
    expect(await refusedPaths(app.call.catalogue.archive(input as never))).toEqual(['reason']);
  });

  test('a reason with an identity number is refused', async () => {
    expect((await failureOf(app.call.catalogue.archive({ id: mst, reason: 'gäller 19121212-1212' }))).code).toBe('RULE_VIOLATION');
    expect((await app.call.catalogue.get({ id: mst })).archived).toBeNull();
  });
});
