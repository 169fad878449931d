import { isMergedOn } from './vocabulary-day.ts';
import type { Term, Vocabulary, VocabularyList } from './vocabulary.ts';

/** The term that has taken this one's place on `day`, however many merges ago; the id itself where nothing has. Without a day, also what will take it. */
export function currentTermId(terms: readonly Term[], id: string, day: string | null = null): string {
  const seen = new Set<string>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    const term = terms.find((one) => one.id === current);
    if (term === undefined || term.mergedInto === null || (day !== null && !isMergedOn(term, day))) break;
    current = term.mergedInto;
  }
  return current;
}

/** Finds a term by id, by label or by one of its other names, whatever the case. */
export function findTerm(terms: readonly Term[], wanted: string): Term | null {
  const text = wanted.trim().toLowerCase();
  return (
    terms.find((term) => term.id === wanted) ??
    terms.find((term) => term.label.toLowerCase() === text) ??
    terms.find((term) => term.alternatives.some((name) => name.toLowerCase() === text)) ??
    null
  );
}

const named = new WeakMap<readonly Term[], ReadonlyMap<string, Term>>();

function namesOf(terms: readonly Term[]): ReadonlyMap<string, Term> {
  const known = named.get(terms);
  if (known !== undefined) return known;
  const names = new Map<string, Term>();
  const add = (name: string, term: Term): void => void (names.has(name.toLowerCase()) || names.set(name.toLowerCase(), term));
  for (const term of terms) add(term.label, term);
  for (const term of terms) for (const name of term.alternatives) add(name, term);
  named.set(terms, names);
  return names;
}

/** The term that is called `name`, by its label before any other name; null where none is. Quick also for long lists. */
export function termCalled(terms: readonly Term[], name: string): Term | null {
  return namesOf(terms).get(name.trim().toLowerCase()) ?? null;
}

/** The term itself and every term that has become part of it, however many merges ago. */
export function idsReadAs(terms: readonly Term[], id: string): Set<string> {
  const now = currentTermId(terms, id);
  return new Set([now, ...terms.filter((term) => term.mergedInto !== null && currentTermId(terms, term.id) === now).map((term) => term.id)]);
}

/** The label of a term, or its id where the vocabulary does not know it. */
export function termLabel(vocabulary: Vocabulary, list: VocabularyList, id: string): string {
  return vocabulary[list].find((term) => term.id === id)?.label ?? id;
}

/** Lower-case letters and digits joined by hyphens, `Stöd till föräldrar` → `stod-till-foraldrar`. Never empty. */
export function slug(label: string): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return joined.slice(0, 48).replace(/-+$/, '') || 'term';
}

/** A slug of `label` that none of `taken` has. */
export function uniqueSlug(label: string, taken: readonly string[]): string {
  const first = slug(label);
  if (!taken.includes(first)) return first;
  let number = 2;
  while (taken.includes(`${first}-${number}`)) number += 1;
  return `${first}-${number}`;
}
