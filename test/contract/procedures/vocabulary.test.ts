import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

test('the lists are given with their revision', async () => {
  const { revision, vocabulary } = await app.call.vocabulary.list({});
  expect(revision).toBeGreaterThan(0);
  expect(vocabulary.boards.find((board) => board.own)).toMatchObject({ id: 'district-board', label: 'Stadsdelsnämnden' });
});

test('a new term gets an id made of its label, and one of its own where that is taken', async () => {
  expect(await app.call.vocabulary.save({ list: 'units', term: { label: 'Över Ås: råd & stöd' } })).toMatchObject({ id: 'over-as-rad-stod' });
  expect(await app.call.vocabulary.save({ list: 'units', term: { label: 'Över ås råd stöd' } })).toMatchObject({ id: 'over-as-rad-stod-2' });
  expect(await app.call.vocabulary.save({ list: 'units', term: { label: '!!!' } })).toMatchObject({ id: 'term' });
});

test('a label may change, and search follows', async () => {
  const { vocabulary } = await app.call.vocabulary.list({});
  const cannabis = vocabulary.problemAreas.find((term) => term.id === 'cannabis');
  if (cannabis === undefined) throw new Error('the starter has no cannabis');
  expect((await app.call.catalogue.search({ text: 'blurpa' })).total).toBe(0);
  await app.call.vocabulary.save({ list: 'problemAreas', term: { ...cannabis, alternatives: [...cannabis.alternatives, 'blurpa'] }, reason: 'nytt ord' });
  const { hits } = await app.call.catalogue.search({ text: 'blurpa' });
  expect(hits.length).toBeGreaterThan(5);
  expect(hits[0]?.why).toMatchObject([{ field: 'problemAreas', matched: 'Cannabis', kind: 'synonym' }]);
});

test('a merged term counts as what it became', async () => {
  const { vocabulary } = await app.call.vocabulary.list({});
  const cannabis = vocabulary.problemAreas.find((term) => term.id === 'cannabis');
  const before = await app.call.catalogue.search({ text: '', filters: { problemArea: ['narcotics'] } });
  await app.call.vocabulary.save({ list: 'problemAreas', term: { ...cannabis, label: 'Cannabis', mergedInto: 'narcotics' } });
  const after = await app.call.catalogue.search({ text: '', filters: { problemArea: ['narcotics'] } });
  expect(after.total).toBeGreaterThanOrEqual(before.total);
  expect(after.facets['problemArea']?.map((one) => one.value)).not.toContain('cannabis');
  expect((await app.call.catalogue.search({ text: '', filters: { problemArea: ['cannabis'] } })).total).toBe(after.total);
});

test('saying what is there already leaves no revision', async () => {
  const first = await app.call.vocabulary.save({ list: 'units', term: { id: 'samma', label: 'Samma' } });
  expect(await app.call.vocabulary.save({ list: 'units', term: { id: 'samma', label: 'Samma' } })).toEqual(first);
});

test.each<[string, unknown, string[]]>([
  ['a label that is taken', { list: 'problemAreas', term: { label: 'VÅLD' } }, ['term.label']],
  ['an unknown board', { list: 'units', term: { label: 'Enhet X', boardId: 'no-board' } }, ['term.boardId']],
  ['an end before the start', { list: 'boards', term: { label: 'Nämnd X', from: '2026-01-01', to: '2025-01-01' } }, ['term.to']],
  ['a merge into nothing', { list: 'boards', term: { label: 'Nämnd Y', mergedInto: 'nothing' } }, ['term.mergedInto']],
  ['a merge into itself', { list: 'problemAreas', term: { id: 'narcotics', label: 'Narkotika', mergedInto: 'cannabis' } }, ['term.mergedInto']],
  ['an unknown list', { list: 'colours', term: { label: 'Röd' } }, ['list']],
  ['an unknown field', { list: 'units', term: { label: 'Enhet Z', colour: 'red' } }, ['term.colour']],
  ['no label', { list: 'units', term: { label: '' } }, ['term.label']],
])('%s is refused', async (_what, input, paths) => {
  expect(await refusedPaths(app.call.vocabulary.save(input as never))).toEqual(paths);
});

