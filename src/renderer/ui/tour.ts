import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Starts the tour from wherever it is asked for. */
export function startTour(): void {
  set(true);
}

/** Ends the tour. */
export function endTour(): void {
  set(false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the tour is going on. */
export function useTourOpen(): boolean {
  return useSyncExternalStore(subscribe, () => open);
}
