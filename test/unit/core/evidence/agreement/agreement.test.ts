import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, type RatingPair } from '#core/evidence/agreement/agreement.ts';
import { FailureError } from '#core/shared/errors.ts';

const levels = ['low', 'moderate', 'high'];

/** The pairs behind a confusion table. */
function pairs(table: readonly (readonly number[])[], categories: readonly string[]): RatingPair[] {
  return table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): RatingPair => [categories[i] ?? '', categories[j] ?? ''])));
}

/** Kappa from the textbook, over the pairs themselves: (observed - expected) / (1 - expected), with weights of agreement. */
function textbook(ratings: readonly RatingPair[], categories: readonly string[], weight: (i: number, j: number) => number): number {
  const at = (category: string): number => categories.indexOf(category);
  let observed = 0;
  for (const [one, other] of ratings) observed += weight(at(one), at(other)) / ratings.length;
  let expected = 0;
  for (const [one] of ratings) for (const [, other] of ratings) expected += weight(at(one), at(other)) / ratings.length ** 2;
  return (observed - expected) / (1 - expected);
}

const exact = (i: number, j: number): number => (i === j ? 1 : 0);
const linear = (k: number) => (i: number, j: number): number => 1 - Math.abs(i - j) / (k - 1);

const sample = (most = 40) => fc.array(fc.tuple(fc.constantFrom(...levels), fc.constantFrom(...levels)), { minLength: 1, maxLength: most });

describe('agreement between two assessors', () => {
  it('is the figure that the textbook table gives', () => {
    const found = agreement(pairs([[20, 5], [10, 15]], ['ja', 'nej']), ['ja', 'nej']);
    expect(found.n).toBe(50);
    expect(found.agreement).toBeCloseTo(0.7, 9);
    expect(found.kappa).toBeCloseTo(0.4, 9);
    expect(found.kappaLinear).toBeCloseTo(0.4, 9);
    expect(found.table).toEqual([[20, 5], [10, 15]]);
    expect(found.perCategory.map(({ agreement: positive }) => positive)).toEqual([40 / 55, 30 / 45]);
  });

  it('weighs a difference of one step less than one of two', () => {
    // By hand: rows 6, 6, 6 and columns 7, 5, 6. Σd·o = 1 + 2 + 2 + 1 + 2 + 1 = 9; Σd·r·c = 6·5 + 2·6·6 + 6·7 + 6·6 + 2·6·7 + 6·5 = 294.
    const found = agreement(pairs([[4, 1, 1], [2, 3, 1], [1, 1, 4]], levels), levels);
    expect(found.kappaLinear).toBeCloseTo(1 - (18 * 9) / 294, 9);
    expect(found.kappa).toBeCloseTo((11 / 18 - 108 / 324) / (1 - 108 / 324), 9);
  });

  it('is undefined, never 0 or 1, where chance alone gives full agreement', () => {
    const found = agreement([['low', 'low'], ['low', 'low']], levels);
    expect(found).toMatchObject({ n: 2, agreement: 1, kappa: null, kappaLinear: null });
    expect(found.perCategory).toEqual([
      { category: 'low', first: 2, second: 2, both: 2, agreement: 1 },
      { category: 'moderate', first: 0, second: 0, both: 0, agreement: null },
      { category: 'high', first: 0, second: 0, both: 0, agreement: null },
    ]);
  });

  it('is undefined where nothing was judged by both, or there is one category', () => {
    expect(agreement([], levels)).toMatchObject({ n: 0, agreement: null, kappa: null, kappaLinear: null });
    expect(agreement([['a', 'a']], ['a'])).toMatchObject({ n: 1, agreement: 1, kappa: null, kappaLinear: null });
  });

  it('is below zero where two differ more than by chance', () => {
    expect(agreement([['low', 'high'], ['high', 'low']], levels)).toMatchObject({ agreement: 0, kappa: -1, kappaLinear: -1 });
  });

  it.each<[string, RatingPair[], string[], (string | number)[]]>([
    ['a rating of the second that is none of the categories', [['low', 'low'], ['low', 'serious']], levels, ['ratings', 1, 1]],
    ['a rating of the first', [['Low', 'low']], levels, ['ratings', 0, 0]],
    ['a category that stands twice', [], ['low', 'low'], ['categories', 1]],
  ])('refuses %s and says which', (_name, ratings, categories, path) => {
    const refused = (): unknown => agreement(ratings, categories);
    expect(refused).toThrow(FailureError);
    try {
      refused();
    } catch (error) {
      expect((error as FailureError).failure).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path }] } });
    }
  });

  it('is what an independent computation gives', () => {
    fc.assert(
      fc.property(sample(), (ratings) => {
        const found = agreement(ratings, levels);
        expect(found.agreement).toBeCloseTo(ratings.filter(([one, other]) => one === other).length / ratings.length, 9);
        const same = new Set(ratings.flat()).size === 1;
        if (same) expect([found.kappa, found.kappaLinear]).toEqual([null, null]);
        else {
          expect(found.kappa).toBeCloseTo(textbook(ratings, levels, exact), 9);
          expect(found.kappaLinear).toBeCloseTo(textbook(ratings, levels, linear(3)), 9);
        }
      }),
    );
  });

  it('does not depend on who is first, on the order of the ratings, or on what the categories are called', () => {
    const renamed = new Map(levels.map((level, index) => [level, `x${index}`]));
    fc.assert(
      fc.property(sample(), (ratings) => {
        const { kappa, kappaLinear, agreement: share } = agreement(ratings, levels);
        const swapped = agreement(ratings.map(([one, other]): RatingPair => [other, one]), levels);
        const turned = agreement([...ratings].reverse(), [...levels].reverse());
        const other = agreement(ratings.map(([one, two]): RatingPair => [renamed.get(one) ?? '', renamed.get(two) ?? '']), [...renamed.values()]);
        for (const again of [swapped, turned, other]) expect(again).toMatchObject({ kappa, kappaLinear, agreement: share });
      }),
    );
  });

  it('never counts a category that nobody used, unless it widens the steps of the weights', () => {
    fc.assert(
      fc.property(sample(), (ratings) => {
        const before = agreement(ratings, levels);
        const after = agreement(ratings, [...levels, 'critical']);
        expect(after).toMatchObject({ n: before.n, agreement: before.agreement, kappa: before.kappa, kappaLinear: before.kappaLinear });
      }),
    );
  });

  it('keeps every rating in its table', () => {
    fc.assert(
      fc.property(sample(), (ratings) => {
        const { table, perCategory, n } = agreement(ratings, levels);
        expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(n);
        expect(perCategory.reduce((sum, { first, second }) => sum + first + second, 0)).toBe(2 * n);
      }),
    );
  });
});
