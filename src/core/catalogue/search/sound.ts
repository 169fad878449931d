import { remembering } from './fold.ts';

/** Spellings that sound alike in Swedish, in folded letters; the first that fits is taken. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/s[tk]j|sch|sh|sj/g, '6'],
  [/(?:ss|s|t)ion/g, '6n'],
  [/tj|kj/g, '7'],
  [/^[dghl]j/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|ch/g, 'k'],
  [/c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/gt|kt/g, 'kt'],
  [/e/g, 'a'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** A folded word as it sounds: double consonants, sj-sounds, c/k/s, e/ä and i/y make no difference. */
export const soundOf = remembering((term: string): string => alike.reduce((word, [pattern, sound]) => word.replace(pattern, sound), term));

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const neighbours = new Map<string, Set<string>>();
rows.forEach((row, at) => {
  [...row].forEach((key, column) => {
    const near = [row[column - 1], row[column + 1], rows[at - 1]?.[column], rows[at - 1]?.[column + 1], rows[at + 1]?.[column], rows[at + 1]?.[column - 1]];
    neighbours.set(key, new Set(near.filter((other) => other !== undefined)));
  });
});

/** Letters often written for each other. Å, ä and ö are folded already; `o` is written for `å`. */
const confused = new Set(['ae', 'ei', 'iy', 'ck', 'cs', 'sz', 'vw', 'ao', 'ou', 'dt', 'bp', 'gk', 'gj', 'mn', 'fv'].flatMap((pair) => [pair, [...pair].reverse().join('')]));

function replaceCost(a: string, b: string): number {
  if (a === b) return 0;
  if (confused.has(a + b)) return 0.6;
  return neighbours.get(a)?.has(b) === true ? 0.8 : 1;
}

/** A letter too many or too few costs less where it only doubles its neighbour. */
function gapCost(word: string, at: number): number {
  return word[at] === word[at - 1] || word[at] === word[at + 1] ? 0.5 : 1;
}

interface Rows {
  before: Float64Array;
  above: Float64Array;
  present: Float64Array;
}

function fillRow(a: string, b: string, i: number, { before, above, present }: Rows): void {
  present[0] = (above[0] ?? 0) + gapCost(a, i - 1);
  for (let j = 1; j <= b.length; j += 1) {
    let best = (above[j - 1] ?? 0) + replaceCost(a[i - 1] ?? '', b[j - 1] ?? '');
    best = Math.min(best, (above[j] ?? 0) + gapCost(a, i - 1), (present[j - 1] ?? 0) + gapCost(b, j - 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 0.8);
    present[j] = best;
  }
}

/**
 * What it costs to write `a` for `b`: optimal string alignment (Damerau 1964) with cheaper slips for keys that are neighbours, letters that sound alike and doubled letters.
 * With `asBeginning` the end of `b` costs nothing. Gives up above `limit`, answering Infinity.
 */
export function slipCost(a: string, b: string, limit: number, asBeginning = false): number {
  const size = b.length + 1;
  let rowsNow: Rows = { before: new Float64Array(size), above: new Float64Array(size), present: new Float64Array(size) };
  for (let j = 1; j < size; j += 1) rowsNow.above[j] = (rowsNow.above[j - 1] ?? 0) + gapCost(b, j - 1);
  for (let i = 1; i <= a.length; i += 1) {
    fillRow(a, b, i, rowsNow);
    if (Math.min(...rowsNow.present, ...rowsNow.above) > limit) return Number.POSITIVE_INFINITY;
    rowsNow = { before: rowsNow.above, above: rowsNow.present, present: rowsNow.before };
  }
  const cost = asBeginning ? Math.min(...rowsNow.above) : (rowsNow.above[b.length] ?? Number.POSITIVE_INFINITY);
  return cost <= limit ? cost : Number.POSITIVE_INFINITY;
}
