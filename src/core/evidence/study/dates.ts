const earliest = 1900;
const latest = 2200;

/** The year in a date however it is written (`2020///`, `2020/03/12`, `12 Mar 2020`, `c2019`); null where none can be read or it is outside 1900–2200. */
export function yearIn(text: string): number | null {
  const years = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const found = years.map(Number).find((year) => year >= earliest && year <= latest);
  return found ?? compactYear(text);
}

/** `20200312`, all digits in one. */
function compactYear(text: string): number | null {
  const digits = /^\s*(\d{4})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?\s*$/.exec(text)?.[1];
  const year = digits === undefined ? Number.NaN : Number(digits);
  return year >= earliest && year <= latest ? year : null;
}
