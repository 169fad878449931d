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
 * The entry with the example offers that `before` held, or null where it has them all.
 * An entry whose status went back to "under review" with them gets its status back; one chosen since stays.
 */
export function withExamplesOf(data: InterventionContent, before: InterventionContent): InterventionContent | null {
  const missing = before.offers.filter((example) => example.isExample && !data.offers.some((offer) => offer.id === example.id));
  if (missing.length === 0) return null;
  return { ...data, offers: [...data.offers, ...missing], status: data.status === 'under-review' ? before.status : data.status };
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
