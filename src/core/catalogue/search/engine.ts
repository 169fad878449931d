import type { Token } from './fold.ts';

/** The fields that are searched, and how much a word in each counts. Whom an entry is *not* for is left out on purpose: it must not raise the entry. */
export const fieldWeights = {
  abbreviation: 12,
  name: 9,
  aliases: 8,
  searchWords: 6,
  problemAreas: 6,
  synonyms: 5,
  tags: 3,
  needs: 3,
  riskFactors: 2.5,
  protectiveFactors: 2,
  methodGroups: 2.5,
  preventionLevel: 2,
  setting: 2,
  targetGroup: 2.5,
  summary: 2.5,
  offers: 1.5,
  description: 1,
  verdicts: 0.5,
  legalBasis: 0.5,
} as const;
export type SearchField = keyof typeof fieldWeights;
export const searchFields = Object.keys(fieldWeights) as SearchField[];

/** One text of a field; `shown` is what the reader is told was found, where that is not the text itself. */
export interface FieldText {
  readonly text: string;
  readonly shown?: string;
}

/** An entry as the engine sees it. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<SearchField, readonly FieldText[]>>>;
}

export type WhyKind = 'exact' | 'stem' | 'prefix' | 'compound' | 'synonym' | 'typo' | 'infix' | 'age';

/** Why an entry was found. */
export interface Why {
  readonly field: string;
  readonly query: string;
  readonly matched: string;
  readonly kind: WhyKind;
}

/** One entry found: how many of the words, how well, and how to explain it. */
export interface EngineHit {
  readonly id: string;
  readonly found: number;
  readonly score: number;
  /** Made only for the hits that are shown. */
  explain(): Why[];
}

/** Finds entries by words. What stands behind it can be replaced without anyone else noticing. */
export interface SearchEngine {
  /** Adds the document, or takes the place of the one with the same id. */
  set(document: SearchDocument): void;
  remove(id: string): void;
  /** Entries in which any of the words was found, in no particular order. */
  find(words: readonly Token[]): EngineHit[];
}
