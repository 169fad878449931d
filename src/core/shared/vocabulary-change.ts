import { addDays } from './days.ts';
import type { FieldIssue } from './errors.ts';
import { currentTermId } from './terms.ts';
import { sameName } from './vocabulary-save.ts';
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

/** The vocabulary once a term stands for itself again, with `to` as its last day. What it had become part of stays as it is. */
export function unmergeTerm(vocabulary: Vocabulary, list: VocabularyList, { id, to }: { readonly id: string; readonly to: string | null }): VocabularyChange {
  const term = vocabulary[list].find((one) => one.id === id);
  if (term === undefined) return refuse('id', 'unknown_term', `"${id}" is not in the list`);
  if (term.mergedInto === null) return refuse('id', 'not_merged', `"${id}" has not become part of another`);
  if (to !== null && term.from !== null && to < term.from) return refuse('to', 'date_order', `ends ${to}, before it starts ${term.from}`);
  return replaced(vocabulary, list, [{ ...term, to, mergedInto: null }]);
}

const mostNames = 50;

/** The vocabulary once a term is called something else. What it was called becomes one of its other names, by which it is still found. */
export function renameTerm(vocabulary: Vocabulary, list: VocabularyList, { id, label }: { readonly id: string; readonly label: string }): VocabularyChange {
  const term = vocabulary[list].find((one) => one.id === id);
  if (term === undefined) return refuse('id', 'unknown_term', `"${id}" is not in the list`);
  const other = vocabulary[list].find((one) => one.id !== id && sameName(one.label, label));
  if (other !== undefined) return refuse('label', 'duplicate', `"${other.label}" is already in the list (${other.id})`);
  const others = term.alternatives.filter((name) => !sameName(name, label) && !sameName(name, term.label));
  const alternatives = sameName(term.label, label) ? others : [...others, term.label].slice(-mostNames);
  return replaced(vocabulary, list, [{ ...term, label, alternatives }]);
}

/** The vocabulary once the terms of `ids` stand in that order, in the places that they have together; the others stay where they are. */
export function reorderTerms(vocabulary: Vocabulary, list: VocabularyList, ids: readonly string[]): VocabularyChange {
  const byId = new Map(vocabulary[list].map((term) => [term.id, term]));
  const unknown = ids.findIndex((id) => !byId.has(id));
  if (unknown >= 0) return refuse('ids', 'unknown_term', `"${ids[unknown] ?? ''}" is not in the list`);
  const moved = new Set(ids);
  if (moved.size < ids.length) return refuse('ids', 'duplicate', 'a term stands twice in the order');
  const next = ids.values();
  return { vocabulary: { ...vocabulary, [list]: vocabulary[list].map((term) => (moved.has(term.id) ? (byId.get(next.next().value ?? '') ?? term) : term)) } };
}

/** The vocabulary with the terms of `ids` as they were in `before`; those that were not there then are taken out. */
export function restoreTerms(vocabulary: Vocabulary, list: VocabularyList, { ids, before }: { readonly ids: readonly string[]; readonly before: Vocabulary }): VocabularyChange {
  const wanted = new Set(ids);
  const old = new Map(before[list].filter((term) => wanted.has(term.id)).map((term) => [term.id, term]));
  const present = new Set(vocabulary[list].map((term) => term.id));
  const unknown = ids.find((id) => !old.has(id) && !present.has(id));
  if (unknown !== undefined) return refuse('ids', 'unknown_term', `"${unknown}" is not in the list`);
  const kept = vocabulary[list].filter((term) => old.has(term.id) || !wanted.has(term.id)).map((term) => old.get(term.id) ?? term);
  const terms = [...kept, ...[...old.values()].filter((term) => !present.has(term.id))];
  const twice = terms.find((term, at) => terms.some((other, place) => place > at && sameName(other.label, term.label)));
  if (twice !== undefined) return refuse('ids', 'duplicate', `"${twice.label}" would stand twice in the list`);
  return { vocabulary: { ...vocabulary, [list]: terms } };
}
