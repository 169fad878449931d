import { useSyncExternalStore } from 'react';

/** `gone`: no answer from the back end. `refused`: it answers, but this page belongs to an earlier start. */
export type Connection = 'ok' | 'gone' | 'refused';

let current: Connection = 'ok';
const listeners = new Set<() => void>();

/** Notes how the latest call went. */
export function setConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** How the latest call went, outside React. */
export function getConnection(): Connection {
  return current;
}

/** Calls `listener` at each change; returns the way to stop. */
export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the back end answers. */
export function useConnection(): Connection {
  return useSyncExternalStore(onConnectionChange, getConnection);
}
