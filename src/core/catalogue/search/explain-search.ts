import { ageFit, type AgeFit } from './ages.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { readQuery, type AgeWish } from './query.ts';
import { Ranking, searchCatalogue, type SearchRequest, type SearchResult } from './search.ts';
import type { ScoreParts } from './scores.ts';
import type { ExplainedSlot, ReadSlot } from './word-engine.ts';

const nobody = { favourites: new Set<string>(), seenAt: null };

/** A search for a text alone. */
function plainRequest(text: string, limit: number): SearchRequest {
  const chosen = { supplyForm: [], problemArea: [], preventionLevel: [], setting: [], kind: [], status: [], offered: [], evidence: [], needsAssessment: [] };
  return { text, chosen, limit, offset: 0 };
}

/** Why an entry stands where it does. */
export interface Explanation {
  readonly place: number | null;
  readonly total: number;
  readonly score: number;
  readonly matchesAll: boolean;
  readonly parts: Omit<ScoreParts, 'slots'> & { readonly name: number; readonly age: number; readonly wholeName: boolean };
  readonly words: readonly ExplainedSlot[];
  readonly ages: readonly (AgeWish & { readonly fit: AgeFit })[];
}

/** Explains the entry's place among what the text finds; null where the catalogue does not hold it. */
export function explainPlace(index: CatalogueIndex, text: string, id: string): Explanation | null {
  const entry = index.get(id);
  if (entry === undefined) return null;
  const query = readQuery(text);
  const { slots, parts } = index.engine.breakdown(query, entry.number, index.document(entry.record));
  const result = searchCatalogue(index, plainRequest(text, index.all.length), nobody, { explain: false });
  const place = result.hits.findIndex((hit) => hit.entry === entry);
  const ranking = new Ranking(index, query, { text });
  const candidate = place < 0 ? null : ranking.rank(entry);
  const name = candidate === null || query.words.length === 0 ? 1 : index.engine.nameFactor(entry.number);
  const { words, coverage, notFor } = parts;
  const score = candidate?.score ?? 0;
  const rest = words * coverage * notFor;
  return {
    place: place < 0 ? null : place + 1,
    total: result.total,
    score: score * name,
    matchesAll: candidate?.matchesAll ?? false,
    parts: { words, coverage, notFor, name, age: rest > 0 && score > 0 ? score / rest : 1, wholeName: (candidate?.tier ?? 0) > 0 },
    words: slots,
    ages: query.ages.map((wish) => ({ ...wish, fit: ageFit(entry.record.data.ages, wish) })),
  };
}

/** What a text is read as, and what it finds. */
export function readAndFind(index: CatalogueIndex, text: string, limit: number): { readonly words: readonly ReadSlot[]; readonly ages: readonly AgeWish[]; readonly result: SearchResult } {
  const query = readQuery(text);
  return { words: query.words.length === 0 ? [] : index.engine.reading(query), ages: query.ages, result: searchCatalogue(index, plainRequest(text, limit), nobody) };
}
