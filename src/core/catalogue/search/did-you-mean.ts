import Fuse from 'fuse.js';
import type { IndexedEntry } from './catalogue-index.ts';
import { fold } from './fold.ts';
import { longestQuery } from './query.ts';

const most = 3;
/** Longer lists are not looked through while somebody types. */
const mostNames = 20_000;

interface Named {
  readonly entry: IndexedEntry;
  readonly names: readonly string[];
}

/**
 * The entries whose names are nearest to a text that found nothing. Fuse.js looks through every name letter by letter: right for a last try over names,
 * wrong for a search (src/README.md). It is loaded when it is first needed.
 */
export function didYouMean(text: string, entries: readonly IndexedEntry[]): { id: string; name: string }[] {
  const named: Named[] = entries.slice(0, mostNames).map((entry) => ({ entry, names: [...entry.names.own, ...entry.names.aliases] }));
  const fuse = new Fuse(named, { keys: ['names'], threshold: 0.5, ignoreLocation: true, minMatchCharLength: 2 });
  return fuse.search(fold(text.slice(0, longestQuery)), { limit: most }).map(({ item: { entry } }) => ({ id: entry.record.id, name: entry.record.data.name }));
}
