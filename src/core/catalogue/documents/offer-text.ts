import type { Offer } from '../offer.ts';
import type { Say } from './say.ts';
import type { Names } from './names.ts';

/** Who gives it, with rank where there is one; null is unknown. */
export function providerText(t: Say, offer: Offer, names: Names): string | null {
  const name = names.provider(offer.providerName) || (offer.unitId === null ? '' : names.label('units', offer.unitId));
  if (name === '') return null;
  const rank = offer.contract?.rank ?? null;
  return rank === null ? name : t('entry.offers.rank', { provider: name, rank });
}

/** Which board answers for it (R2), in words. */
export function responsibleText(t: Say, offer: Offer, names: Names): string {
  if (offer.responsibleBoardId === null) return t('entry.offers.boardUnknown');
  const board = names.label('boards', offer.responsibleBoardId);
  return t(offer.supplyForm === 'procured' ? 'entry.offers.procuredBy' : 'entry.offers.responsible', { board });
}

/** Small facts of an offer after the responsible board. */
export function offerDetails(t: Say, offer: Offer, names: Names): string[] {
  const unit = offer.unitId !== null && offer.providerName !== '' ? names.label('units', offer.unitId) : null;
  const ownForm = offer.ownForm === null ? null : t(offer.ownForm === 'in-house' ? 'entry.offers.inHouse' : 'entry.offers.contracted');
  const framework = offer.contract?.framework ?? null;
  return [
    ownForm,
    unit,
    framework && t('entry.offers.framework', { framework }),
    offer.activeFrom && t('entry.offers.starts', { date: offer.activeFrom }),
    offer.activeTo && t('entry.offers.ended', { date: offer.activeTo }),
    offer.verified === true ? t('entry.offers.verified') : null,
  ].filter((part): part is string => part !== null && part !== '');
}

/** Waiting time in words; null is unknown. */
export function waitText(t: Say, offer: Offer): string | null {
  return offer.wait.weeks === null ? null : t('entry.offers.weeks', { weeks: offer.wait.weeks });
}

const withoutContract: readonly Offer['supplyForm'][] = ['committee', 'region', 'state'];

/** The contract's dates; "Gäller ej" where a board gives it itself; null is unknown. */
export function contractText(t: Say, offer: Offer): string | null {
  const { contract } = offer;
  if (contract?.from && contract.to) return t('entry.offers.contractSpan', { from: contract.from, to: contract.to });
  if (contract?.to) return t('entry.offers.contractTo', { to: contract.to });
  if (contract?.from) return t('entry.offers.contractFrom', { from: contract.from });
  if (contract !== null) return null;
  const ownHands = offer.supplyForm === 'own' && offer.ownForm === 'in-house';
  return ownHands || withoutContract.includes(offer.supplyForm) ? t('entry.offers.contractNone') : null;
}

const stepMark = /^\s*(?:\d+[.)]|[-*•])\s+/;
/** The starter's mark on example texts; shown as a yellow mark instead. */
const exampleLine = /^Exempel, kontrollera lokalt\.?$/;

/** How to apply, as numbered steps and the paragraphs before them. */
export function applyParts(howToApply: string): { steps: string[]; paragraphs: string[] } {
  const lines = howToApply
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !exampleLine.test(line));
  const steps = lines.filter((line) => stepMark.test(line)).map((line) => line.replace(stepMark, ''));
  return { steps, paragraphs: lines.filter((line) => !stepMark.test(line)) };
}

/** Offers one can apply for, those with the same form and the same words together. */
export function applyGroups(offers: readonly Offer[]): Offer[][] {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const says = offer.howToApply !== '' || offer.contacts.length > 0 || offer.documents.length > 0 || offer.price !== '';
    if (!says) continue;
    const key = `${offer.supplyForm} ${offer.needsAssessment} ${offer.howToApply}`;
    groups.set(key, [...(groups.get(key) ?? []), offer]);
  }
  return [...groups.values()];
}

/** Own first, then the other forms in the order of the law's nearness: committee, procured, joint, region, state. */
const formOrder = ['own', 'committee', 'procured', 'joint', 'region', 'state'] as const;

/** Offers in reading order: own first, then by form, then by rank in the framework agreement. */
export function inReadingOrder(offers: readonly Offer[]): Offer[] {
  return [...offers].sort(
    (one, other) =>
      formOrder.indexOf(one.supplyForm) - formOrder.indexOf(other.supplyForm) || (one.contract?.rank ?? 999) - (other.contract?.rank ?? 999),
  );
}
