/** Numbers and lists as they are written in Swedish text. */

const minus = '\u2212';
const numbers = new Map<number, Intl.NumberFormat>();

function numberFormat(decimals: number): Intl.NumberFormat {
  const known = numbers.get(decimals);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: decimals });
  numbers.set(decimals, made);
  return made;
}

/** `1234.5` as `1 234,5`, with a hard space between thousands and a true minus. */
export function formatNumber(value: number, decimals = 1): string {
  return numberFormat(decimals).format(value).replaceAll('\u202f', '\u00a0').replace('-', minus);
}

/** `['a', 'b', 'c']` as `a, b och c`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat('sv-SE', { type: 'conjunction' }).format(items);
}
