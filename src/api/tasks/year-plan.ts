import { yearDates, type YearDate } from '#core/catalogue/year-dates.ts';
import { sameJson } from '#core/shared/equal.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { yearPlanIssues } from '#core/tasks/commitments.ts';
import { suggestedYear, type YearPlan } from '#core/tasks/year-plan.ts';
import { interventionsInUse } from '../catalogue/catalogue.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuseIssues, today } from '../input.ts';
import type { Ports } from '../ports.ts';

/** More than anyone reads; the months count them all. */
const mostDates = 500;
const months = 12;

interface PlannedYear extends YearPlan {
  readonly revision: number;
  readonly dates: YearDate[];
  readonly months: { reviews: number; contracts: number }[];
}

function perMonth(dates: readonly YearDate[]): PlannedYear['months'] {
  const counts = Array.from({ length: months }, () => ({ reviews: 0, contracts: 0 }));
  for (const { kind, date } of dates) {
    const month = counts[Number(date.slice(5, 7)) - 1];
    if (month !== undefined) month[kind === 'review' ? 'reviews' : 'contracts'] += 1;
  }
  return counts;
}

/** The year as it is planned, or a suggestion, with what the catalogue itself knows. */
export async function yearPlan(ports: Ports, year: number): Promise<PlannedYear> {
  const [stored, entries] = await Promise.all([ports.team.yearPlans.get(String(year)), interventionsInUse(ports)]);
  const dates = yearDates(entries, year, today(ports));
  return { ...(stored?.data ?? suggestedYear(year)), revision: stored?.revision ?? 0, dates: dates.slice(0, mostDates), months: perMonth(dates) };
}

/** Takes the place of the year's plan. */
export async function saveYearPlan(ports: Ports, { revision, reason, ...plan }: YearPlan & { readonly revision: number; readonly reason?: string | undefined }): Promise<{ year: number; revision: number }> {
  await requireRole(ports, 'editor');
  guardText({ plan, reason });
  refuseIssues(yearPlanIssues(plan));
  const { year } = plan;
  const present = await ports.team.yearPlans.get(String(year));
  if (present !== null && present.revision === revision && sameJson(present.data, plan)) return { year, revision };
  const saved = await ports.team.yearPlans.save({ id: String(year), data: plan, expected: revision === 0 ? null : revision, note: await changeNote(ports, reason) });
  return { year, revision: saved.revision };
}
