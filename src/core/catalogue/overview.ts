import { evidenceSummary } from './evidence-summary.ts';
import type { InterventionContent } from './intervention.ts';
import { supplyOn } from './supply.ts';

/** Figures for the start page; each one leads to the same number of entries in the list. */
export interface Overview {
  readonly interventions: number;
  readonly unrated: number;
  readonly unverified: number;
  readonly reviewDue: number;
  readonly exampleOffers: number;
  readonly inventory: { readonly answered: number; readonly total: number };
  readonly unratedNames: string[];
  readonly unverifiedNames: string[];
  readonly withoutStatements: number;
  readonly withoutStatementsNames: string[];
}

const shown = (content: InterventionContent): string => content.abbreviation || content.name;

/** `unrated` is the evidence facet's word: no effect grade of the method itself. `withoutStatements`: no source says anything at all. */
export function overviewOf(contents: readonly InterventionContent[], day: string): Overview {
  const unrated = contents.filter((one) => evidenceSummary(one.verdicts).states[0] === 'unrated');
  const unverified = contents.filter((one) => one.verified !== true);
  const silent = contents.filter((one) => one.verdicts.length === 0);
  return {
    interventions: contents.length,
    unrated: unrated.length,
    unverified: unverified.length,
    reviewDue: contents.filter((one) => one.reviewDueAt !== null && one.reviewDueAt <= day).length,
    exampleOffers: contents.reduce((sum, one) => sum + one.offers.filter((offer) => offer.isExample).length, 0),
    inventory: { answered: contents.filter((one) => supplyOn(one, day).offered !== 'unknown').length, total: contents.length },
    unratedNames: unrated.map(shown),
    unverifiedNames: unverified.map(shown),
    withoutStatements: silent.length,
    withoutStatementsNames: silent.map(shown),
  };
}
