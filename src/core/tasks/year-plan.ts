import { z } from 'zod';
import type { RecordType } from '../shared/record.ts';
import { isoDate, recordId, requiredText, shortText } from '../shared/schemas.ts';
import { commitments, type Commitment } from './commitments.ts';

const mostItems = 100;
const item = { id: recordId, title: requiredText, commitment: z.enum(commitments), /** True for what was planned and will not be, or was not, done. */ cancelled: z.boolean().default(false) };

/** A stretch of the year, both days included. */
export const planPeriodSchema = z.strictObject({ ...item, from: isoDate, to: isoDate });
/** One day that people meet. */
export const planMeetingSchema = z.strictObject({ ...item, date: isoDate, /** As people say it: `klockan 13–16`. */ time: shortText.default('') });
export type PlanPeriod = z.infer<typeof planPeriodSchema>;
export type PlanMeeting = z.infer<typeof planMeetingSchema>;

export const planYear = z.number().int().min(2000).max(2100);
export const yearPlanSchema = z.strictObject({
  year: planYear,
  periods: z.array(planPeriodSchema).max(mostItems),
  meetings: z.array(planMeetingSchema).max(mostItems),
});
export type YearPlan = z.infer<typeof yearPlanSchema>;

/** One per year, named by it. */
export const yearPlanRecord: RecordType<YearPlan> = { name: 'year-plan', schema: yearPlanSchema, migrations: [] };

type Suggested = readonly [id: string, commitment: Commitment, title: string, from: string, to: string];

const suggestedPeriods: readonly Suggested[] = [
  ['introduktion-var', 'introduction', 'Vårens introduktion', '02-15', '04-30'],
  ['introduktion-host', 'introduction', 'Höstens introduktion', '09-01', '11-15'],
  ['enkat-var', 'survey', 'Vårens enkätrunda', '04-01', '04-30'],
  ['enkat-host', 'survey', 'Höstens enkätrunda', '10-01', '10-31'],
  ['workshop-underlag', 'workshop', 'Behov och siffror samlas in inför workshopen', '10-01', '11-30'],
  ['granskning-var', 'review', 'Vårens granskning', '03-01', '05-31'],
  ['granskning-host', 'review', 'Höstens granskning', '08-15', '12-15'],
];
const thursday = 4;

/** The first Thursday of December: after the autumn's survey, before the holidays. */
function firstThursdayOfDecember(year: number): string {
  const weekday = new Date(Date.UTC(year, 11, 1)).getUTCDay();
  return `${year}-12-0${1 + ((thursday - weekday + 7) % 7)}`;
}

/** What a year may look like: the four commitments, to be changed to what has been decided. */
export function suggestedYear(year: number): YearPlan {
  return {
    year,
    periods: suggestedPeriods.map(([id, commitment, title, from, to]) => ({ id, commitment, title, from: `${year}-${from}`, to: `${year}-${to}`, cancelled: false })),
    meetings: [
      { id: 'atgarder', commitment: 'workshop', title: 'Hur går det med åtgärderna?', date: `${year}-06-03`, time: '', cancelled: false },
      { id: 'metodworkshop', commitment: 'workshop', title: 'Metodworkshop', date: firstThursdayOfDecember(year), time: 'klockan 13–16', cancelled: false },
    ],
  };
}
