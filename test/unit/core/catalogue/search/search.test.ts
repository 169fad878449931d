import { beforeAll, expect, test } from 'vitest';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { chooseFacets, type Filters } from '#core/catalogue/search/facets.ts';
import { searchCatalogue, type SearchResult } from '#core/catalogue/search/search.ts';
import { readStarter, starterRecords } from '#test/support/starter.ts';

const { vocabulary } = readStarter();
const index = new CatalogueIndex();

beforeAll(() => index.sync(starterRecords(), vocabulary, '2026-11-22'));

function run(text: string, filters: Filters = {}): SearchResult {
  const { chosen } = chooseFacets(filters, vocabulary);
  return searchCatalogue(index, { text, chosen, age: filters.age, limit: 100, offset: 0 }, { favourites: new Set(), seenAt: null });
}

const shown = (result: SearchResult): string[] => result.hits.map(({ entry: { record } }) => record.data.abbreviation || record.data.name);

test('without text every entry is listed by name in Swedish order', () => {
  const names = run('').hits.map((hit) => hit.entry.record.data.name);
  expect(names).toHaveLength(77);
  expect(names).toEqual([...names].sort(new Intl.Collator('sv', { numeric: true }).compare));
});

test.each([
  ['fft', 'FFT'],
  ['Funktionell familjeterapi', 'FFT'],
  ['acra', 'A-CRA'],
  ['mi', 'MI'],
  ['öpp', 'ÖPP'],
  ['multisystemterapi', 'MST'],
  ['trippel P', 'Triple P'],
  ['craft', 'CRAFT'],
  ['haschavvänjning', 'HAP'],
  ['hemma hos-terapi', 'IHF'],
])('"%s" gives %s first', (text, first) => {
  expect(shown(run(text))[0]).toBe(first);
});

test('an entry that matches every word stands before those that match some', () => {
  const result = run('15 år cannabis skolfrånvaro');
  expect(shown(result)[0]).toBe('FFT');
  expect(result.matchingAll).toBeGreaterThan(0);
  expect(result.total).toBeGreaterThan(result.matchingAll);
});

test.each([
  ['skolkar', 'Skolfrånvaro', 'truancy'],
  ['röker på', 'Cannabis', 'cannabis'],
])('everyday words: "%s" is read as %s', (text, label, area) => {
  const { hits } = run(text);
  expect(hits.length).toBeGreaterThan(5);
  expect(hits[0]?.entry.record.data.problemAreas).toContain(area);
  expect(hits.flatMap((hit) => hit.why)).toContainEqual({ field: 'problemAreas', query: text, matched: label, kind: 'synonym' });
});

test.each([
  ['familjterapi', 'familjeterapi'],
  ['krimnalitet', 'kriminalitet'],
])('spelling is forgiven: "%s" finds what "%s" finds', (typed, meant) => {
  const { hits } = run(typed);
  expect(hits[0]?.why).toMatchObject([{ query: typed, kind: 'typo' }]);
  expect(new Set(run(meant).hits.map((hit) => hit.entry.record.id))).toEqual(new Set(hits.map((hit) => hit.entry.record.id)));
});

test('a word as it is written is never taken for a neighbour: CRAFT is not CRAFFT', () => {
  expect(shown(run('crafft'))).not.toContain('CRAFT');
  expect(shown(run('craft'))).not.toContain('CRAFFT');
});

test('a beginning of a word is enough, the whole word stands first', () => {
  expect(shown(run('aggr'))).toContain('ART');
  expect(shown(run('mi')).indexOf('MI')).toBe(0);
});
