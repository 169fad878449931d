import { useSyncExternalStore } from 'react';

/** Where in the file one is. Everything is in the part of the address after #, which works from a disk, a share and an intranet alike. */
export type Place =
  | { readonly view: 'list'; readonly query: string }
  | { readonly view: 'entry' | 'sheet'; readonly id: string }
  | { readonly view: 'about' };

const entryPattern = /^\/insats\/([0-9a-z-]+)(\/blad)?$/;

/** Reads `#/insats/<id>`, `#/om`, `#/?text=…`. Anything else is the list. */
export function placeOf(hash: string): Place {
  const path = hash.replace(/^#/, '');
  const entry = entryPattern.exec(path);
  if (entry?.[1] !== undefined) return { view: entry[2] === undefined ? 'entry' : 'sheet', id: entry[1] };
  if (path === '/om') return { view: 'about' };
  return { view: 'list', query: path.includes('?') ? path.slice(path.indexOf('?') + 1) : '' };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The part of the address after #. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}

export const listHref = (query: string): string => (query === '' ? '#/' : `#/?${query}`);
export const entryHref = (id: string): string => `#/insats/${id}`;
export const sheetHref = (id: string): string => `#/insats/${id}/blad`;

/** Changes the address without a new step in the history: each letter of a search is not a page. */
export function replaceHash(hash: string): void {
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
