import type { Query } from './query.ts';

/** How the words of a field count: how much (BM25F: Robertson, Zaragoza and Taylor 2004), the usual number of words, and how much a longer field is held against it. */
interface FieldShape {
  readonly weight: number;
  readonly usual: number;
  readonly lengthCounts: number;
}

const short = { usual: 3, lengthCounts: 0.2 } as const;
const list = { usual: 8, lengthCounts: 0.15 } as const;
const text = { usual: 30, lengthCounts: 0.35 } as const;

/** The fields that are searched. Whom an entry is *not* for is none of them: it lowers. */
export const fieldShapes = {
  abbreviation: { weight: 9, ...short },
  name: { weight: 7, ...short },
  aliases: { weight: 5, ...list },
  searchWords: { weight: 5, ...list },
  problemAreas: { weight: 2.8, usual: 5, lengthCounts: 0.35 },
  synonyms: { weight: 2.2, usual: 14, lengthCounts: 0.35 },
  tags: { weight: 2.4, ...list },
  needs: { weight: 1.8, ...list },
  riskFactors: { weight: 1.6, ...list },
  protectiveFactors: { weight: 1.4, ...list },
  methodGroups: { weight: 1.4, ...list },
  preventionLevel: { weight: 1.2, ...short },
  setting: { weight: 1.4, ...short },
  kind: { weight: 2.4, ...short },
  supply: { weight: 1.6, ...list },
  targetGroup: { weight: 1.8, ...text },
  summary: { weight: 2.2, ...text },
  offers: { weight: 0.8, ...text },
  description: { weight: 1, ...text },
  verdicts: { weight: 0.4, ...text },
  legalBasis: { weight: 0.6, ...list },
} as const satisfies Readonly<Record<string, FieldShape>>;
export type SearchField = keyof typeof fieldShapes;
export const searchFields = Object.keys(fieldShapes) as SearchField[];

/** One text of a field; `shown` is what the reader is told was found, where that is not the text itself. */
export interface FieldText {
  readonly text: string;
  readonly shown?: string;
}

/** An entry as the engine sees it. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Partial<Record<SearchField, readonly FieldText[]>>>;
  /** Whom it is not for: words here lower the entry. */
  readonly notFor: string;
}

export type WhyKind = 'exact' | 'stem' | 'prefix' | 'compound' | 'synonym' | 'typo' | 'infix' | 'age';

/** Why an entry was found. */
export interface Why {
  readonly field: string;
  readonly query: string;
  readonly matched: string;
  readonly kind: WhyKind;
  /** There for a synonym that leads one way only: `cannabis` is one of `narkotika`, and not the other way round. */
  readonly oneWay?: true;
}

/** What a search found, by document number. Holds until the next search. */
export interface Matches {
  /** Numbers of the documents in which any of the words was found; only the first `size` are meant. */
  readonly documents: ArrayLike<number>;
  readonly size: number;
  score(document: number): number;
  /** Whether everything that was asked for was found. */
  hasAll(document: number): boolean;
}

/** Finds entries by words. Documents are numbered by the caller, from 0 and close together. */
export interface SearchEngine {
  add(number: number, document: SearchDocument): void;
  /** Takes the document out; it must be as it was added. */
  remove(number: number, document: SearchDocument): void;
  search(query: Query): Matches;
  /** Why the document was found by the query. */
  explain(query: Query, document: SearchDocument): Why[];
}
