/** Where the reader was in a list when an entry was opened. */
export interface ReturnPoint {
  readonly active: number;
  readonly scrollY: number;
}

const kept = new Map<string, ReturnPoint>();
const most = 50;
let latest = '';

/** Remembers the place in the list that `search` shows, for as long as the window lives. */
export function rememberPlace(search: string, point: ReturnPoint): void {
  latest = search;
  kept.delete(search);
  kept.set(search, point);
  const oldest = kept.keys().next().value;
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** The address of the list last looked at, to go back to. */
export function lastList(): string {
  return latest === '' ? '/katalog' : `/katalog?${latest}`;
}

/** The remembered place of a list, or null. */
export function placeOf(search: string): ReturnPoint | null {
  return kept.get(search) ?? null;
}
