import type { AgeWish } from './query.ts';

/** How an entry's ages answer a wish: it fits, it may fit (an end is unknown, R7), or it does not. */
export type AgeFit = 'yes' | 'unknown' | 'no';

interface Ages {
  readonly min: number | null;
  readonly max: number | null;
}

/** Whether the ages meet the wished span. An unknown end never excludes. */
export function ageFit(ages: Ages, wish: Pick<AgeWish, 'from' | 'to'>): AgeFit {
  if (ages.min !== null && ages.min > wish.to) return 'no';
  if (ages.max !== null && ages.max < wish.from) return 'no';
  return ages.min === null || ages.max === null ? 'unknown' : 'yes';
}

/** The ages in short: `12–17`, `12–`, `–20`. Empty where nothing is known. */
export function agesText(ages: Ages): string {
  if (ages.min === null && ages.max === null) return '';
  return `${ages.min ?? ''}–${ages.max ?? ''}`;
}
