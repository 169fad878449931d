import { matchingNames } from './matching-names.ts';
import { currentTermId } from './terms.ts';
import { isMergedOn } from './vocabulary-day.ts';
import type { Term } from './vocabulary.ts';

/** How a term stands on a day. `unknown`: an id that is not in its list. */
export type TermStanding = 'open' | 'planned' | 'retired' | 'merged' | 'unknown';

/** How the term stands on `day`. One that will become part of another is in use until then. */
export function termStanding(term: Pick<Term, 'from' | 'to' | 'mergedInto'>, day: string): Exclude<TermStanding, 'unknown'> {
  if (isMergedOn(term, day)) return 'merged';
  if (term.to !== null && term.to < day) return 'retired';
  return term.from !== null && term.from > day ? 'planned' : 'open';
}

/** Whether the term may be chosen anew on `day`; one that is planned may. */
export function mayBeChosen(term: Pick<Term, 'from' | 'to' | 'mergedInto'>, day: string): boolean {
  const standing = termStanding(term, day);
  return standing === 'open' || standing === 'planned';
}

/** A term in a picker. */
export interface TermChoice {
  readonly id: string;
  readonly label: string;
  /** Other and earlier names; found while typing. */
  readonly alternatives: readonly string[];
  readonly standing: TermStanding;
  readonly chosen: boolean;
  /** Its first and last day, where it has them. */
  readonly from: string | null;
  readonly to: string | null;
  /** What it is part of today, where it has become part of another. */
  readonly into: { readonly id: string; readonly label: string } | null;
}

function choiceOf(terms: readonly Term[], term: Term, { chosen, day }: { readonly chosen: boolean; readonly day: string }): TermChoice {
  const { id, label, alternatives, from, to } = term;
  const now = currentTermId(terms, id, day);
  const into = now === id ? null : { id: now, label: terms.find((one) => one.id === now)?.label ?? now };
  return { id, label, alternatives, standing: termStanding(term, day), chosen, from, to, into };
}

/**
 * What a picker offers on `day`: the terms in use, in the order of the list, and those already chosen, however they stand, told as such.
 * A chosen id that the list does not know stands last, by its id, so that nothing disappears (R6).
 */
export function termChoices(terms: readonly Term[], chosen: readonly string[], day: string): TermChoice[] {
  const picked = new Set(chosen);
  const known = terms.filter((term) => picked.has(term.id) || mayBeChosen(term, day)).map((term) => choiceOf(terms, term, { chosen: picked.has(term.id), day }));
  const ids = new Set(terms.map((term) => term.id));
  const unknown = [...picked].filter((id) => !ids.has(id));
  return [...known, ...unknown.map((id): TermChoice => ({ id, label: id, alternatives: [], standing: 'unknown', chosen: true, from: null, to: null, into: null }))];
}

/** The choices whose name, or one of its other names, holds the text; the nearest first. */
export function matchingChoices(choices: readonly TermChoice[], text: string): TermChoice[] {
  const named = choices.map((choice) => ({ choice, name: choice.label, abbreviation: '', aliases: choice.alternatives }));
  return matchingNames(named, text).map(({ choice }) => choice);
}
