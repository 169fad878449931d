import { fieldShapes, searchFields, type FieldText, type SearchDocument } from './engine.ts';
import { wordsAndParts } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** How soon more of a word stops counting (k1 in BM25F). */
const saturation = 4;
/** More of a word within one field says no more. */
const mostInField = 3;
const rawWord = /[\p{L}\p{N}\p{M}]+(?:[-‐‑’'./&][\p{L}\p{N}\p{M}]+)*/gu;

/** Numbers by number, all 0 until set, which can be emptied without looking at them all. */
class Tally {
  private values = new Float64Array(1024);
  readonly touched: number[] = [];

  add(at: number, amount: number): void {
    if (at >= this.values.length) {
      const larger = new Float64Array(Math.max(at + 1, this.values.length * 2));
      larger.set(this.values);
      this.values = larger;
    }
    const present = this.values[at] as number;
    if (present === 0) this.touched.push(at);
    this.values[at] = present + amount;
  }

  get(at: number): number {
    return this.values[at] ?? 0;
  }

  clear(): void {
    for (const at of this.touched) this.values[at] = 0;
    this.touched.length = 0;
  }
}

/** What an entry puts into the index; holds until the next one is analysed. */
export interface Analysis {
  /** The words it holds, each once. */
  readonly words: readonly number[];
  /** The stems it holds, each once. */
  readonly stems: readonly number[];
  /** How much the stem counts in it, from 0 to 1. */
  impact(stem: number): number;
}

/** Reads entries: which words they hold, and how much each counts. */
export class Analyser {
  private readonly lexicon: Lexicon;
  private readonly known = new Map<string, readonly number[]>();
  private readonly words = new Tally();
  private readonly counts = new Tally();
  private readonly sums = new Tally();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Forgets how words are spelled: worth remembering while many entries are read, not after. */
  rest(): void {
    this.known.clear();
  }

  private numbersOf(raw: string): readonly number[] {
    const known = this.known.get(raw);
    if (known !== undefined) return known;
    const made = wordsAndParts(raw).map((token) => this.lexicon.intern(token.term));
    this.known.set(raw, made);
    return made;
  }

  private count(texts: readonly FieldText[]): number {
    let length = 0;
    for (const { text } of texts) {
      for (const raw of text.match(rawWord) ?? []) {
        for (const word of this.numbersOf(raw)) {
          this.words.add(word, 1);
          this.counts.add(this.lexicon.stemOfWord(word), 1);
          length += 1;
        }
      }
    }
    return length;
  }

  /**
   * The words of an entry and how much each counts: BM25F, the weighted counts of the fields summed before they are saturated. A field's length is held against
   * its usual length, not against the average of the catalogue, so that an index kept up to date is the one that would be built anew.
   */
  analyse(document: SearchDocument): Analysis {
    this.words.clear();
    this.sums.clear();
    for (const field of searchFields) {
      const texts = document.fields[field];
      if (texts === undefined || texts.length === 0) continue;
      this.counts.clear();
      const length = this.count(texts);
      const { weight, usual, lengthCounts } = fieldShapes[field];
      const factor = weight / (1 - lengthCounts + (lengthCounts * length) / usual);
      for (const stem of this.counts.touched) this.sums.add(stem, factor * Math.min(this.counts.get(stem), mostInField));
    }
    const { sums } = this;
    return { words: this.words.touched, stems: sums.touched, impact: (stem) => sums.get(stem) / (saturation + sums.get(stem)) };
  }
}
