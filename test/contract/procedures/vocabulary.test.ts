import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
  expect((await app.call.catalogue.search({ text: 'braja' })).total).toBe(0);
  await app.call.vocabulary.save({ list: 'problemAreas', term: { ...cannabis, alternatives: [...cannabis.alternatives, 'braja'] }, reason: 'nytt ord' });
  const { hits } = await app.call.catalogue.search({ text: 'braja' });
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
