import { matchingNames } from '#core/shared/matching-names.ts';
import { mayBeChosen } from '#core/shared/term-choices.ts';
import { addDays } from '#core/shared/days.ts';
import { currentTermId } from '#core/shared/terms.ts';
import type { Term } from '#core/shared/vocabulary.ts';

/** The terms of a list that hold the text in any of their names: those in use in the order of the list, those that are not, the latest first. */
export function listRows(terms: readonly Term[], text: string, day: string): { readonly inUse: Term[]; readonly old: Term[] } {
  const found = new Set(matchingNames(terms.map((term) => ({ id: term.id, name: term.label, abbreviation: '', aliases: term.alternatives })), text).map((one) => one.id));
  const shown = terms.filter((term) => found.has(term.id));
  const old = shown.filter((term) => !mayBeChosen(term, day));
  return { inUse: shown.filter((term) => mayBeChosen(term, day)), old: old.sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1)) };
}

/** What an old term is part of on `day`, and since when; null where it is part of nothing. */
export function mergedInto(terms: readonly Term[], term: Term, day: string): { readonly label: string; readonly date: string | null } | null {
  if (term.mergedInto === null) return null;
  const now = currentTermId(terms, term.id, day);
  return { label: terms.find((one) => one.id === now)?.label ?? now, date: term.to === null ? null : addDays(term.to, 1) };
}

/** The ids in the order that moving one of them a step gives; the very same where it stands at the end. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const other = ids[from + step];
  if (from < 0 || other === undefined) return ids;
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}

const collator = new Intl.Collator('sv', { numeric: true });

/** The ids by label, as a Swedish list is sorted. */
export function alphabetical(terms: readonly Term[]): string[] {
  return [...terms].sort((a, b) => collator.compare(a.label, b.label)).map((term) => term.id);
}

/** A text with one name on each line, as names: trimmed, none twice, none empty. */
export function namesIn(text: string): string[] {
  const names = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return names.filter((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at);
}
