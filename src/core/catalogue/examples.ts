import type { InterventionContent } from './intervention.ts';

/** A stored entry as far as the removal of examples needs it. */
export interface ExampleHolder {
  readonly revision: number;
  readonly data: InterventionContent;
}

/** True for an entry that came with the starter catalogue and that nobody has edited. */
export function isUntouchedStarter(entry: ExampleHolder): boolean {
  return entry.revision === 1 && entry.data.origin.starterVersion !== null;
}

/**
 * The entry without its example offers, or null where it has none.
 * "Offered" on an untouched starter entry rests on the examples alone, so it goes back to "under review"; what a person has edited keeps its status.
 */
export function withoutExamples(entry: ExampleHolder): InterventionContent | null {
  const { data } = entry;
  const offers = data.offers.filter((offer) => !offer.isExample);
  if (offers.length === data.offers.length) return null;
  const restsOnExamples = isUntouchedStarter(entry) && data.status === 'offered' && offers.length === 0 && data.offeredHere !== 'yes';
  return { ...data, offers, status: restsOnExamples ? 'under-review' : data.status };
}
