import { addMonths } from '#core/shared/days.ts';
import { olderThan } from './knowledge-gap.ts';

export interface StalenessInput {
  /** The day the judgement was made, or the search behind it where that is known. */
  readonly asOf: string;
  readonly maxAgeMonths: number;
  readonly today: string;
  /** A review that came after the one the judgement rests on; null where none is known. */
  readonly newerReview: { readonly title: string } | null;
}

export interface Staleness {
  readonly stale: boolean;
  /** Which of the words `evidence.stale.why.*` say why. */
  readonly why: readonly ('age' | 'newer-review')[];
  /** The last day that the judgement counts as current by its age. */
  readonly currentTo: string;
}

/** Whether a judgement is to be made anew: it is older than the set age, or a newer review is known. */
export function staleness({ asOf, maxAgeMonths, today, newerReview }: StalenessInput): Staleness {
  const why = [...(olderThan(asOf, maxAgeMonths, today) ? (['age'] as const) : []), ...(newerReview === null ? [] : (['newer-review'] as const))];
  return { stale: why.length > 0, why, currentTo: addMonths(asOf.slice(0, 10), maxAgeMonths) };
}
