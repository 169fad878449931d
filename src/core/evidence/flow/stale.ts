import type { EvidenceQuestion, Outcome } from '../records/question.ts';
import { staleness } from '../grade/staleness.ts';

/** Why the grades of a question are to be made anew. */
export const staleReasons = ['age', 'newer-review', 'newer-studies'] as const;
export type StaleReason = (typeof staleReasons)[number];

/** The day it is, and how long a grade counts as current, in months. */
export interface When {
  readonly today: string;
  readonly maxAgeMonths: number;
}

/** Why one outcome's grade is to be made anew; empty where it is current or nobody has graded it. */
export function staleOutcome(question: EvidenceQuestion, { grade }: Outcome, { today, maxAgeMonths }: When): StaleReason[] {
  if (grade === null || grade.level === null || grade.at === null) return [];
  const { why } = staleness({ asOf: (question.searchedAt ?? grade.at).slice(0, 10), maxAgeMonths, today, newerReview: question.newerReview });
  return [...why, ...(question.newStudiesKnown ? (['newer-studies'] as const) : [])];
}

/** The same for all of a question; null where nothing of it is stale. */
export function staleQuestion(question: EvidenceQuestion, when: When): { reasons: StaleReason[] } | null {
  const found = new Set(question.outcomes.flatMap((outcome) => staleOutcome(question, outcome, when)));
  const reasons = staleReasons.filter((reason) => found.has(reason));
  return reasons.length === 0 ? null : { reasons };
}
