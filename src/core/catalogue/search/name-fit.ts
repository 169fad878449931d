import type { SearchDocument } from './engine.ts';
import { words } from './fold.ts';
import type { Slot } from './slot.ts';

/** What a name of each kind is worth, by the kind's number. */
const kindWorth = [0, 1, 0.95, 0.8] as const;
const end = 0;

/** The stems of what an entry is called, in one list: the kind of a name, its stems (each plus one), an end, and so on. */
export function packNames({ fields }: SearchDocument, stemOf: (term: string) => number): Uint32Array {
  const packed: number[] = [];
  const add = (kind: number, texts: readonly { readonly text: string }[] | undefined): void => {
    for (const { text } of texts ?? []) {
      const stems = words(text.replace(/[-‐‑]/g, ' ')).map((token) => stemOf(token.term) + 1);
      if (stems.length > 0) packed.push(kind, ...stems, end);
    }
  };
  add(1, fields.abbreviation);
  add(1, fields.name);
  add(2, fields.aliases);
  add(3, fields.searchWords);
  return Uint32Array.from(packed);
}

/** How well a query and a name are each other's: the share of the name that was asked for times the root of the share of the query that the name answers. The root, because a programme named after one of the words is about that word whatever else was said. */
export class NameFit {
  private readonly bySlot: readonly (readonly [ReadonlyMap<number, number>, number])[];
  private readonly best = new Map<number, number>();
  private readonly asked: number;
  private readonly idfOf: (stem: number) => number;

  constructor(slots: readonly Slot[], idfOf: (stem: number) => number) {
    this.idfOf = idfOf;
    this.bySlot = slots.map((slot) => {
      const weights = new Map<number, number>();
      for (const { stems, weight } of slot.alternatives) {
        const [only] = stems;
        if (stems.length === 1 && only !== undefined && weight > (weights.get(only) ?? 0)) weights.set(only, weight);
      }
      for (const [stem, weight] of weights) this.best.set(stem, Math.max(weight, this.best.get(stem) ?? 0));
      return [weights, slot.idf] as const;
    });
    this.asked = slots.reduce((sum, slot) => sum + slot.idf, 0);
  }

  /** The fit of the best name, from 0 to 1. */
  of(packed: Uint32Array): number {
    let best = 0;
    let start = 0;
    for (let at = 0; at < packed.length; at += 1) {
      if (packed[at] !== end) continue;
      best = Math.max(best, this.ofName(packed.subarray(start + 1, at)) * (kindWorth[packed[start] as number] ?? 0));
      start = at + 1;
    }
    return best;
  }

  private ofName(stems: Uint32Array): number {
    let inName = 0;
    let all = 0;
    for (const one of stems) {
      const idf = this.idfOf(one - 1);
      all += idf;
      inName += idf * (this.best.get(one - 1) ?? 0);
    }
    if (inName === 0 || this.asked === 0) return 0;
    let answered = 0;
    for (const [weights, idf] of this.bySlot) {
      let most = 0;
      for (const one of stems) most = Math.max(most, weights.get(one - 1) ?? 0);
      answered += idf * most;
    }
    return (inName / all) * Math.sqrt(answered / this.asked);
  }
}
