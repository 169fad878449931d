import { useSyncExternalStore } from 'react';

/** Places in a comparison. */
export const compareLimit = 4;

/** The selection with `id` switched; unchanged where all places are taken. */
export function toggleSelected(selection: readonly string[], id: string): readonly string[] {
  if (selection.includes(id)) return selection.filter((one) => one !== id);
  return selection.length >= compareLimit ? selection : [...selection, id];
}

/** The address of a comparison. */
export function compareAddress(ids: readonly string[]): string {
  const params = new URLSearchParams(ids.map((id) => ['id', id]));
  return `/katalog/jamfor${ids.length === 0 ? '' : `?${params.toString()}`}`;
}

/** The ids an address names: at most four, each once. */
export function idsOf(params: URLSearchParams): string[] {
  return [...new Set(params.getAll('id'))].filter((id) => id !== '').slice(0, compareLimit);
}

let selection: readonly string[] = [];
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Replaces what is chosen for comparison; lives as long as the window. */
export function setSelection(next: readonly string[]): void {
  if (next === selection) return;
  selection = next;
  for (const listener of listeners) listener();
}

/** What is chosen for comparison, in the order it was chosen. */
export function useSelection(): readonly string[] {
  return useSyncExternalStore(subscribe, () => selection);
}

/** Chooses or releases one entry. */
export function toggleSelection(id: string): void {
  setSelection(toggleSelected(selection, id));
}
