/** Keeps the first few of what it is offered. */
export interface Top<T> {
  offer(item: T): void;
  /** What was kept, in order. Ends the collecting. */
  take(): T[];
}

/** The first `most` by `compare`: a heap with the last of those kept on top, so that most of what comes is turned away at once. */
export function topOf<T>(most: number, compare: (a: T, b: T) => number): Top<T> {
  const heap: T[] = [];
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] as T, heap[a] as T];
  };
  const later = (a: number, b: number): boolean => compare(heap[a] as T, heap[b] as T) > 0;
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && later(left + 1, left) ? left + 1 : left;
      if (!later(child, at)) return;
      swap(at, child);
      at = child;
    }
  };
  return {
    offer(item) {
      if (heap.length < most) {
        heap.push(item);
        for (let at = heap.length - 1; at > 0 && later(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
      } else if (most > 0 && compare(item, heap[0] as T) < 0) {
        heap[0] = item;
        sink();
      }
    },
    take: () => heap.sort(compare),
  };
}
