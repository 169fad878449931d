import { contractEnd } from './completeness.ts';
import type { InterventionContent } from './intervention.ts';
import { activeOffers } from './supply.ts';

/** A day that the catalogue itself puts in the year: an entry to go through again, or a contract that ends. */
export interface YearDate {
  readonly kind: 'review' | 'contract';
  readonly date: string;
  readonly id: string;
  readonly name: string;
  /** Whose contract it is; empty for a review. */
  readonly providerName: string;
}

interface Entry {
  readonly id: string;
  readonly data: InterventionContent;
}

function datesOf({ id, data }: Entry, day: string): YearDate[] {
  if (data.status === 'ended') return [];
  const name = data.abbreviation || data.name;
  const contracts = activeOffers(data, day).flatMap((offer): YearDate[] => {
    const date = offer.isExample ? null : contractEnd(offer);
    return date === null ? [] : [{ kind: 'contract', date, id, name, providerName: offer.providerName }];
  });
  return data.reviewDueAt === null ? contracts : [{ kind: 'review', date: data.reviewDueAt, id, name, providerName: '' }, ...contracts];
}

/** The catalogue's own days of one year, in order. */
export function yearDates(entries: readonly Entry[], year: number, day: string): YearDate[] {
  const inYear = entries.flatMap((entry) => datesOf(entry, day)).filter(({ date }) => date.startsWith(`${year}-`));
  return inYear.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.name.localeCompare(b.name, 'sv')));
}
