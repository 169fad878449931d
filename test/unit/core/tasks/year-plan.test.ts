import { describe, expect, it } from 'vitest';
import { addMonths } from '#core/shared/days.ts';
import { planState, yearPlanIssues } from '#core/tasks/commitments.ts';
import { suggestedYear, yearPlanSchema, type YearPlan } from '#core/tasks/year-plan.ts';

describe('a suggested year', () => {
  it.each([2024, 2026, 2027, 2028, 2099])('of %i holds, and the workshop is on the first Thursday of December', (year) => {
    const plan = suggestedYear(year);
    expect(yearPlanSchema.parse(plan)).toEqual(plan);
    expect(yearPlanIssues(plan)).toEqual([]);
    const workshop = plan.meetings.find(({ id }) => id === 'metodworkshop')?.date ?? '';
    expect(new Date(`${workshop}T00:00:00Z`).getUTCDay()).toBe(4);
    expect(Number(workshop.slice(-2))).toBeLessThanOrEqual(7);
  });
});

describe('a plan with a fault', () => {
  const plan: YearPlan = suggestedYear(2026);
  const [period, second, ...periods] = plan.periods;
  const [meeting, ...meetings] = plan.meetings;
  if (period === undefined || second === undefined || meeting === undefined) throw new Error('nothing is suggested');
  it.each<[string, YearPlan, string]>([
    ['ends before it begins', { ...plan, periods: [{ ...period, from: '2026-05-02', to: '2026-05-01' }, second, ...periods] }, 'periods.0.to'],
    ['has no day in the year', { ...plan, periods: [{ ...period, from: '2025-05-02', to: '2025-12-31' }, second, ...periods] }, 'periods.0.from'],
    ['has an id twice', { ...plan, periods: [period, { ...second, id: period.id }, ...periods] }, 'periods.1.id'],
    ['meets another year', { ...plan, meetings: [{ ...meeting, date: '2027-01-01' }, ...meetings] }, 'meetings.0.date'],
  ])('that %s is told where', (_what, faulty, path) => {
    expect(yearPlanIssues(faulty).map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('may begin the year before and end the year after', () => {
    expect(yearPlanIssues({ ...plan, periods: [{ ...period, from: '2025-12-01', to: '2027-01-31' }] })).toEqual([]);
  });
});

describe('where a period stands', () => {
  const state = (from: string, to: string, cancelled = false): string => planState({ from, to, cancelled }, '2026-11-22');
  it('goes by its days, both included', () => {
    expect([state('2026-11-01', '2026-11-21'), state('2026-11-01', '2026-11-22'), state('2026-11-22', '2026-12-01'), state('2026-11-23', '2026-12-01')]).toEqual(['done', 'live', 'live', 'planned']);
  });
  it('is cancelled where somebody has said so, whatever the day', () => expect(state('2026-01-01', '2026-01-02', true)).toBe('cancelled'));
});

describe('months from a day', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -12, '2025-01-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i make %s', (day, count, made) => expect(addMonths(day, count)).toBe(made));
});
