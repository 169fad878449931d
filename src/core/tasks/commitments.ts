import type { FieldIssue } from '../shared/errors.ts';
import type { YearPlan } from './year-plan.ts';

/** What the board has promised to do every year, from the outer ring of the wheel inwards. */
export const commitments = ['introduction', 'survey', 'workshop', 'review'] as const;
export type Commitment = (typeof commitments)[number];

/** What is wrong with a plan beyond its types: an end before its beginning, days outside the year, an id that is there twice. */
export function yearPlanIssues({ year, periods, meetings }: YearPlan): FieldIssue[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const ids = new Set<string>();
  const twice = (id: string): boolean => ids.size === ids.add(id).size;
  return [
    ...periods.flatMap(({ id, from, to }, index): FieldIssue[] => [
      ...(to < from ? [{ path: ['periods', index, 'to'], code: 'before_start', message: 'the last day is before the first' }] : []),
      ...(to >= from && (to < first || from > last) ? [{ path: ['periods', index, 'from'], code: 'other_year', message: `no day of it is in ${year}` }] : []),
      ...(twice(id) ? [{ path: ['periods', index, 'id'], code: 'duplicate', message: 'the id is there twice' }] : []),
    ]),
    ...meetings.flatMap(({ id, date }, index): FieldIssue[] => [
      ...(date < first || date > last ? [{ path: ['meetings', index, 'date'], code: 'other_year', message: `the day is not in ${year}` }] : []),
      ...(twice(id) ? [{ path: ['meetings', index, 'id'], code: 'duplicate', message: 'the id is there twice' }] : []),
    ]),
  ];
}

export const planStates = ['done', 'live', 'planned', 'cancelled'] as const;
export type PlanState = (typeof planStates)[number];

/** Where something planned stands on `day`. */
export function planState({ from, to, cancelled }: { readonly from: string; readonly to: string; readonly cancelled: boolean }, day: string): PlanState {
  if (cancelled) return 'cancelled';
  if (to < day) return 'done';
  return from <= day ? 'live' : 'planned';
}
