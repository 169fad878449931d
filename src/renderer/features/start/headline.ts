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

/** What matters most right now, in one line: first what keeps the catalogue from being used, then what makes it old. */
export function headlineOf(figures: Figures, waitingSuggestions: number): Headline {
  const { answered, total } = figures.inventory;
  if (figures.interventions === 0) return { id: 'start.headline.empty', values: {} };
  if (answered === 0) return { id: 'start.headline.none', values: { total } };
  if (answered < total) return { id: 'start.headline.some', values: { answered, total } };
  if (waitingSuggestions > 0) return { id: 'start.headline.inbox', values: { count: waitingSuggestions } };
  if (figures.reviewDue > 0) return { id: 'start.headline.review', values: { count: figures.reviewDue } };
  if (figures.unverified > 0) return { id: 'start.headline.unverified', values: { count: figures.unverified } };
  return { id: 'start.headline.fresh', values: {} };
}
