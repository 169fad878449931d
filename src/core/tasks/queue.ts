import type { Task } from './task.ts';

const stateOrder: Readonly<Record<Task['state'], number>> = { open: 0, done: 1, dismissed: 2 };
const dueLast = '9999';

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The order of the queue: open first, then by the day it is due (no day last), then by subject. */
export function inQueueOrder<T extends Task & { readonly id: string }>(tasks: readonly T[]): T[] {
  return [...tasks].sort(
    (a, b) =>
      stateOrder[a.state] - stateOrder[b.state] ||
      compareText(a.due ?? dueLast, b.due ?? dueLast) ||
      compareText(a.subject, b.subject) ||
      compareText(a.id, b.id),
  );
}

const longestSubject = 120;

/** The first line of a text, short enough to be a subject. */
export function subjectFrom(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0]?.trim() ?? '';
  const letters = [...line];
  return letters.length <= longestSubject ? line : `${letters.slice(0, longestSubject - 1).join('').trimEnd()}…`;
}
