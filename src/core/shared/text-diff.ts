/** A stretch of text that two versions share, or that only one of them has. */
export interface TextSegment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, numbers, stretches of space, and every other sign by itself. */
const token = /[\p{L}\p{M}]+|\p{N}+|\s+|[^]/gu;

/** How many words may differ before the text is shown as replaced: work and memory grow with its square. */
const mostSteps = 1_000;

type Step = 'same' | 'added' | 'removed';

interface Edit {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How far down `k` the path comes with `d` changes, given how far its neighbours came with one fewer. */
function startOf(reach: ReadonlyMap<number, number>, k: number, d: number): number {
  const down = reach.get(k + 1) ?? -1;
  const right = reach.get(k - 1) ?? -1;
  return k === -d || (k !== d && right < down) ? down : right + 1;
}

/** Myers' greedy search for the fewest words removed and added. One map of reaches per number of changes; null where there are too many. */
function search({ before, after }: Edit): ReadonlyMap<number, number>[] | null {
  const trace: ReadonlyMap<number, number>[] = [];
  let reach: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(before.length + after.length, mostSteps); d += 1) {
    trace.push(reach);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      let x = startOf(reach, k, d);
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      next.set(k, x);
      if (x >= before.length && x - k >= after.length) return trace;
    }
    reach = next;
  }
  return null;
}

/** The steps of the path found, walked back from its end. */
function stepsOf({ before, after }: Edit, trace: readonly ReadonlyMap<number, number>[]): Step[] {
  const steps: Step[] = [];
  let [x, y] = [before.length, after.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const k = x - y;
    const reach = trace[d] as ReadonlyMap<number, number>;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : (reach.get(from) ?? 0);
    const startY = d === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      steps.push('same');
      [x, y] = [x - 1, y - 1];
    }
    if (d > 0) steps.push(down ? 'added' : 'removed');
    [x, y] = [startX, startY];
  }
  return steps.reverse();
}

/** Removed words before added ones, neighbours of one kind as one stretch. */
function joined(parts: readonly TextSegment[]): TextSegment[] {
  const found: TextSegment[] = [];
  let [removed, added] = ['', ''];
  const settle = (): void => {
    if (removed !== '') found.push({ kind: 'removed', text: removed });
    if (added !== '') found.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    const last = found.at(-1);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed === '' && added === '' && last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text };
    else {
      settle();
      if (text !== '') found.push({ kind, text });
    }
  }
  settle();
  return found;
}

function middle(edit: Edit): TextSegment[] {
  const trace = search(edit);
  if (trace === null) return [{ kind: 'removed', text: edit.before.join('') }, { kind: 'added', text: edit.after.join('') }];
  let [x, y] = [0, 0];
  return stepsOf(edit, trace).map((kind) => {
    const text = (kind === 'added' ? edit.after[y] : edit.before[x]) ?? '';
    if (kind !== 'added') x += 1;
    if (kind !== 'removed') y += 1;
    return { kind, text };
  });
}

/**
 * What differs between two texts, word by word. What is the same together with what is removed is the text before;
 * together with what is added it is the text after. Texts that share next to nothing are shown as replaced.
 */
export function diffText(before: string, after: string): TextSegment[] {
  const old: readonly string[] = before.match(token) ?? [];
  const present: readonly string[] = after.match(token) ?? [];
  const shorter = Math.min(old.length, present.length);
  let head = 0;
  while (head < shorter && old[head] === present[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === present[present.length - 1 - tail]) tail += 1;
  const changed = middle({ before: old.slice(head, old.length - tail), after: present.slice(head, present.length - tail) });
  return joined([{ kind: 'same', text: old.slice(0, head).join('') }, ...changed, { kind: 'same', text: old.slice(old.length - tail).join('') }]);
}
