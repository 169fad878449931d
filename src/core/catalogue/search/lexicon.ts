import { LetterTable } from './letter-table.ts';
import { rootOf, stem } from './stem.ts';

function insertionPoint(sorted: readonly number[], texts: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[sorted[middle] as number] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More new words than this are sorted in together, fewer one by one. */
const insertedSingly = 32;

/**
 * The words of the catalogue by number: each word, its stem (what postings are kept for), and in how many documents it is. A word nobody uses any more
 * stays in the tables and is never found, so that adding and removing leaves no trace in the answers.
 */
export class Lexicon {
  private readonly words = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly roots = new Map<string, number[]>();
  private readonly texts: string[] = [];
  private readonly stemOf: number[] = [];
  private readonly uses: number[] = [];
  private readonly stemTexts: string[] = [];
  private readonly hints = new Set<number>();
  private sorted: number[] = [];
  private waiting: number[] = [];
  private readonly letters = new LetterTable(this.texts);

  /** The number of the word, given one where it is new. */
  intern(term: string): number {
    const known = this.words.get(term);
    if (known !== undefined) return known;
    const word = this.texts.length;
    this.words.set(term, word);
    this.texts.push(term);
    this.uses.push(0);
    this.stemOf.push(this.internStem(stem(term)));
    this.waiting.push(word);
    this.letters.add(word, term);
    return word;
  }

  private internStem(text: string): number {
    const known = this.stems.get(text);
    if (known !== undefined) return known;
    const number = this.stemTexts.length;
    this.stems.set(text, number);
    this.stemTexts.push(text);
    const root = rootOf(text);
    const siblings = this.roots.get(root);
    if (siblings === undefined) this.roots.set(root, [number]);
    else siblings.push(number);
    return number;
  }

  /** Counts a document in (`1`) or out (`-1`) of those that hold the word. */
  count(word: number, change: 1 | -1): void {
    this.uses[word] = (this.uses[word] ?? 0) + change;
  }

  /** Words that mean something though no document may hold them. A misspelled word may have been meant as one of them. */
  setHints(terms: readonly string[]): void {
    this.hints.clear();
    for (const term of terms) this.hints.add(this.intern(term));
  }

  text(word: number): string {
    return this.texts[word] ?? '';
  }

  stemOfWord(word: number): number {
    return this.stemOf[word] ?? 0;
  }

  stemText(number: number): string {
    return this.stemTexts[number] ?? '';
  }

  /** A word with the stem, to show: the shortest in use. */
  shown(stemNumber: number): string {
    const words = this.startingWith(this.stemText(stemNumber).slice(0, -1)).filter((word) => this.stemOfWord(word) === stemNumber);
    return words.map((word) => this.text(word)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? this.stemText(stemNumber);
  }

  /** The word where a document holds it. */
  find(term: string): number | undefined {
    const word = this.words.get(term);
    return word !== undefined && this.isUsed(word) ? word : undefined;
  }

  findStem(text: string): number | undefined {
    return this.stems.get(text);
  }

  isUsed(word: number): boolean {
    return (this.uses[word] ?? 0) > 0;
  }

  /** Used, or a hint. */
  isMeant(word: number): boolean {
    return this.isUsed(word) || this.hints.has(word);
  }

  /** Whether the word, just as it is, is used or a hint. */
  holds(term: string): boolean {
    const word = this.words.get(term);
    return word !== undefined && this.isMeant(word);
  }

  /** Stems that share their root with this one. */
  sharingRoot(text: string): readonly number[] {
    return this.roots.get(rootOf(text)) ?? [];
  }

  /** Used words that begin with `beginning`, in order of their letters. */
  startingWith(beginning: string): number[] {
    this.sort();
    const found: number[] = [];
    for (let at = insertionPoint(this.sorted, this.texts, beginning); at < this.sorted.length; at += 1) {
      const word = this.sorted[at] as number;
      if (!this.text(word).startsWith(beginning)) break;
      if (this.isUsed(word)) found.push(word);
    }
    return found;
  }

  /** Used words with `inside` anywhere but first. */
  containing(inside: string): number[] {
    return this.letters.containing(inside, (word) => this.isUsed(word) && this.text(word).indexOf(inside, 1) > 0);
  }

  /** Words in use, or hints, within `limit` edits of `term`; with `asBeginning`, of which a beginning is. */
  near(term: string, limit: number): number[] {
    return this.letters.near(term, limit).filter((word) => this.isMeant(word));
  }

  /** Orders what is new, so that the first search does not have to. */
  sort(): void {
    if (this.waiting.length === 0) return;
    if (this.waiting.length <= insertedSingly) {
      for (const word of this.waiting) this.sorted.splice(insertionPoint(this.sorted, this.texts, this.text(word)), 0, word);
    } else {
      this.sorted = [...this.sorted, ...this.waiting].sort((a, b) => (this.text(a) < this.text(b) ? -1 : 1));
    }
    this.waiting = [];
  }
}
