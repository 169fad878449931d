import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { openBackEnd, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
const { fft } = starterIds;
beforeAll(async () => (app = await openBackEnd()));
afterAll(() => app.close());

type Search = Parameters<BackEnd['call']['catalogue']['search']>[0];
const names = async (input: Search): Promise<string[]> => (await app.call.catalogue.search(input)).hits.map((hit) => hit.abbreviation || hit.name);

describe('searching', () => {
  test('a hit says what it is, how it is supplied and graded, and why it was found', async () => {
    const { hits, readAs, total, of } = await app.call.catalogue.search({ text: '15 år cannabis skolfrånvaro', limit: 1 });
    expect(of).toBe(77);
    expect(total).toBeGreaterThan(1);
    expect(readAs).toEqual([
      { kind: 'age', text: '15 år', value: '15' },
      { kind: 'word', text: 'cannabis', value: 'cannabis' },
      { kind: 'word', text: 'skolfrånvaro', value: 'skolfrånvaro' },
    ]);
    expect(hits).toMatchObject([
      {
        id: fft,
        supplyForms: ['committee', 'procured'],
        exampleOffers: true,
        offered: 'unknown',
        matchesAll: true,
        evidence: { states: ['unrated'], group: [{ certainty: 'very-low', year: 2020 }] },
        why: [{ field: 'ages', kind: 'age', matched: '11–18' }, { field: 'aliases', query: 'cannabis' }, { field: 'searchWords', query: 'skolfrånvaro', matched: 'hög skolfrånvaro och droger' }],
      },
    ]);
  });

  test('filters and text together: 15 years, cannabis, truancy', async () => {
    const { total, hits } = await app.call.catalogue.search({ text: 'skolfrånvaro', filters: { problemArea: ['Narkotika'], age: 15 } });
    expect(total).toBe(hits.length);
    expect(hits.map((hit) => hit.abbreviation)).toEqual(expect.arrayContaining(['FFT', 'MST']));
  });

  test('a problem area may be given by id, by label in any case, or by another name', async () => {
    const [byId, byLabel, byOther] = await Promise.all(['truancy', 'SKOLFRÅNVARO', 'skolk'].map((term) => names({ text: '', filters: { problemArea: [term] } })));
    expect(byId?.length).toBeGreaterThan(3);
    expect(byLabel).toEqual(byId);
    expect(byOther).toEqual(byId);
  });

  test('what cannot be found gets a suggestion', async () => {
    const { total, didYouMean } = await app.call.catalogue.search({ text: 'funktonel femiljeterrapi' });
    expect(total === 0 ? didYouMean?.map((one) => one.name) : ['Funktionell familjeterapi']).toContain('Funktionell familjeterapi');
  });

  test('a saved change is found at once, and what it replaced no longer', async () => {
    const { id } = await app.call.catalogue.save({ intervention: { name: 'Kvällsgården Exempel' } });
    expect(await names({ text: 'kvallsgarden' })).toEqual(['Kvällsgården Exempel']);
    await app.call.catalogue.save({ intervention: { id, revision: 1, name: 'Lyktan Exempel' } });
    expect((await names({ text: 'lyktan' }))[0]).toBe('Lyktan Exempel');
    expect((await app.call.catalogue.search({ text: 'kvällsgården' })).hits.map((hit) => hit.id)).not.toContain(id);
  });

  test('favourites can be listed by themselves', async () => {
    await app.call.settings.saveFavourite({ id: fft, on: true });
    const { hits } = await app.call.catalogue.search({ text: '', filters: { favourite: true } });
    expect(hits).toMatchObject([{ id: fft, favourite: true }]);
  });

  test('a page is cut out of the whole', async () => {
    const all = await names({ text: '', limit: 100 });
    expect(await names({ text: '', limit: 5, offset: 10 })).toEqual(all.slice(10, 15));
    expect((await app.call.catalogue.search({ text: '', limit: 0 })).hits).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ['an unknown problem area', { text: '', filters: { problemArea: ['cannabis', 'finns inte'] } }, ['filters.problemArea.1']],
    ['an unknown level and setting', { text: '', filters: { preventionLevel: ['x'], setting: ['y'] } }, ['filters.preventionLevel.0', 'filters.setting.0']],
    ['an unknown filter', { text: '', filters: { colour: 'red' } }, ['filters.colour']],
    ['an unknown supply form', { text: '', filters: { supplyForm: ['barter'] } }, ['filters.supplyForm.0']],
    ['an age that is no age', { text: '', filters: { age: -1 } }, ['filters.age']],
    ['an unknown order', { text: '', sort: 'luck' }, ['sort']],
    ['a negative page', { text: '', offset: -1 }, ['offset']],
    ['a text beyond all bounds', { text: 'x'.repeat(10_001) }, ['text']],
  ])('%s is refused', async (_what, input, paths) => {
    expect(await refusedPaths(app.call.catalogue.search(input as Search))).toEqual(paths);
  });
});
