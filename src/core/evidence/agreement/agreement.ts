import { fail, type FieldIssue } from '#core/shared/errors.ts';

/** What two assessors judged, one pair per thing judged by both. */
export type RatingPair = readonly [string, string];

export interface CategoryAgreement {
  readonly category: string;
  /** How often the first assessor used it, the second, and both for the same thing. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** Positive agreement, `2 · both / (first + second)`; null where nobody used the category. */
  readonly agreement: number | null;
}

export interface Agreement {
  readonly n: number;
  /** Share judged alike, 0 to 1; null where nothing was judged by both. */
  readonly agreement: number | null;
  /** Cohen's kappa; null where it is undefined: nothing judged, or chance alone gives full agreement. */
  readonly kappa: number | null;
  /** Cohen's kappa with linear weights, in the order of the categories; null as above. */
  readonly kappaLinear: number | null;
  readonly perCategory: readonly CategoryAgreement[];
  /** Confusion table: a row per category of the first assessor, a column per category of the second. */
  readonly table: readonly (readonly number[])[];
}

function issuesOf(ratings: readonly RatingPair[], categories: readonly string[]): FieldIssue[] {
  const known = new Set(categories);
  const twice = categories.flatMap((category, index): FieldIssue[] => (categories.indexOf(category) === index ? [] : [{ path: ['categories', index], code: 'duplicate', message: `${category} stands twice` }]));
  const unknown = ratings.flatMap((pair, index) =>
    pair.flatMap((rating, who): FieldIssue[] => (known.has(rating) ? [] : [{ path: ['ratings', index, who], code: 'unknown', message: `${rating} is none of the categories` }])),
  );
  return [...twice, ...unknown];
}

function confusion(ratings: readonly RatingPair[], categories: readonly string[]): number[][] {
  const place = new Map(categories.map((category, index) => [category, index]));
  const table = categories.map(() => categories.map(() => 0));
  for (const [first, second] of ratings) {
    const row = table[place.get(first) ?? 0];
    const column = place.get(second) ?? 0;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

/** `sum of cost · count`, over the whole table. */
function total(table: readonly (readonly number[])[], cost: (row: number, column: number) => number): number {
  return table.reduce((sum, row, i) => row.reduce((part, count, j) => part + count * cost(i, j), sum), 0);
}

/**
 * Kappa as one minus observed over expected disagreement: `1 - n · Σ d·o / Σ d·r·c`. All sums are of whole numbers, so that zero is zero.
 * Expected disagreement of zero leaves kappa undefined.
 */
function kappaOf(table: readonly (readonly number[])[], n: number, distance: (row: number, column: number) => number): number | null {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const expected = total(rows.map((row) => columns.map((column) => row * column)), distance);
  return expected === 0 ? null : 1 - (n * total(table, distance)) / expected;
}

/**
 * How well two assessors agree: share, Cohen's kappa (1960) and kappa with linear weights (1968), and per category.
 * For the weights the categories stand in order, one step apart. What is undefined is null, never 0 or 1.
 * Fails with INVALID_INPUT where a rating is none of the categories, or a category stands twice.
 */
export function agreement(ratings: readonly RatingPair[], categories: readonly string[]): Agreement {
  const issues = issuesOf(ratings, categories);
  const [wrong] = issues;
  if (wrong !== undefined) fail('INVALID_INPUT', `invalid input at ${wrong.path.join('.')}: ${wrong.message}`, { issues });
  const n = ratings.length;
  const table = confusion(ratings, categories);
  const alike = table.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  const perCategory = categories.map((category, index): CategoryAgreement => {
    const first = (table[index] ?? []).reduce((sum, count) => sum + count, 0);
    const second = table.reduce((sum, row) => sum + (row[index] ?? 0), 0);
    const both = table[index]?.[index] ?? 0;
    return { category, first, second, both, agreement: first + second === 0 ? null : (2 * both) / (first + second) };
  });
  return {
    n,
    agreement: n === 0 ? null : alike / n,
    kappa: kappaOf(table, n, (row, column) => (row === column ? 0 : 1)),
    kappaLinear: kappaOf(table, n, (row, column) => Math.abs(row - column)),
    perCategory,
    table,
  };
}
