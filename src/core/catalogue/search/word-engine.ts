import { Analyser } from './analyse.ts';
import type { Matches, SearchDocument, SearchEngine, Why, WhyKind } from './engine.ts';
import { Expander } from './expander.ts';
import { bestAnswer, whyOf } from './explain.ts';
import { words } from './fold.ts';
import { Lexicon } from './lexicon.ts';
import { NameFit, packNames } from './name-fit.ts';
import { Postings } from './postings.ts';
import type { Query } from './query.ts';
import { Scores, type ScoreParts } from './scores.ts';
import { worth, type Alternative, type Slot } from './slot.ts';
import { readSlots, type SlotSource } from './slots.ts';
import type { Synonyms } from './synonyms.ts';

const fullImpact = 1;
const mostTold = 40;
/** A word known only by what it means counts at least so much, however common that is. */
const leastIdf = 0.6;
/** How much a name that is just what was asked for counts beside the words. */
const nameCounts = 1.2;
/** So many of the best are looked at again, by their names. */
export const reconsidered = 60;

/** A word or phrase of a query, and what is looked for, best first. */
export interface ReadSlot {
  readonly query: string;
  readonly optional: boolean;
  readonly looksFor: readonly { readonly text: string; readonly kind: WhyKind; readonly weight: number }[];
}

/** A word or phrase with what it found in one document. */
export interface ExplainedSlot extends ReadSlot {
  readonly why: Why | null;
  readonly score: number;
}

/** An inverted index of our own: see src/README.md for how it is built and what it was measured against. */
export class WordEngine implements SearchEngine {
  private readonly lexicon = new Lexicon();
  private readonly analyser = new Analyser(this.lexicon);
  private readonly postings = new Postings();
  private readonly against = new Postings();
  private readonly scores = new Scores(this.postings, this.against);
  private source: SlotSource;
  private documents = 0;
  private capacity = 0;
  private readonly names: (Uint32Array | undefined)[] = [];
  private fit: NameFit | null = null;
  private latest: { readonly query: Query; readonly slots: readonly Slot[] } | null = null;

  constructor(synonyms: Synonyms) {
    this.source = this.read(synonyms);
  }

  private read(synonyms: Synonyms): SlotSource {
    this.lexicon.setHints(synonyms.hints);
    return {
      expander: new Expander(this.lexicon, this.postings, synonyms),
      longestPhrase: synonyms.longestPhrase,
      hasPhrase: (key) => synonyms.targets.has(key),
      loosePhrases: (first) => synonyms.loose.get(first) ?? [],
      stemInUse: (text) => this.stemInUse(text),
      stemOfWord: (term) => {
        const word = this.lexicon.find(term);
        return word === undefined ? undefined : this.lexicon.stemOfWord(word);
      },
      stemsStartingWith: (beginning) => this.lexicon.startingWith(beginning).map((word) => this.lexicon.stemOfWord(word)),
      idf: (alternatives) => this.idf(alternatives),
    };
  }

  /** Reads queries with other synonyms from now on; nothing is indexed anew. */
  useSynonyms(synonyms: Synonyms): void {
    this.source = this.read(synonyms);
    this.latest = null;
  }

  /** Puts what was added in order, so that the first search does not have to. */
  settle(): void {
    this.lexicon.sort();
    this.analyser.rest();
  }

  private stemInUse(text: string): number | undefined {
    const found = this.lexicon.findStem(text);
    return found !== undefined && this.postings.count(found) > 0 ? found : undefined;
  }

  add(number: number, document: SearchDocument): void {
    const { words: held, stems, impact } = this.analyser.analyse(document);
    for (const word of held) this.lexicon.count(word, 1);
    for (const term of stems) this.postings.add(term, number, impact(term));
    for (const term of this.notForStems(document)) this.against.add(term, number, fullImpact);
    this.names[number] = packNames(document, (term) => this.lexicon.stemOfWord(this.lexicon.intern(term)));
    this.documents += 1;
    this.capacity = Math.max(this.capacity, number + 1);
    this.changed();
  }

