/** Start and end of a marked stretch; end not included. */
export type MarkRange = readonly [start: number, end: number];

export interface MarkPart {
  readonly text: string;
  readonly marked: boolean;
}

function rangesOfWords(text: string, words: readonly string[]): MarkRange[] {
  const lower = text.toLocaleLowerCase('sv');
  const found: MarkRange[] = [];
  for (const word of words) {
    const sought = word.trim().toLocaleLowerCase('sv');
    if (sought === '') continue;
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) found.push([at, at + sought.length]);
  }
  return found;
}

function merged(ranges: readonly MarkRange[], length: number): MarkRange[] {
  const inside = ranges
    .map(([start, end]): MarkRange => [Math.max(0, start), Math.min(length, end)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  const result: MarkRange[] = [];
  for (const range of inside) {
    const last = result.at(-1);
    if (last !== undefined && range[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}

/** Splits `text` into marked and unmarked stretches; joined again they are the text. */
export function markParts(text: string, { ranges = [], words = [] }: { readonly ranges?: readonly MarkRange[]; readonly words?: readonly string[] }): MarkPart[] {
  const parts: MarkPart[] = [];
  let at = 0;
  for (const [start, end] of merged([...ranges, ...rangesOfWords(text, words)], text.length)) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}
