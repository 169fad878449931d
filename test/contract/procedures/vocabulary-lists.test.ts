import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Term, VocabularyList } from '#core/shared/vocabulary.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

const term = async (list: VocabularyList, id: string): Promise<Term | undefined> => (await app.call.vocabulary.list({})).vocabulary[list].find((one) => one.id === id);
const revisionNow = async (): Promise<number> => (await app.call.vocabulary.list({})).revision;
const add = async (list: VocabularyList, label: string): Promise<string> => (await app.call.vocabulary.save({ list, term: { label } })).id;
const found = async (list: VocabularyList, id: string): Promise<number> => (await app.call.catalogue.search({ text: '', filters: { terms: [{ list, id }] }, limit: 0 })).total;
const withUnit = async (name: string, unitId: string): Promise<string> => (await app.call.catalogue.save({ intervention: { name, offers: [{ supplyForm: 'own', unitId }] } })).id;
const usage = async (list: VocabularyList, id: string) => (await app.call.vocabulary.usage({ list })).terms.find((one) => one.id === id);

describe('a renamed unit', () => {
  test('is found by its old name as by its new, in the list and in the catalogue', async () => {
    const unit = await add('units', 'Gryningen');
    const entry = await withUnit('Insats vid enheten', unit);
    await app.call.vocabulary.rename({ list: 'units', id: unit, label: 'Morgonljuset', reason: 'enheten har bytt namn' });
    expect(await term('units', unit)).toMatchObject({ label: 'Morgonljuset', alternatives: ['Gryningen'] });
    for (const text of ['gryningen', 'morgonljuset']) expect((await app.call.catalogue.search({ text })).hits[0]?.id).toBe(entry);
  });

  test('cannot take the name of another, and a reader cannot rename it', async () => {
    await add('units', 'Upptagen');
    const unit = await add('units', 'Ledig');
    expect(await refusedPaths(app.call.vocabulary.rename({ list: 'units', id: unit, label: 'UPPTAGEN' }))).toEqual(['label']);
    app.actor = reader;
    expect((await failureOf(app.call.vocabulary.rename({ list: 'units', id: unit, label: 'Läsarens' }))).code).toBe('FORBIDDEN');
  });

  test('cannot be given an identity number for a name', async () => {
    const unit = await add('units', 'Utan nummer');
    expect((await failureOf(app.call.vocabulary.rename({ list: 'units', id: unit, label: 'Enhet 19900101-0017' }))).details).toMatchObject({ rule: 'R3' });
  });

  test('a problem area goes on being chosen by its old name in a filter', async () => {
    await app.call.vocabulary.rename({ list: 'problemAreas', id: 'truancy', label: 'Frånvaro från skolan' });
    const byOld = await app.call.catalogue.search({ text: '', filters: { problemArea: ['Skolfrånvaro'] } });
    expect(byOld.total).toBeGreaterThan(0);
    expect(byOld.total).toBe((await app.call.catalogue.search({ text: '', filters: { problemArea: ['Frånvaro från skolan'] } })).total);
  });
});

describe('undoing', () => {
  test('a merge leaves both terms as they were, and what another did meanwhile', async () => {
    const [old, present, other] = [await add('units', 'Uppgående'), await add('units', 'Kvarvarande'), await add('units', 'Tredje')];
    await withUnit('Insats vid den gamla', old);
    const before = await revisionNow();
    const [first, second] = [await term('units', old), await term('units', present)];
    await app.call.vocabulary.merge({ list: 'units', from: old, into: present, date: '2026-05-01', reason: 'slås ihop' });
    await app.call.vocabulary.rename({ list: 'units', id: other, label: 'Tredje enheten' });
    await app.call.vocabulary.restore({ list: 'units', ids: [old, present], to: before, reason: 'ångrat' });
    expect([await term('units', old), await term('units', present)]).toEqual([first, second]);
    expect((await term('units', other))?.label).toBe('Tredje enheten');
  });

  test('takes out a term that was added, but not one that something names', async () => {
    const before = await revisionNow();
    const [unused, used] = [await add('units', 'Oanvänd'), await add('units', 'Använd')];
    await withUnit('Insats vid den använda', used);
    await app.call.vocabulary.restore({ list: 'units', ids: [unused], to: before });
    expect(await term('units', unused)).toBeUndefined();
    expect(await refusedPaths(app.call.vocabulary.restore({ list: 'units', ids: [used], to: before }))).toEqual(['ids']);
    expect(await term('units', used)).toBeDefined();
  });

  test('to a revision that never was is refused', async () => {
    expect((await failureOf(app.call.vocabulary.restore({ list: 'units', ids: ['x'], to: 9_999 }))).code).toBe('NOT_FOUND');
  });

  test('a merge can be taken back later too', async () => {
    const [old, present] = [await add('needs', 'Ett behov'), await add('needs', 'Ett annat behov')];
    await app.call.vocabulary.merge({ list: 'needs', from: old, into: present, date: '2026-05-01', reason: 'samma sak' });
    await app.call.vocabulary.unmerge({ list: 'needs', id: old, to: null, reason: 'inte samma sak' });
    expect(await term('needs', old)).toMatchObject({ mergedInto: null, to: null });
  });
});

