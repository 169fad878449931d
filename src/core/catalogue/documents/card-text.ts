import type { Offer } from '../offer.ts';
import type { Verdict } from '../verdict.ts';
import type { Say } from './say.ts';
import { lowerFirst, type Names } from './names.ts';
import { contractText, offerDetails, responsibleText, waitText } from './offer-text.ts';
import { outcomeOf, scopeText, sourceText } from './verdict-text.ts';

/** The facts of an offer on one line; what is not known is said. */
export function offerLine(t: Say, offer: Offer, names: Names): string {
  const { places, asOf } = offer.capacity;
  const wait = waitText(t, offer);
  const contract = contractText(t, offer);
  const placesText =
    places === null ? t('cards.placesUnknown') : asOf === null ? t('cards.placesUndated', { places }) : t('cards.places', { places, asOf });
  const waiting =
    wait === null
      ? t('cards.waitUnknown')
      : offer.wait.asOf === null
        ? t('cards.waitUndated', { wait })
        : t('cards.wait', { wait, asOf: offer.wait.asOf });
  const held = contract !== null && offer.contract !== null ? [t('cards.contract', { contract })] : [];
  return [responsibleText(t, offer, names), ...offerDetails(t, offer, names), placesText, waiting, ...held].join(', ');
}

/** "SBU, rapport 308 (2020), effektutvärdering, gäller gruppen psykosociala öppenvårdsinsatser" */
export function verdictHead(t: Say, verdict: Verdict, names: Names): string {
  return t('cards.verdictHead', {
    source: sourceText(t, verdict),
    year: verdict.year === null ? t('entry.yearUnknown') : String(verdict.year),
    kind: lowerFirst(verdict.sourceType || t(`terms.verdictType.${verdict.type}`)),
    scope: scopeText(t, verdict, names),
  });
}

/** The level in words with its outcome; a recommendation has none (R5). */
export function levelLine(t: Say, verdict: Verdict): string {
  if (verdict.certainty === null && verdict.type === 'recommendation') return t('cards.noLevel');
  if (verdict.certainty === null && verdict.type === 'instrument') return t('cards.noLevelInstrument');
  const level = t(`terms.certainty.${verdict.certainty ?? 'unrated'}`).toLocaleLowerCase('sv');
  const outcome = outcomeOf(verdict);
  return outcome === '' ? t('cards.level', { level }) : t('cards.levelFor', { level, outcome });
}
