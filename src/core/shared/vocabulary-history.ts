import { sameJson } from './equal.ts';
import type { ChangeNote } from './schemas.ts';
import type { Term, Vocabulary, VocabularyList } from './vocabulary.ts';

/** The parts of a term that may change. */
export const termFields = ['label', 'alternatives', 'note', 'from', 'to', 'mergedInto', 'own', 'boardId'] as const satisfies readonly (keyof Term)[];
export type TermField = (typeof termFields)[number];

export interface TermChange {
  readonly field: TermField;
  readonly before: Term[TermField];
  readonly after: Term[TermField];
}

/** One time that a term was added, changed or taken out. */
export interface TermRevision {
  readonly revision: number;
  readonly note: ChangeNote;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly changes: readonly TermChange[];
}

function changesBetween(before: Term, after: Term): TermChange[] {
  return termFields.filter((field) => !sameJson(before[field], after[field])).map((field) => ({ field, before: before[field], after: after[field] }));
}

interface VocabularyRevision {
  readonly revision: number;
  readonly note: ChangeNote;
  readonly data: Vocabulary;
}

/** What has happened to a term, the latest first, from all revisions of the lists, oldest first. One that was there from the first kept revision was added then. */
export function termHistory(revisions: readonly VocabularyRevision[], list: VocabularyList, id: string): TermRevision[] {
  const found: TermRevision[] = [];
  let before: Term | undefined;
  for (const { revision, note, data } of revisions) {
    const after = data[list].find((term) => term.id === id);
    if (before === undefined && after !== undefined) found.push({ revision, note, kind: 'added', changes: [] });
    else if (before !== undefined && after === undefined) found.push({ revision, note, kind: 'removed', changes: [] });
    else if (before !== undefined && after !== undefined) {
      const changes = changesBetween(before, after);
      if (changes.length > 0) found.push({ revision, note, kind: 'changed', changes });
    }
    before = after;
  }
  return found.reverse();
}