test('an old revision is a conflict, and a reader may not save', async () => {
  expect((await failureOf(app.call.vocabulary.save({ list: 'units', term: { label: 'Sen' }, revision: 1 }))).code).toBe('CONFLICT');
  app.actor = reader;
  expect((await failureOf(app.call.vocabulary.save({ list: 'units', term: { label: 'Läsarens' } }))).code).toBe('FORBIDDEN');
});

describe('boards and units that change', () => {
  const save = (label: string): Promise<{ id: string }> => app.call.vocabulary.save({ list: 'boards', term: { label } });

  test('a merged board keeps its offers, is read as the new one, and both are counted', async () => {
    const [old, present] = [await save('Nämnden i öster'), await save('Nämnden i norr')];
    await app.call.vocabulary.save({ list: 'units', term: { label: 'Enheten i öster', boardId: old.id } });
    const offers = [{ supplyForm: 'own' as const, responsibleBoardId: old.id }, { supplyForm: 'own' as const, responsibleBoardId: old.id }];
    const { id } = await app.call.catalogue.save({ intervention: { name: 'Insats i öster', offers } });
    const merged = await app.call.vocabulary.merge({ list: 'boards', from: old.id, into: present.id, date: '2026-07-01', reason: 'nämnderna slås ihop' });
    expect(merged.usage).toBe(1);
    const { vocabulary, revision } = await app.call.vocabulary.list({});
    expect(revision).toBe(merged.revision);
    expect(vocabulary.boards.find((board) => board.id === old.id)).toMatchObject({ to: '2026-06-30', mergedInto: present.id });
    expect((await app.call.catalogue.get({ id })).offers.map((offer) => offer.responsibleBoardId)).toEqual([old.id, old.id]);
    const { terms } = await app.call.vocabulary.usage({ list: 'boards' });
    expect(terms.find((term) => term.id === old.id)).toEqual({ id: old.id, interventions: 1, archived: 0, offers: 2, readAs: 0, units: 1, merged: [] });
    expect(terms.find((term) => term.id === present.id)).toEqual({ id: present.id, interventions: 0, archived: 0, offers: 0, readAs: 1, units: 0, merged: [old.id] });
    await app.call.catalogue.archive({ id, reason: 'bort' });
    expect((await app.call.vocabulary.usage({ list: 'boards' })).terms.find((term) => term.id === old.id)).toMatchObject({ interventions: 0, archived: 1 });
  });

  test('a retired unit has a last day, and saying it again leaves no revision', async () => {
    const unit = await app.call.vocabulary.save({ list: 'units', term: { label: 'Enheten som läggs ned' } });
    const first = await app.call.vocabulary.retire({ list: 'units', id: unit.id, to: '2026-12-31', reason: 'läggs ned' });
    expect(await app.call.vocabulary.retire({ list: 'units', id: unit.id, to: '2026-12-31', reason: 'läggs ned' })).toEqual(first);
    expect((await app.call.vocabulary.list({})).vocabulary.units.find((one) => one.id === unit.id)?.to).toBe('2026-12-31');
  });

  test.each<[string, () => Promise<unknown>, string[]]>([
    ['a merge into what does not exist', () => app.call.vocabulary.merge({ list: 'boards', from: 'region', into: 'no-board', date: '2026-01-01', reason: 'x' }), ['into']],
    ['a merge without a reason', () => app.call.vocabulary.merge({ list: 'boards', from: 'region', into: 'state', date: '2026-01-01', reason: ' ' }), ['reason']],
    ['a day that does not exist', () => app.call.vocabulary.retire({ list: 'boards', id: 'region', to: '2026-02-30', reason: 'x' }), ['to']],
  ])('%s is refused', async (_what, call, paths) => {
    const { revision } = await app.call.vocabulary.list({});
    expect(await refusedPaths(call())).toEqual(paths);
    expect((await app.call.vocabulary.list({})).revision).toBe(revision);
  });

  test('an old revision is a conflict, and a reader may not', async () => {
    const retire = { list: 'boards' as const, id: 'region', to: '2026-12-31', reason: 'x' };
    expect((await failureOf(app.call.vocabulary.retire({ ...retire, revision: 1 }))).code).toBe('CONFLICT');
    app.actor = reader;
    expect((await failureOf(app.call.vocabulary.retire(retire))).code).toBe('FORBIDDEN');
    expect((await app.call.vocabulary.usage({ list: 'boards' })).terms.length).toBeGreaterThan(3);
  });
});
