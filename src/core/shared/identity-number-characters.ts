/** What one character means to someone looking for an identity number. */
export type CharacterKind = 'digit' | 'space' | 'line' | 'dash' | 'plus' | 'mark' | 'invisible' | 'word' | 'other';

export interface Character {
  readonly kind: CharacterKind;
  /** 0–9 for a digit, otherwise -1. */
  readonly value: number;
}

const decimalDigit = /^\p{Nd}$/u;
const dash = /^[\p{Pd}\u2212\u2043\uFF0D]$/u;
/** Soft hyphens, zero-width characters, variation selectors and keycaps: a reader does not see them, so they hide nothing. */
const invisible = /^[\p{Cf}\p{Mn}\p{Me}]$/u;
const word = /^[\p{L}\p{N}]$/u;
const line = /^[\n\r\v\f\u0085\u2028\u2029]$/u;
const space = /^\s$/u;

/** Unicode lays decimal digits out in unbroken tens (the mathematical ones in five tens), so the distance to the first one is the value. */
function decimalValue(codePoint: number): number {
  let distance = 0;
  while (distance < 50 && decimalDigit.test(String.fromCodePoint(codePoint - distance - 1))) distance += 1;
  return distance % 10;
}

function classify(codePoint: number): Character {
  const text = String.fromCodePoint(codePoint);
  if (decimalDigit.test(text)) return { kind: 'digit', value: decimalValue(codePoint) };
  const folded = text.normalize('NFKC');
  if (/^[0-9]$/.test(folded)) return { kind: 'digit', value: Number(folded) };
  if (line.test(text)) return { kind: 'line', value: -1 };
  if (space.test(text)) return { kind: 'space', value: -1 };
  if (dash.test(text)) return { kind: 'dash', value: -1 };
  if (folded === '+') return { kind: 'plus', value: -1 };
  if (folded === '.' || folded === '/' || folded === '_' || text === '\u00B7') return { kind: 'mark', value: -1 };
  if (word.test(text)) return { kind: 'word', value: -1 };
  return { kind: invisible.test(text) ? 'invisible' : 'other', value: -1 };
}

const basic = Array.from({ length: 128 }, (_, codePoint) => classify(codePoint));
const surrogate = { kind: 'other', value: -1 } as const;
const known = new Map<number, Character>();

/** The meaning of `codePoint`; remembered, since a text uses few different characters. */
export function characterOf(codePoint: number): Character {
  const quick = basic[codePoint];
  if (quick !== undefined) return quick;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return surrogate;
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const found = classify(codePoint);
  if (known.size < 5_000) known.set(codePoint, found);
  return found;
}
