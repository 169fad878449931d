import { addDays } from './days.ts';
import type { FieldIssue } from './errors.ts';
import { currentTermId } from './terms.ts';
import type { Term, Vocabulary, VocabularyList } from './vocabulary.ts';

export type VocabularyChange = { readonly vocabulary: Vocabulary } | { readonly issue: FieldIssue };

const refuse = (field: string, code: string, message: string): VocabularyChange => ({ issue: { path: [field], code, message } });

function replaced(vocabulary: Vocabulary, list: VocabularyList, changed: readonly Term[]): VocabularyChange {
  const byId = new Map(changed.map((term) => [term.id, term]));
  return { vocabulary: { ...vocabulary, [list]: vocabulary[list].map((term) => byId.get(term.id) ?? term) } };
}

/** The vocabulary once a term is not used after `to`, its last day; null takes that back. What uses it keeps it. */
export function retireTerm(vocabulary: Vocabulary, list: VocabularyList, { id, to }: { readonly id: string; readonly to: string | null }): VocabularyChange {
  const term = vocabulary[list].find((one) => one.id === id);
  if (term === undefined) return refuse('id', 'unknown_term', `"${id}" is not in the list`);
  if (term.mergedInto !== null) return refuse('id', 'merged', `"${id}" has become part of "${currentTermId(vocabulary[list], id)}"`);
  if (to !== null && term.from !== null && to < term.from) return refuse('to', 'date_order', `ends ${to}, before it starts ${term.from}`);
  return replaced(vocabulary, list, [{ ...term, to }]);
}

export interface Merge {
  readonly from: string;
  readonly into: string;
  /** The first day on which the one term is part of the other. */
  readonly date: string;
}

function mergeIssue(terms: readonly Term[], from: Term, into: Term, date: string): VocabularyChange | null {
  if (from.id === into.id || currentTermId(terms, into.id) === from.id) return refuse('into', 'circular', 'a term cannot become part of itself');
  if (from.mergedInto !== null) return refuse('from', 'merged', `"${from.id}" has become part of "${currentTermId(terms, from.id)}" already`);
  if (into.mergedInto !== null) return refuse('into', 'merged', `"${into.id}" has become part of "${currentTermId(terms, into.id)}": choose that`);
  if (from.from !== null && date <= from.from) return refuse('date', 'date_order', `"${from.id}" does not start before ${from.from}`);
  if (into.from !== null && date < into.from) return refuse('date', 'date_order', `"${into.id}" does not start before ${into.from}`);
  if (into.to !== null && into.to < date) return refuse('date', 'date_order', `"${into.id}" ended ${into.to}`);
  return null;
}

/**
 * The vocabulary once a term has become part of another. The old term keeps its id, its label and its last day, and what names it goes on naming it:
 * what was decided about the old board stays the old board's (R2). It is read as the new one through `mergedInto`.
 */
export function mergeTerms(vocabulary: Vocabulary, list: VocabularyList, { from: fromId, into: intoId, date }: Merge): VocabularyChange {
  const terms = vocabulary[list];
  const [from, into] = [terms.find((one) => one.id === fromId), terms.find((one) => one.id === intoId)];
  if (from === undefined) return refuse('from', 'unknown_term', `"${fromId}" is not in the list`);
  if (into === undefined) return refuse('into', 'unknown_term', `"${intoId}" is not in the list`);
  const issue = mergeIssue(terms, from, into, date);
  if (issue !== null) return issue;
  const last = addDays(date, -1);
  const to = from.to !== null && from.to < last ? from.to : last;
  // What the own board becomes part of is the own board.
  return replaced(vocabulary, list, [{ ...from, to, mergedInto: into.id }, { ...into, own: into.own || from.own }]);
}
