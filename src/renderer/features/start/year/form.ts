import { yearPlanIssues, type Commitment } from '#core/tasks/commitments.ts';
import type { PlanMeeting, PlanPeriod, YearPlan } from '#core/tasks/year-plan.ts';
import type { TextId } from '#renderer/text/index.ts';

/** What is being written: a plan that may still be wrong, and the revision it began from. */
export interface YearDraft {
  readonly revision: number;
  readonly periods: readonly PlanPeriod[];
  readonly meetings: readonly PlanMeeting[];
}

/** Words beside a field, by its place: `periods.0.to`. */
export type Faults = Readonly<Record<string, TextId>>;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const faultWords: Readonly<Record<string, TextId>> = { before_start: 'year.fault.before', other_year: 'year.fault.year', duplicate: 'year.fault.year' };

/** A draft that was kept; null where what was kept is none. */
export function readDraft(text: string): YearDraft | null {
  if (text === '') return null;
  try {
    const draft = JSON.parse(text) as Partial<YearDraft> | null;
    return draft !== null && typeof draft.revision === 'number' && Array.isArray(draft.periods) && Array.isArray(draft.meetings) ? (draft as YearDraft) : null;
  } catch {
    return null;
  }
}

/** What must be mended before the plan can be saved. */
export function faultsOf({ periods, meetings }: YearDraft, year: number): Faults {
  const faults: Record<string, TextId> = {};
  const check = (place: string, title: string, days: readonly (readonly [name: string, day: string])[]): void => {
    if (title.trim() === '') faults[`${place}.title`] = 'year.fault.title';
    for (const [name, day] of days) if (!dayPattern.test(day)) faults[`${place}.${name}`] = 'year.fault.day';
  };
  periods.forEach(({ title, from, to }, index) => check(`periods.${index}`, title, [['from', from], ['to', to]]));
  meetings.forEach(({ title, date }, index) => check(`meetings.${index}`, title, [['date', date]]));
  for (const { path, code } of yearPlanIssues({ year, periods: [...periods], meetings: [...meetings] })) {
    const place = path.join('.');
    faults[place] ??= faultWords[code ?? ''] ?? 'year.fault.day';
  }
  return faults;
}

/** The draft as it is saved. */
export function planOf({ periods, meetings }: YearDraft, year: number): YearPlan {
  const trimmed = <T extends { readonly title: string }>(item: T): T => ({ ...item, title: item.title.trim() });
  return { year, periods: periods.map(trimmed), meetings: meetings.map(trimmed) };
}

export function newPeriod(id: string, commitment: Commitment): PlanPeriod {
  return { id, commitment, title: '', from: '', to: '', cancelled: false };
}

export function newMeeting(id: string, commitment: Commitment): PlanMeeting {
  return { id, commitment, title: '', date: '', time: '', cancelled: false };
}
