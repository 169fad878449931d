import type { WhyKind } from './engine.ts';

/** One way in which an entry can answer a word: it holds all of the stems. */
export interface Alternative {
  readonly stems: readonly number[];
  /** How much it is worth beside the word itself, from 0 to 1. */
  readonly weight: number;
  readonly kind: WhyKind;
  /** What was looked for instead of the word; empty where it is a form of the word itself. */
  readonly via: string;
  /** True where a group says that the word means this, and not the other way round: `skolkar` is `skolfrånvaro`. */
  readonly isOneWay?: boolean;
  /** True where the word is a subject of its own, and this only what it counts among: `narkotika` helps a search for `cannabis` without answering it. */
  readonly isWider?: boolean;
}

/** A word or phrase of the query with everything that answers it, best first. */
export interface Slot {
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** How telling the word is: inverse document frequency, as in BM25. */
  readonly idf: number;
  /** True for words that help without being asked for: an entry without them still answers everything. */
  readonly isOptional: boolean;
}

/** What each kind of likeness is worth; tuned on half of the labelled queries (test/bench/search). */
export const worth = {
  exact: 1,
  stem: 0.97,
  root: 0.8,
  joined: 0.95,
  lastPart: 0.6,
  firstPart: 0.5,
  innerPart: 0.4,
  infix: 0.25,
  allParts: 0.65,
  pair: 0.9,
  prefixLeast: 0.35,
  prefixMore: 0.4,
  meant: 0.6,
  wider: 0.25,
  synonym: 0.5,
  typo: 0.92,
  perSlip: 0.22,
  sameSound: 0.75,
  sameBeginning: 0.25,
} as const;

/** Gathers alternatives, the best of each. */
export class AlternativeSet {
  private readonly single = new Map<number, Alternative>();
  private readonly several = new Map<string, Alternative>();

  get isEmpty(): boolean {
    return this.single.size === 0 && this.several.size === 0;
  }

  add(alternative: Alternative): void {
    const { stems, weight } = alternative;
    if (stems.length === 1) {
      const known = this.single.get(stems[0] as number);
      if (known === undefined || weight > known.weight) this.single.set(stems[0] as number, alternative);
      return;
    }
    const key = [...stems].sort((a, b) => a - b).join(' ');
    const known = this.several.get(key);
    if (known === undefined || weight > known.weight) this.several.set(key, alternative);
  }

  /** The same answers, each worth `factor` of what it was, told as `kind` where that is given. */
  addAll(others: Iterable<Alternative>, factor: number, as?: Pick<Alternative, 'kind' | 'via' | 'isOneWay' | 'isWider'>): void {
    for (const other of others) this.add(factor === 1 && as === undefined ? other : { ...other, weight: other.weight * factor, ...as });
  }

  *[Symbol.iterator](): IterableIterator<Alternative> {
    yield* this.single.values();
    yield* this.several.values();
  }
}
