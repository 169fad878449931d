import { addMonths } from '#core/shared/days.ts';
import type { GradeLevel } from './scale.ts';

/** 1: a systematic review is needed. 2: more primary studies are. 3: a review is to be brought up to date. */
export type GapType = 1 | 2 | 3;

export interface GapInput {
  /** The level of the outcome; null where nobody has graded it. */
  readonly level: GradeLevel | null;
  /** The best systematic review known; null where there is none. */
  readonly review: { readonly riskOfBias: 'low' | 'moderate' | 'high' | null; readonly searchedAt: string | null } | null;
  readonly newerStudiesKnown: boolean;
  /** How old a search may be. */
  readonly maxAgeMonths: number;
  readonly today: string;
}

/** Which of the words `evidence.gap.why.*` says why. */
export type GapReason = 'no-review' | 'very-low' | 'old-search' | 'search-unknown' | 'newer-studies' | 'known' | 'unrated';

export interface GapProposal {
  readonly type: GapType | null;
  readonly why: readonly GapReason[];
  /** Another type that fits as well: very low certainty in an own grading, where no reliable review exists. */
  readonly alternative: GapType | null;
}

/** True where `day` is more than `months` before `today`. */
export function olderThan(day: string, months: number, today: string): boolean {
  return addMonths(day.slice(0, 10), months) < today;
}

function renewal({ review, newerStudiesKnown, maxAgeMonths, today }: GapInput): GapReason[] {
  const old = review !== null && review.searchedAt !== null && olderThan(review.searchedAt, maxAgeMonths, today);
  return [...(old ? (['old-search'] as const) : []), ...(newerStudiesKnown ? (['newer-studies'] as const) : [])];
}

/**
 * The kind of knowledge gap that the facts point at, with reasons; a person decides (R8).
 * Very low certainty gives type 2, and type 3 where the search is old or new studies are known. Otherwise no review with low or moderate risk of bias gives type 1.
 * "No gap" never means "has effect".
 */
export function knowledgeGap(input: GapInput): GapProposal {
  const { level, review } = input;
  const reliable = review !== null && (review.riskOfBias === 'low' || review.riskOfBias === 'moderate');
  if (level === 1) {
    const renew = renewal(input);
    const unknown: GapReason[] = review !== null && review.searchedAt === null ? ['search-unknown'] : [];
    const why: GapReason[] = ['very-low', ...renew, ...(renew.length === 0 ? unknown : []), ...(reliable ? [] : (['no-review'] as const))];
    return { type: renew.length > 0 ? 3 : 2, why, alternative: reliable ? null : 1 };
  }
  if (!reliable) return { type: 1, why: ['no-review'], alternative: null };
  return { type: null, why: [level === null ? 'unrated' : 'known'], alternative: null };
}