  remove(number: number, document: SearchDocument): void {
    const { words: held, stems } = this.analyser.analyse(document);
    for (const word of held) this.lexicon.count(word, -1);
    for (const term of stems) this.postings.remove(term, number);
    for (const term of this.notForStems(document)) this.against.remove(term, number);
    this.names[number] = undefined;
    this.documents -= 1;
    this.changed();
  }

  /** What was worked out holds for the words as they were. */
  private changed(): void {
    this.latest = null;
    this.source.expander.forget();
  }

  private notForStems({ notFor }: SearchDocument): ReadonlySet<number> {
    return new Set(words(notFor).map((token) => this.lexicon.stemOfWord(this.lexicon.intern(token.term))));
  }

  /** Inverse document frequency (BM25: Robertson and Spärck Jones). A word that is there counts as itself; one that is not, as all that answers it. */
  private idf(alternatives: readonly Alternative[]): number {
    const own = alternatives.find(({ via, weight }) => via === '' && weight >= worth.stem);
    const holds = ({ stems }: Alternative): number => Math.min(...stems.map((one) => this.postings.count(one)));
    if (own !== undefined) return this.idfOf(holds(own));
    const holding = Math.min(this.documents, alternatives.reduce((sum, one) => sum + holds(one), 0));
    return alternatives.length === 0 ? this.idfOf(0) : Math.max(leastIdf, this.idfOf(holding));
  }

  private idfOf(holding: number): number {
    return Math.log(1 + (this.documents - holding + 0.5) / (holding + 0.5));
  }

  /** The query's slots, read once for a search and the explanations after it. */
  slots(query: Query): readonly Slot[] {
    if (this.latest?.query !== query) this.latest = { query, slots: readSlots(query, this.source) };
    return this.latest.slots;
  }

  search(query: Query): Matches {
    const slots = this.slots(query);
    this.fit = new NameFit(slots, (term) => this.idfOf(this.postings.count(term)));
    this.scores.run(slots, this.capacity);
    return this.scores;
  }

  /** What the latest search multiplies the score of a document by that is called what was asked for. For the best only: it costs more than a score. */
  nameFactor(number: number): number {
    const packed = this.names[number];
    return packed === undefined || this.fit === null ? 1 : 1 + nameCounts * this.fit.of(packed);
  }

  explain(query: Query, document: SearchDocument): Why[] {
    return this.slots(query).flatMap((slot) => {
      const answer = bestAnswer(slot, document, this.lexicon);
      return answer === null ? [] : [whyOf(slot, answer)];
    });
  }

  /** The slots with what is looked for, and what each gives the document. */
  breakdown(query: Query, number: number, document: SearchDocument): { readonly slots: readonly ExplainedSlot[]; readonly parts: ScoreParts } {
    const slots = this.slots(query);
    const parts = this.scores.partsOf(number, slots, this.capacity);
    const explained = slots.map((slot, at) => {
      const answer = bestAnswer(slot, document, this.lexicon);
      return { ...this.looksFor(slot), why: answer === null ? null : whyOf(slot, answer), score: parts.slots[at] ?? 0 };
    });
    return { slots: explained, parts };
  }

  /** How the query is read. */
  reading(query: Query): readonly ReadSlot[] {
    return this.slots(query).map((slot) => this.looksFor(slot));
  }

  private looksFor({ text, isOptional, alternatives }: Slot): ReadSlot {
    const told = alternatives.slice(0, mostTold).map(({ stems, via, kind, weight }) => ({ text: via === '' ? stems.map((one) => this.lexicon.shown(one)).join(' + ') : via, kind, weight }));
    const seen = new Set<string>();
    return { query: text, optional: isOptional, looksFor: told.filter((one) => !seen.has(one.text) && seen.add(one.text) !== undefined) };
  }
}
