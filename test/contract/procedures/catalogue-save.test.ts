import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

async function made(name: string): Promise<{ id: string; revision: number }> {
  return app.call.catalogue.save({ intervention: { name } });
}

describe('saving', () => {
  test('without id makes a new intervention with only its name known', async () => {
    const { id, revision } = await made('Exempelinsats ett');
    const saved = await app.call.catalogue.get({ id });
    expect(revision).toBe(1);
    expect(saved).toMatchObject({ id, revision: 1, name: 'Exempelinsats ett', status: 'proposed', ages: { min: null, max: null }, offers: [], verified: null });
  });

  test('replaces the fields given and leaves the others as they are', async () => {
    const { id } = await app.call.catalogue.save({ intervention: { name: 'Exempelinsats två', summary: 'Kort', ages: { min: 12, max: 17 } } });
    await app.call.catalogue.save({ intervention: { id, revision: 1, targetGroup: 'Ungdomar' } });
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 2, summary: 'Kort', targetGroup: 'Ungdomar', ages: { min: 12, max: 17 } });
  });

  test('gives new offers, verdicts and notes an id each', async () => {
    const { id } = await app.call.catalogue.save({
      intervention: { name: 'Med delar', offers: [{ supplyForm: 'own' }, { supplyForm: 'region' }], verdicts: [{ body: 'SBU', scope: 'method', type: 'effect' }], experience: [{ text: 'Fungerar' }] },
    });
    const saved = await app.call.catalogue.get({ id });
    const ids = [...saved.offers, ...saved.verdicts, ...saved.experience].map((part) => part.id);
    expect(new Set(ids).size).toBe(4);
  });

  test('a save that changes nothing leaves no revision', async () => {
    const { id, revision } = await app.call.catalogue.save({ intervention: { name: 'Orörd', aliases: ['en', 'två'] } });
    expect(await app.call.catalogue.save({ intervention: { id, revision, aliases: ['en', 'två'], name: 'Orörd' } })).toEqual({ id, revision });
    expect((await app.call.catalogue.history({ id })).revisions).toHaveLength(1);
  });

  test('keeps who, when and why, and tells those who listen', async () => {
    const { id } = await made('Spårbar');
    const before = app.ports.events.cursor;
    app.clock = '2026-11-22T09:15:00.000Z';
    await app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'Ny' }, reason: 'rättat fel' });
    const [latest] = (await app.call.catalogue.history({ id })).revisions;
    expect(latest).toMatchObject({ by: 'Exempelperson A', at: '2026-11-22T09:15:00.000Z', reason: 'rättat fel', revision: 2 });
    expect(latest?.changes).toEqual([{ field: 'summary', before: '', after: 'Ny' }]);
    const events = app.ports.events.after(before).filter((event) => event.type === 'changed');
    expect(events).toMatchObject([{ record: 'intervention', id, revision: 2 }]);
  });

  test('an old revision is a conflict that carries both versions', async () => {
    const { id } = await app.call.catalogue.save({ intervention: { name: 'Omstridd', summary: 'först' } });
    await app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'deras' } });
    const { code, details } = await failureOf(app.call.catalogue.save({ intervention: { id, revision: 1, duration: 'tio veckor' } }));
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ id, expected: 1, mine: { summary: 'först', duration: 'tio veckor' }, theirs: { data: { summary: 'deras' } }, base: { data: { summary: 'först' } } });
    expect((await app.call.catalogue.get({ id })).revision).toBe(2);
  });

  test('needs an editor', async () => {
    app.actor = reader;
    const { code, details } = await failureOf(made('Läsarens'));
    expect(code).toBe('FORBIDDEN');
    expect(details).toMatchObject({ role: 'editor' });
  });

  test('an id nobody has is NOT_FOUND', async () => {
    const { code } = await failureOf(app.call.catalogue.save({ intervention: { id: '00000000-0000-4000-8000-000000000000', revision: 1, name: 'Ingen' } }));
    expect(code).toBe('NOT_FOUND');
  });
});

