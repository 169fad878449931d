import type { FieldIssue } from './errors.ts';
import { currentTermId, uniqueSlug } from './terms.ts';
import type { Term, Vocabulary, VocabularyList } from './vocabulary.ts';

/** A term as a caller gives it; without id it is a new one. */
export type TermInput = Omit<Term, 'id'> & { readonly id?: string | undefined };

/** Whether two names are the same to a person: case aside. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function labelIssue(terms: readonly Term[], term: TermInput): FieldIssue[] {
  const other = terms.find((one) => one.id !== term.id && sameName(one.label, term.label));
  return other === undefined ? [] : [{ path: ['term', 'label'], code: 'duplicate', message: `"${other.label}" is already in the list (${other.id})` }];
}

function mergeIssue(terms: readonly Term[], { id, mergedInto }: TermInput): FieldIssue[] {
  if (mergedInto === null) return [];
  const path = ['term', 'mergedInto'];
  if (!terms.some((one) => one.id === mergedInto)) return [{ path, code: 'unknown_term', message: `"${mergedInto}" is not in the list` }];
  if (mergedInto === id || currentTermId(terms, mergedInto) === id) return [{ path, code: 'circular', message: 'a term cannot be merged into itself' }];
  return [];
}

/** What is wrong with the term in its list: label taken, unknown board, merged into nothing or itself, ends before it starts. */
export function termIssues(vocabulary: Vocabulary, list: VocabularyList, term: TermInput): FieldIssue[] {
  const terms = vocabulary[list];
  const unknownBoard = term.boardId !== null && !vocabulary.boards.some((board) => board.id === term.boardId);
  return [
    ...labelIssue(terms, term),
    ...mergeIssue(terms, term),
    ...(unknownBoard ? [{ path: ['term', 'boardId'], code: 'unknown_board', message: `"${term.boardId ?? ''}" is not a board` }] : []),
    ...(term.from !== null && term.to !== null && term.to < term.from ? [{ path: ['term', 'to'], code: 'date_order', message: 'ends before it starts' }] : []),
  ];
}

/** The vocabulary with the term added or replaced, and the term's id. */
export function withTerm(vocabulary: Vocabulary, list: VocabularyList, input: TermInput): { vocabulary: Vocabulary; id: string } {
  const terms = vocabulary[list];
  const id = input.id ?? uniqueSlug(input.label, terms.map((term) => term.id));
  const term: Term = { ...input, id };
  const next = terms.some((one) => one.id === id) ? terms.map((one) => (one.id === id ? term : one)) : [...terms, term];
  return { vocabulary: { ...vocabulary, [list]: next }, id };
}
