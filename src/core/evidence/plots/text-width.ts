/** Widths of Arial in thousandths of its size; a letter with a mark is as wide as without, and what is not here counts as wide. */
const classes: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, 'ijl'],
  [278, ' !,./:;I[\\]ft|\u00a0'],
  [333, '()-`r'],
  [389, '*"'],
  [500, 'Jckszvxy'],
  [556, '#$?L_abdeghnopqu0123456789\u2013'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [944, 'W%'],
];
const widths = new Map(classes.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));
const widest = 1_000;
/** Other fonts in Arial's place are a little wider, and bold is. */
const margin = 1.05;

/** About how wide a text is in pixels at `size`; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  const units = [...text.normalize('NFD').replace(/\p{M}/gu, '')].reduce((sum, character) => sum + (widths.get(character) ?? widest), 0);
  return (units / 1_000) * size * margin;
}

interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** As much of the text as fits, ended with an ellipsis where some is left out. */
function cut(text: string, { width, size }: Room): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** As many letters of a word as fit on a line, and the rest. */
function split(word: string, { width, size }: Room): readonly [string, string] {
  const letters = [...word];
  let taken = letters.length;
  while (taken > 1 && textWidth(letters.slice(0, taken).join(''), size) > width) taken -= 1;
  return [letters.slice(0, taken).join(''), letters.slice(taken).join('')];
}

/** The text on as many lines as there is room for, broken between words where it can be; the last line says with an ellipsis that there is more. */
export function wrapText(text: string, room: Room): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  while (words.length > 0 && lines.length < room.lines) {
    const word = words.shift() ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, room.size) <= room.width) line = longer;
    else if (line === '') {
      const [part, rest] = split(word, room);
      lines.push(part);
      if (rest !== '') words.unshift(rest);
    } else {
      lines.push(line);
      line = '';
      words.unshift(word);
    }
  }
  if (line !== '' && lines.length < room.lines) return [...lines, line];
  const left = [line, ...words].filter((part) => part !== '').join(' ');
  const last = lines.at(-1);
  return left === '' || last === undefined ? lines : [...lines.slice(0, -1), cut(`${last} ${left}`, room)];
}
