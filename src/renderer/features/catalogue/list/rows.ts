/** What one line of the result list is: a group heading, or the hit with that index among all hits. */
export type ListLine = { readonly kind: 'group'; readonly group: 'all' | 'some'; readonly count: number } | { readonly kind: 'hit'; readonly index: number };

export interface LineSource {
  readonly total: number;
  /** How many hits match every word; they come first. Null where the list is not grouped. */
  readonly matchingAll: number | null;
}

/** How many lines the list has, headings included. */
export function lineCount({ total, matchingAll }: LineSource): number {
  if (matchingAll === null) return total;
  return total + (matchingAll > 0 ? 1 : 0) + (matchingAll < total ? 1 : 0);
}

/** The line at a position, without building the list: it may be ten thousand long. */
export function lineAt(position: number, { total, matchingAll }: LineSource): ListLine {
  if (matchingAll === null) return { kind: 'hit', index: position };
  if (matchingAll === 0) return position === 0 ? { kind: 'group', group: 'some', count: total } : { kind: 'hit', index: position - 1 };
  if (position === 0) return { kind: 'group', group: 'all', count: matchingAll };
  if (position <= matchingAll) return { kind: 'hit', index: position - 1 };
  if (position === matchingAll + 1) return { kind: 'group', group: 'some', count: total - matchingAll };
  return { kind: 'hit', index: position - 2 };
}

/** What a line is, whatever its position. */
export function lineKey(line: ListLine): string | number {
  return line.kind === 'group' ? line.group : line.index;
}

/** The position of a hit among the lines. */
export function lineOfHit(index: number, { matchingAll }: LineSource): number {
  if (matchingAll === null) return index;
  if (matchingAll === 0) return index + 1;
  return index < matchingAll ? index + 1 : index + 2;
}

/** Hits per call; a small catalogue comes whole in the first. */
export const pageSize = 100;

/** The pages that cover a range of hits, first to last. */
export function pagesFor(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** Where a key moves the active row; null where the key does not move it, -1 where it leaves the list upwards. */
export function moveActive(key: string, active: number, { total, visible }: { total: number; visible: number }): number | null {
  if (total === 0) return null;
  const within = (index: number): number => Math.min(total - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return active === 0 ? -1 : within(active - 1);
    case 'PageDown':
      return within(active + Math.max(1, visible - 1));
    case 'PageUp':
      return within(active - Math.max(1, visible - 1));
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
