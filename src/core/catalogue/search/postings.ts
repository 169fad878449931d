/** Which documents hold a term, and how much it counts in each: one 32-bit number a posting, the document in the upper 20 bits. */
const impactBits = 12;
const impactMask = (1 << impactBits) - 1;

/** Impacts, from 0 to 1, are kept in steps of 1/4095; what counts at all counts one step. */
const packed = (document: number, impact: number): number => ((document << impactBits) | Math.max(1, Math.min(impactMask, Math.round(impact * impactMask)))) >>> 0;
export const documentOf = (posting: number): number => posting >>> impactBits;
export const impactOf = (posting: number): number => (posting & impactMask) / impactMask;

const firstRoom = 4;

/** Lists of postings by term number, in no order. A list of one is kept without an array: most terms are in one document only. */
export class Postings {
  private readonly lists: (Uint32Array | number)[] = [];
  private counts = new Uint32Array(1024);

  /** In how many documents the term is. */
  count(term: number): number {
    return this.counts[term] ?? 0;
  }

  add(term: number, document: number, impact: number): void {
    if (term >= this.counts.length) this.counts = grown(this.counts, term + 1);
    const count = this.count(term);
    const posting = packed(document, impact);
    if (count === 0) this.lists[term] = posting;
    else {
      const list = this.room(term, count);
      list[count] = posting;
    }
    this.counts[term] = count + 1;
  }

  private room(term: number, count: number): Uint32Array {
    const list = this.lists[term] as Uint32Array | number;
    if (typeof list !== 'number' && list.length > count) return list;
    const larger = typeof list === 'number' ? Uint32Array.of(list, ...new Array<number>(firstRoom - 1).fill(0)) : grown(list, count + 1);
    this.lists[term] = larger;
    return larger;
  }

  /** Takes the document out of the term's list. */
  remove(term: number, document: number): void {
    const count = this.count(term);
    const list = this.lists[term];
    if (count === 0 || list === undefined) return;
    if (typeof list === 'number') {
      if (documentOf(list) === document) this.counts[term] = 0;
      return;
    }
    for (let at = 0; at < count; at += 1) {
      if (documentOf(list[at] as number) !== document) continue;
      list[at] = list[count - 1] as number;
      this.counts[term] = count - 1;
      return;
    }
  }

  /** The postings; only the first `count(term)` are meant. */
  list(term: number): ArrayLike<number> {
    const list = this.lists[term];
    if (list === undefined) return [];
    return typeof list === 'number' ? [list] : list;
  }
}

function grown(list: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer>;
function grown(list: Uint32Array, least: number): Uint32Array;
function grown(list: Uint32Array, least: number): Uint32Array {
  const larger = new Uint32Array(Math.max(least, Math.ceil(list.length * 1.5)));
  larger.set(list);
  return larger;
}