test('a new order is kept, and saying it again leaves no revision', async () => {
  const first = await app.call.vocabulary.reorder({ list: 'settings', ids: ['school', 'home', 'outpatient'] });
  const { vocabulary } = await app.call.vocabulary.list({});
  expect(vocabulary.settings.map((one) => one.id)).toEqual(['school', 'authority', 'residential', 'home', 'outpatient', 'outreach']);
  expect(await app.call.vocabulary.reorder({ list: 'settings', ids: ['school', 'home', 'outpatient'] })).toEqual(first);
});

test('the history of a term says who, when, why and what, the latest first, and nothing of other terms', async () => {
  const unit = await add('units', 'Med historik');
  await add('units', 'Någon annan');
  app.clock = '2026-11-23T08:00:00.000Z';
  await app.call.vocabulary.rename({ list: 'units', id: unit, label: 'Med lång historik', reason: 'nytt namn' });
  const { revisions } = await app.call.vocabulary.history({ list: 'units', id: unit });
  expect(revisions.map((one) => one.kind)).toEqual(['changed', 'added']);
  expect(revisions[0]).toMatchObject({
    note: { by: 'Exempelperson A', at: '2026-11-23T08:00:00.000Z', reason: 'nytt namn' },
    changes: [
      { field: 'label', before: 'Med historik', after: 'Med lång historik' },
      { field: 'alternatives', before: [], after: ['Med historik'] },
    ],
  });
  expect((await failureOf(app.call.vocabulary.history({ list: 'units', id: 'aldrig-funnits' }))).code).toBe('NOT_FOUND');
});

describe('what names a term', () => {
  test('is found by it, together with what was said of the terms that have become part of it', async () => {
    const [old, present] = [await add('units', 'Enhet ett'), await add('units', 'Enhet två')];
    const entry = await withUnit('Insats vid ett', old);
    await withUnit('Insats vid två', present);
    expect([await found('units', old), await found('units', present)]).toEqual([1, 1]);
    await app.call.vocabulary.merge({ list: 'units', from: old, into: present, date: '2026-05-01', reason: 'slås ihop' });
    expect([await found('units', old), await found('units', present)]).toEqual([2, 2]);
    expect(await usage('units', present)).toMatchObject({ interventions: 1, readAs: 2, merged: [old] });
    await app.call.catalogue.archive({ id: entry, reason: 'bort' });
    expect(await found('units', present)).toBe(1);
    expect(await usage('units', present)).toMatchObject({ readAs: 1 });
  });

  test('is read as the other from the first day of a merge, and not before', async () => {
    app.clock = '2026-12-31T22:00:00.000Z';
    const [old, present] = [await add('units', 'Väntarhuset'), await add('units', 'Övertagarhuset')];
    await withUnit('Insats före årsskiftet', old);
    await withUnit('Insats efter årsskiftet', present);
    const byWord = async (): Promise<number> => (await app.call.catalogue.search({ text: 'övertagarhuset' })).total;
    await app.call.vocabulary.merge({ list: 'units', from: old, into: present, date: '2027-01-02', reason: 'slås ihop vid årsskiftet' });
    app.clock = '2027-01-01T12:00:00.000Z';
    expect([await found('units', old), await found('units', present)]).toEqual([1, 1]);
    expect(await usage('units', present)).toMatchObject({ readAs: 1, merged: [] });
    expect(await byWord()).toBe(1);
    app.clock = '2027-01-02T12:00:00.000Z';
    expect(await byWord()).toBe(2);
    expect([await found('units', old), await found('units', present)]).toEqual([2, 2]);
    expect(await usage('units', present)).toMatchObject({ readAs: 2, merged: [old] });
  });

  test('is counted as the search finds it, in every list', async () => {
    for (const list of ['problemAreas', 'preventionLevels', 'settings', 'methodGroups', 'boards'] as const) {
      const most = (await app.call.vocabulary.usage({ list })).terms.reduce((one, other) => ((other.readAs ?? 0) > (one.readAs ?? 0) ? other : one));
      expect(most.readAs, list).toBeGreaterThan(0);
      expect(await found(list, most.id), list).toBe(most.readAs);
    }
  });

  test('any of one list, and some of every list', async () => {
    const areas = (await app.call.vocabulary.usage({ list: 'problemAreas' })).terms.filter((one) => (one.readAs ?? 0) > 0).slice(0, 2);
    const terms = areas.map(({ id }) => ({ list: 'problemAreas' as const, id }));
    const either = await app.call.catalogue.search({ text: '', filters: { terms }, limit: 0 });
    expect(either.total).toBeGreaterThanOrEqual(Math.max(...areas.map((one) => one.readAs ?? 0)));
    const both = await app.call.catalogue.search({ text: '', filters: { terms: [...terms, { list: 'settings', id: 'school' }] }, limit: 0 });
    expect(both.total).toBeLessThan(either.total);
  });
});

