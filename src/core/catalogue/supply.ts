import type { InterventionContent } from './intervention.ts';
import type { Offer } from './offer.ts';
import { supplyForms, type NeedsAssessment, type OfferedState, type SupplyForm } from './terms.ts';

type WithOffers = Pick<InterventionContent, 'offers' | 'offeredHere'>;

/**
 * Whether the offer is given on `day`; both ends are included.
 * An offer that the inventory ended this very day counts as ended at once, so that the answer "no" shows.
 */
export function isActive(offer: Offer, day: string, offeredHere: OfferedState): boolean {
  if (offer.activeFrom !== null && offer.activeFrom > day) return false;
  if (offer.activeTo === null || offer.activeTo > day) return true;
  return offer.activeTo === day && (offer.isExample || offeredHere !== 'no');
}

/** The offers given on `day`, examples among them. */
export function activeOffers(content: WithOffers, day: string): Offer[] {
  return content.offers.filter((offer) => isActive(offer, day, content.offeredHere));
}

/** What the offers of an entry come to on one day. */
export interface Supply {
  readonly forms: SupplyForm[];
  /** True where there are offers and all of them are examples. */
  readonly examplesOnly: boolean;
  readonly offered: OfferedState;
  /** What the offers say about individual needs assessment; empty where none says (R7: unknown). */
  readonly needsAssessment: NeedsAssessment[];
}

/** Supply forms in their fixed order, whether it is offered here, and by what way in. Only a real offer makes it offered. */
export function supplyOn(content: WithOffers, day: string): Supply {
  const offers = activeOffers(content, day);
  const forms = new Set(offers.map((offer) => offer.supplyForm));
  const ways = new Set(offers.flatMap((offer) => (offer.needsAssessment === null ? [] : [offer.needsAssessment])));
  return {
    forms: supplyForms.filter((form) => forms.has(form)),
    examplesOnly: offers.length > 0 && offers.every((offer) => offer.isExample),
    offered: offers.some((offer) => !offer.isExample) ? 'yes' : content.offeredHere,
    needsAssessment: [...ways].sort(),
  };
}
