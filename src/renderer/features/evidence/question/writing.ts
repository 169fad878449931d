import { sameJson } from '#core/shared/equal.ts';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import { mergeWritten, type Clash } from '../editing/merge.ts';

/** A question that is being written: what it was read as, and what it has become. `base` is null for a new one. */
export interface Writing {
  readonly base: EvidenceQuestion | null;
  readonly revision: number | null;
  readonly content: EvidenceQuestion;
}

/** A question as it is stored. */
export interface Stored {
  readonly question: EvidenceQuestion;
  readonly revision: number;
}

export function startWriting({ question, revision }: Stored): Writing {
  return { base: question, revision, content: question };
}

/** Whether anything has been written. */
export function isChanged({ base, content }: Writing, empty: EvidenceQuestion | null = null): boolean {
  return !sameJson(content, base ?? empty);
}

/** On top of what is stored now; `clashes` is what both have changed, and a person decides about. */
export function onTopOf({ base, content }: Writing, stored: Stored): { readonly next: Writing; readonly clashes: readonly Clash[] } {
  const { content: merged, clashes } = mergeWritten(base ?? stored.question, content, stored.question);
  return { next: { base: stored.question, revision: stored.revision, content: merged }, clashes };
}

/** A draft as it was kept; null where there is none or it cannot be read. */
export function readWriting(kept: string): Writing | null {
  if (kept === '') return null;
  try {
    const { base, revision, content } = JSON.parse(kept) as Partial<Writing>;
    const isQuestion = typeof content === 'object' && content !== null && Array.isArray(content.outcomes) && Array.isArray(content.results);
    return isQuestion ? { base: base ?? null, revision: typeof revision === 'number' ? revision : null, content } : null;
  } catch {
    return null;
  }
}
