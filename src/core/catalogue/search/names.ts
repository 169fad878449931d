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

/** How exactly a whole query is what an entry is called: 3 its name or abbreviation, 2 an alias, 1 one of its search words. */
export type NameTier = 1 | 2 | 3;

function tiersOf({ own, aliases, searchWords }: FoldedNames): Map<string, NameTier> {
  const tiers = new Map<string, NameTier>();
  searchWords.forEach((name) => tiers.set(name, 1));
  aliases.forEach((name) => tiers.set(name, 2));
  own.forEach((name) => tiers.set(name, 3));
  return tiers;
}

/** Which entries a text names exactly. */
export class NameBook {
  private readonly called = new Map<string, Map<string, NameTier>>();

  set(id: string, names: FoldedNames): void {
    for (const [name, tier] of tiersOf(names)) {
      const entries = this.called.get(name) ?? new Map<string, NameTier>();
      this.called.set(name, entries.set(id, tier));
    }
  }

  remove(id: string, names: FoldedNames): void {
    for (const name of tiersOf(names).keys()) this.called.get(name)?.delete(id);
  }

  /** The entries called `query` (folded), each with how exactly. */
  tiers(query: string): ReadonlyMap<string, NameTier> {
    return this.called.get(query) ?? new Map<string, NameTier>();
  }
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
