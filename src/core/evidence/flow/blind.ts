import type { Assessment } from '../records/assessment.ts';
import { samePerson } from './people.ts';

type Seen = Pick<Assessment, 'assessor' | 'state'>;

/** Whether the assessor is done with it. */
export const isOver = ({ state }: Seen): boolean => state !== 'draft';

/** The two whose views are put together: the first two of a result that are done, in the order they stand. */
export function pairOf<T extends { readonly data: Seen }>(ofResult: readonly T[]): readonly [T, T] | null {
  const done = ofResult.filter(({ data }) => isOver(data));
  const [first] = done;
  const second = done.find(({ data }) => first !== undefined && !samePerson(data.assessor, first.data.assessor));
  return first === undefined || second === undefined ? null : [first, second];
}

/**
 * Whether somebody may read an assessment. One's own always. Another's when two persons are done with the result and one is not at work on it oneself;
 * where only one person has assessed it, when it is locked: then nobody else is meant to.
 */
export function mayRead<T extends { readonly data: Seen }>(viewer: string, wanted: T, ofResult: readonly T[]): boolean {
  if (samePerson(wanted.data.assessor, viewer)) return true;
  if (!isOver(wanted.data)) return false;
  if (ofResult.some(({ data }) => samePerson(data.assessor, viewer) && !isOver(data))) return false;
  if (pairOf(ofResult) !== null) return true;
  return wanted.data.state === 'locked' && ofResult.every((one) => one.data === wanted.data || samePerson(one.data.assessor, wanted.data.assessor));
}
