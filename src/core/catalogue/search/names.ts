import { foldedName, words } from './fold.ts';

/** Names of one entry, folded, for exact hits and for suggestions. */
export interface FoldedNames {
  readonly own: readonly string[];
  readonly aliases: readonly string[];
  readonly searchWords: readonly string[];
}

/** Folds what an entry is called. */
export function foldNames(entry: { name: string; abbreviation: string; aliases: readonly string[]; searchWords: readonly string[] }): FoldedNames {
  const folded = (texts: readonly string[]): string[] => texts.map(foldedName).filter((text) => text !== '');
  return { own: folded([entry.abbreviation, entry.name]), aliases: folded(entry.aliases), searchWords: folded(entry.searchWords) };
}

/** How exactly the whole query is what the entry is called: 3 its name or abbreviation, 2 an alias, 1 one of its search words, 0 not at all. */
export function nameTier(query: string, names: FoldedNames): 0 | 1 | 2 | 3 {
  if (query === '') return 0;
  if (names.own.includes(query)) return 3;
  if (names.aliases.includes(query)) return 2;
  return names.searchWords.includes(query) ? 1 : 0;
}

/** Edits (insert, delete, replace) between two words, or `limit + 1` where there are more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

const mostSuggestions = 3;

/** The entries whose names are nearest to what was typed; empty where nothing is near. */
export function suggestNames<T>(query: string, entries: Iterable<{ readonly entry: T; readonly names: FoldedNames }>): T[] {
  const asked = words(query).map((token) => token.term).filter((term) => term.length > 2);
  const near: { entry: T; distance: number }[] = [];
  for (const { entry, names } of entries) {
    const called = [...names.own, ...names.aliases];
    const parts = called.flatMap((name) => name.split(' ')).filter((part) => part.length > 2);
    const distance = (word: string, names: readonly string[]): number => {
      const limit = Math.max(1, Math.floor(word.length / 3));
      return Math.min(limit + 1, ...names.map((name) => editDistance(word, name, limit))) / (limit + 1);
    };
    const whole = distance(asked.join(' '), called);
    const best = asked.length === 0 ? 1 : Math.min(whole, ...asked.map((word) => distance(word, parts)));
    if (best < 1) near.push({ entry, distance: best });
  }
  return near.sort((a, b) => a.distance - b.distance).slice(0, mostSuggestions).map(({ entry }) => entry);
}
