import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { fold, foldedName, words } from '#core/catalogue/search/fold.ts';
import { stem } from '#core/catalogue/search/stem.ts';
import { readQuery } from '#core/catalogue/search/query.ts';
import { searchCatalogue } from '#core/catalogue/search/search.ts';
import { readStarter, starterRecords } from '#test/support/starter.ts';

describe('folding', () => {
  test.each([
    ['Skolfrånvaro', 'skolfranvaro'],
    ['ÖPP', 'opp'],
    ['idé', 'ide'],
    ['Ä', 'a'],
    ['ＭＳＴ', 'mst'],
    ['Ærø', 'aero'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('a hyphenated word is one word, however it is hyphenated', () => {
    expect(words('A-CRA, Mini–Maria').map((token) => token.term)).toEqual(['acra', 'mini', 'maria']);
    expect(foldedName('A‑CRA')).toBe('acra');
  });

  test('forms of a word share their stem', () => {
    expect(new Set(['ungdom', 'ungdomar', 'ungdomarna', 'ungdomens'].map((word) => stem(fold(word))))).toEqual(new Set(['ungdom']));
  });
});

describe('reading a query', () => {
  test.each([
    ['15 år cannabis', [[15, 15]], ['cannabis']],
    ['15-åring', [[15, 15]], []],
    ['15 åring som skolkar', [[15, 15]], ['skolkar']],
    ['femton 15årig', [[15, 15]], ['femton']],
    ['12–17 år', [[12, 17]], []],
    ['17-12 åringar', [[12, 17]], []],
    ['SFP 10-14', [], ['SFP', '10-14']],
    ['15', [], ['15']],
    ['200 år', [], ['200', 'år']],
    ['9 år 15 år', [[9, 9], [15, 15]], []],
  ])('"%s"', (text, ages, found) => {
    const query = readQuery(text);
    expect(query.ages.map((wish) => [wish.from, wish.to])).toEqual(ages);
    expect(query.words.map((word) => word.text)).toEqual(found);
  });

  test('common words count only where nothing else is said', () => {
    expect(readQuery('stöd till en familj').words.map((word) => word.text)).toEqual(['stöd', 'familj']);
    expect(readQuery('till och med').words.map((word) => word.text)).toEqual(['till', 'och', 'med']);
  });

  test('what stands after two hundred characters is not read', () => {
    expect(readQuery(`${'x '.repeat(100)}cannabis`).words.map((word) => word.text)).toEqual(['x']);
  });
});

describe('whatever is typed', () => {
  const { vocabulary } = readStarter();
  const index = new CatalogueIndex();
  index.sync(starterRecords(), vocabulary, '2026-11-22');
  const { chosen } = chooseFacets({}, vocabulary);
  const run = (text: string) => searchCatalogue(index, { text, chosen, limit: 10, offset: 0 }, { favourites: new Set(), seenAt: null });

  test('a search answers, the same each time, and no hit is without a reason', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('constructor', '__proto__', 'toString', '\uD800', '(((', '15 år'));
    fc.assert(
      fc.property(anything, (text) => {
        const first = run(text);
        expect(run(text)).toEqual(first);
        expect(first.hits.length).toBeLessThanOrEqual(first.total);
        if (first.readAs.some((part) => part.kind === 'word')) for (const hit of first.hits) expect(hit.why.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
