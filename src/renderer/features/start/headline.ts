import type { TextId } from '#renderer/text/index.ts';
import type { TextValues } from '#renderer/text/useText.ts';

export interface Figures {
  readonly interventions: number;
  readonly unverified: number;
  readonly reviewDue: number;
  readonly inventory: { readonly answered: number; readonly total: number };
}

export interface Headline {
  readonly id: TextId;
  readonly values: TextValues;
}

/** A meeting that has been decided, and in how many days it is. */
export interface NearMeeting {
  readonly title: string;
  readonly days: number;
}

const nearWithin = 14;
const dayLength = 86_400_000;

interface Plan {
  readonly revision: number;
  readonly meetings: readonly { readonly title: string; readonly date: string; readonly cancelled: boolean }[];
}

/** The next meeting within two weeks; none where the year is only suggested. */
export function nearMeeting({ revision, meetings }: Plan, today: string): NearMeeting | null {
  if (revision === 0) return null;
  const ahead = meetings
    .filter(({ cancelled }) => !cancelled)
    .map(({ title, date }) => ({ title, days: Math.round((Date.parse(date) - Date.parse(today)) / dayLength) }))
    .filter(({ days }) => days >= 0 && days <= nearWithin);
  return ahead.sort((a, b) => a.days - b.days)[0] ?? null;
}

function meetingHeadline({ title, days }: NearMeeting): Headline {
  if (days === 0) return { id: 'start.headline.meetingToday', values: { title } };
  return days === 1 ? { id: 'start.headline.meetingTomorrow', values: { title } } : { id: 'start.headline.meeting', values: { title, days } };
}

/** What matters most right now, in one line: first what keeps the catalogue from being used, then what makes it old. */
export function headlineOf(figures: Figures, waitingSuggestions: number, meeting: NearMeeting | null = null): Headline {
  const { answered, total } = figures.inventory;
  if (figures.interventions === 0) return { id: 'start.headline.empty', values: {} };
  if (meeting !== null) return meetingHeadline(meeting);
  if (answered === 0) return { id: 'start.headline.none', values: { total } };
  if (answered < total) return { id: 'start.headline.some', values: { answered, total } };
  if (waitingSuggestions > 0) return { id: 'start.headline.inbox', values: { count: waitingSuggestions } };
  if (figures.reviewDue > 0) return { id: 'start.headline.review', values: { count: figures.reviewDue } };
  if (figures.unverified > 0) return { id: 'start.headline.unverified', values: { count: figures.unverified } };
  return { id: 'start.headline.fresh', values: {} };
}