describe('bad input is refused with every field named', () => {
  const save = (intervention: unknown): Promise<unknown> => app.call.catalogue.save({ intervention } as never);
  const offer = (fields: object): object => ({ name: 'X', offers: [{ supplyForm: 'own', ...fields }] });
  const fft = starterIds.fft;

  test.each<[string, unknown, string[]]>([
    ['no name for a new one', { summary: 'utan namn' }, ['intervention.name']],
    ['a blank name', { name: '   ' }, ['intervention.name']],
    ['an id without the revision read', { id: fft, summary: 'utan revision' }, ['intervention.revision']],
    ['unknown fields', { name: 'X', colour: 'red', smell: 1 }, ['intervention.colour', 'intervention.smell']],
    ['a wrong type', { name: 7 }, ['intervention.name']],
    ['a name over its limit', { name: 'x'.repeat(201) }, ['intervention.name']],
    ['a description of five megabytes', { name: 'X', description: 'x'.repeat(5_000_000) }, ['intervention.description']],
    ['ages the wrong way round', { name: 'X', ages: { min: 18, max: 12 } }, ['intervention.ages.max']],
    ['an age that is no age', { name: 'X', ages: { min: -1, max: 130 } }, ['intervention.ages.min', 'intervention.ages.max']],
    ['an unknown problem area', { name: 'X', problemAreas: ['cannabis', 'unheard-of'] }, ['intervention.problemAreas.1']],
    ['an unknown level and setting', { name: 'X', preventionLevel: 'none-such', setting: 'moon' }, ['intervention.preventionLevel', 'intervention.setting']],
    ['an unknown method group', { name: 'X', methodGroups: ['none-such'] }, ['intervention.methodGroups.0']],
    ['an unknown board and unit', offer({ responsibleBoardId: 'no-board', unitId: 'no-unit' }), ['intervention.offers.0.responsibleBoardId', 'intervention.offers.0.unitId']],
    ['a negative capacity', offer({ capacity: { places: -1 } }), ['intervention.offers.0.capacity.places']],
    ['an offer that ends before it starts', offer({ activeFrom: '2026-05-01', activeTo: '2026-04-30' }), ['intervention.offers.0.activeTo']],
    ['a contract that ends before it starts', offer({ contract: { from: '2026-05-01', to: '2025-05-01' } }), ['intervention.offers.0.contract.to']],
    ['a day that does not exist', offer({ activeFrom: '2026-02-30' }), ['intervention.offers.0.activeFrom']],
    ['a link that is no web address', { name: 'X', sources: [{ url: 'javascript:alert(1)' }] }, ['intervention.sources.0.url']],
    ['the same offer id twice', { name: 'X', offers: [{ id: 'a', supplyForm: 'own' }, { id: 'a', supplyForm: 'own' }] }, ['intervention.offers.1.id']],
    ['several things at once', { name: 'X', ages: { min: 9, max: 3 }, needs: ['none-such'] }, ['intervention.ages.max', 'intervention.needs.0']],
  ])('%s', async (_what, intervention, paths) => {
    expect(await refusedPaths(save(intervention))).toEqual(paths);
  });

  test('nothing is changed by a refused save', async () => {
    const before = await app.call.catalogue.get({ id: fft });
    await refusedPaths(save({ id: fft, revision: before.revision, summary: 'ny', ages: { min: 9, max: 3 } }));
    expect(await app.call.catalogue.get({ id: fft })).toEqual(before);
  });

  test('HTML and script are kept as the text they are', async () => {
    const text = '<script>alert(1)</script> <b>fet</b> & "citat"';
    const { id } = await app.call.catalogue.save({ intervention: { name: text, description: text } });
    expect(await app.call.catalogue.get({ id })).toMatchObject({ name: text, description: text });
  });
});
