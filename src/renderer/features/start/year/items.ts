import { commitments, planState, type Commitment, type PlanState } from '#core/tasks/commitments.ts';
import type { PlanMeeting, PlanPeriod } from '#core/tasks/year-plan.ts';

/** One thing in the year: a stretch or a meeting that people have planned, or a day that the catalogue puts there. */
export interface YearItem {
  readonly key: string;
  readonly kind: 'period' | 'meeting' | 'review' | 'contract';
  /** Null for a contract: it belongs to no commitment. */
  readonly commitment: Commitment | null;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** `suggested` where nobody has said that the year is so. */
  readonly state: PlanState | 'suggested';
  readonly time: string;
  /** The entry it is about, for what the catalogue puts there. */
  readonly entryId: string | null;
}

interface Year {
  readonly revision: number;
  readonly periods: readonly PlanPeriod[];
  readonly meetings: readonly PlanMeeting[];
  readonly dates: readonly { readonly kind: 'review' | 'contract'; readonly date: string; readonly id: string; readonly name: string; readonly providerName: string }[];
}

function order(a: YearItem, b: YearItem): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0;
}

/** What people have planned, in order. */
export function plannedItems({ revision, periods, meetings }: Year, day: string): YearItem[] {
  const stateOf = (item: { from: string; to: string; cancelled: boolean }): YearItem['state'] => (revision === 0 ? 'suggested' : planState(item, day));
  return [
    ...periods.map((one): YearItem => ({ ...one, key: one.id, kind: 'period', state: stateOf(one), time: '', entryId: null })),
    ...meetings.map((one): YearItem => ({ ...one, key: one.id, kind: 'meeting', from: one.date, to: one.date, state: stateOf({ from: one.date, to: one.date, cancelled: one.cancelled }), entryId: null })),
  ].sort(order);
}

/** What the catalogue puts in the year, in order. */
export function catalogueItems({ dates }: Year, day: string): YearItem[] {
  return dates.map(({ kind, date, id, name, providerName }, index) => ({
    key: `${kind} ${id} ${index}`,
    kind,
    commitment: kind === 'review' ? 'review' : null,
    title: kind === 'contract' && providerName !== '' ? `${name}, ${providerName}` : name,
    from: date,
    to: date,
    state: date < day ? 'done' : 'planned',
    time: '',
    entryId: id,
  }));
}

/** Items of each commitment, outermost ring first. */
export function byCommitment(items: readonly YearItem[]): { readonly commitment: Commitment; readonly items: YearItem[] }[] {
  return commitments.map((commitment) => ({ commitment, items: items.filter((item) => item.commitment === commitment) }));
}

/** One day that is near, and what happens on it. */
export interface NearDate {
  readonly key: string;
  readonly date: string;
  readonly what: 'meeting' | 'begins' | 'ends' | 'contract';
  readonly item: YearItem;
}

const mostNear = 4;

/** The next days to keep in mind. Nothing that is only suggested. */
export function nearDates(items: readonly YearItem[], day: string): NearDate[] {
  const found = items.flatMap((item): NearDate[] => {
    if (item.state === 'suggested' || item.state === 'cancelled' || item.to < day || item.kind === 'review') return [];
    if (item.kind !== 'period') return [{ key: item.key, date: item.from, what: item.kind === 'meeting' ? 'meeting' : 'contract', item }];
    return item.from > day ? [{ key: item.key, date: item.from, what: 'begins', item }] : [{ key: item.key, date: item.to, what: 'ends', item }];
  });
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).slice(0, mostNear);
}
