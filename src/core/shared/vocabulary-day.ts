import type { Term, Vocabulary } from './vocabulary.ts';
import { vocabularyLists } from './vocabulary-lists.ts';

/** Whether the term is part of another on `day`. A merge begins the day after the term's own last day; until then the term stands for itself. */
export function isMergedOn(term: Pick<Term, 'to' | 'mergedInto'>, day: string): boolean {
  return term.mergedInto !== null && (term.to === null || term.to < day);
}

/** Whether the term will become part of another, after `day`. */
export function willMerge(term: Pick<Term, 'to' | 'mergedInto'>, day: string): boolean {
  return term.mergedInto !== null && !isMergedOn(term, day);
}

interface Reading {
  readonly waiting: string;
  readonly vocabulary: Vocabulary;
}

const readings = new WeakMap<Vocabulary, Reading>();

/**
 * The vocabulary as it is read on `day`: terms whose merge has not begun stand for themselves. The very same object while that is so for the same terms, so
 * that what is built on it need not be built anew.
 */
export function vocabularyOn(vocabulary: Vocabulary, day: string): Vocabulary {
  const lists = vocabularyLists.filter((list) => vocabulary[list].some((term) => willMerge(term, day)));
  if (lists.length === 0) return vocabulary;
  const waiting = lists.map((list) => [list, ...vocabulary[list].filter((term) => willMerge(term, day)).map((term) => term.id)].join(' ')).join('\n');
  const known = readings.get(vocabulary);
  if (known?.waiting === waiting) return known.vocabulary;
  const changed = lists.map((list) => [list, vocabulary[list].map((term) => (willMerge(term, day) ? { ...term, mergedInto: null } : term))] as const);
  const read: Vocabulary = { ...vocabulary, ...Object.fromEntries(changed) };
  readings.set(vocabulary, { waiting, vocabulary: read });
  return read;
}