describe('organisations', () => {
  const provider = (name: string, providerName: string) => app.call.catalogue.save({ intervention: { name, offers: [{ supplyForm: 'procured', providerName }] } });

  test('are what offers name in words, by any of their names; what nobody has listed is told', async () => {
    await provider('Insats hos Exempelbolaget', 'Exempelbolaget AB');
    await provider('Insats hos samma bolag', 'exempelbolaget ab ');
    const before = (await app.call.vocabulary.usage({ list: 'organisations' })).unlisted ?? [];
    expect(before.find((one) => one.name === 'Exempelbolaget AB')).toEqual({ name: 'Exempelbolaget AB', interventions: 2, archived: 0, offers: 2 });
    const id = await add('organisations', 'Exempelbolaget AB');
    expect(await usage('organisations', id)).toMatchObject({ interventions: 2, readAs: 2, offers: 2 });
    expect((await app.call.vocabulary.usage({ list: 'organisations' })).unlisted?.map((one) => one.name)).not.toContain('Exempelbolaget AB');
  });

  test('that change name or merge are read as what they are today; the words of the offers stay', async () => {
    const [small, large] = [await add('organisations', 'Lilla Granfirman'), await add('organisations', 'Stora Granfirman')];
    const { id } = await provider('Insats hos det lilla', 'Lilla Granfirman');
    await app.call.vocabulary.rename({ list: 'organisations', id: small, label: 'Lilla Gruppen' });
    expect(await found('organisations', small)).toBe(1);
    await app.call.vocabulary.merge({ list: 'organisations', from: small, into: large, date: '2026-05-01', reason: 'uppköpt' });
    expect(await found('organisations', large)).toBe(1);
    expect((await app.call.catalogue.search({ text: 'Stora Granfirman' })).hits[0]?.id).toBe(id);
    expect((await app.call.catalogue.get({ id })).offers[0]?.providerName).toBe('Lilla Granfirman');
    const card = await app.call.catalogue.document({ kind: 'card', ids: [id], format: 'md' });
    expect(card.content).toContain('Lilla Granfirman (nu Stora Granfirman)');
  });

  test('follow the catalogue out and into an empty folder', async () => {
    const { content } = await app.call.catalogue.export({ format: 'json' });
    const other = await openBackEnd();
    await other.call.catalogue.importCommit({ format: 'json', content });
    expect((await other.call.vocabulary.list({})).vocabulary.organisations.map((one) => one.label)).toEqual(['Exempelbolaget AB', 'Lilla Gruppen', 'Stora Granfirman']);
    await other.close();
  });
});

test('favourites and what has changed are counted as the other filters leave them', async () => {
  const { hits } = await app.call.catalogue.search({ text: '', filters: { kind: ['intervention'] }, limit: 2 });
  const assessment = (await app.call.catalogue.search({ text: '', filters: { kind: ['assessment'] }, limit: 1 })).hits[0];
  for (const hit of [...hits, ...(assessment === undefined ? [] : [assessment])]) await app.call.settings.saveFavourite({ id: hit.id, on: true });
  const mine = async (filters: object) => (await app.call.catalogue.search({ text: '', filters, limit: 0 })).mine;
  expect((await mine({}))?.favourite).toBe(3);
  expect((await mine({ kind: ['assessment'] }))?.favourite).toBe(1);
  // As with any facet, a choice does not count itself out.
  expect((await mine({ kind: ['assessment'], favourite: true }))?.favourite).toBe(1);
  const changed = (await app.call.catalogue.search({ text: '', filters: { changed: true }, limit: 0 })).total;
  expect(changed).toBeGreaterThan(0);
  expect(await mine({})).toEqual({ favourite: 3, changed });
  expect(await mine({ favourite: true, kind: ['assessment'] })).toEqual({ favourite: 1, changed: 0 });
});
