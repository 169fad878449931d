import { fieldShapes, searchFields, type SearchDocument, type SearchField } from './engine.ts';
import { wordsAndParts } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** How soon more of a word stops counting (k1 in BM25F). */
const saturation = 4;

/** What an entry puts into the index. */
export interface Analysis {
  /** The words it holds. */
  readonly words: ReadonlySet<number>;
  /** How much each stem counts in it, from 0 to 1. */
  readonly impacts: ReadonlyMap<number, number>;
}

function countField(document: SearchDocument, field: SearchField, lexicon: Lexicon, words: Set<number>): { counts: Map<number, number>; length: number } {
  const counts = new Map<number, number>();
  let length = 0;
  for (const { text } of document.fields[field] ?? []) {
    for (const { term } of wordsAndParts(text)) {
      const word = lexicon.intern(term);
      const stem = lexicon.stemOfWord(word);
      words.add(word);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      length += 1;
    }
  }
  return { counts, length };
}

/**
 * The words of an entry and how much each counts: BM25F, the weighted counts of the fields summed before they are saturated. A field's length is held against
 * its usual length, not against the average of the catalogue, so that an index kept up to date is the one that would be built anew.
 */
export function analyse(document: SearchDocument, lexicon: Lexicon): Analysis {
  const words = new Set<number>();
  const sums = new Map<number, number>();
  for (const field of searchFields) {
    if (document.fields[field] === undefined) continue;
    const { counts, length } = countField(document, field, lexicon, words);
    const { weight, usual, lengthCounts } = fieldShapes[field];
    const norm = 1 - lengthCounts + (lengthCounts * length) / usual;
    for (const [stem, count] of counts) sums.set(stem, (sums.get(stem) ?? 0) + (weight * Math.min(count, 3)) / norm);
  }
  const impacts = new Map<number, number>();
  for (const [stem, sum] of sums) impacts.set(stem, sum / (saturation + sum));
  return { words, impacts };
}
