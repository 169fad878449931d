import { addDays, addMonths } from '../shared/days.ts';
import type { InterventionContent } from './intervention.ts';
import type { Offer } from './offer.ts';
import { activeOffers, supplyOn } from './supply.ts';

/** How long figures hold, and how early an end is told of. In days, except the verdicts' years. */
export const staleAfter = { wait: 90, capacity: 180, reviewAhead: 30, licenceAhead: 90, verdictYears: 10 } as const;

/** How many months before a contract ends the alarm sounds, each time. The first one is when it comes into the queue. */
export const contractAlarms = [12, 6, 3] as const;

type Fact = readonly [name: string, known: (content: InterventionContent) => boolean];

/** What an entry should say, in reading order. An example or a guess does not count as known. */
const entryFacts: readonly Fact[] = [
  ['summary', (one) => one.summary.trim() !== ''],
  ['description', (one) => one.description.trim() !== ''],
  ['targetGroup', (one) => one.targetGroup.trim() !== ''],
  ['notFor', (one) => one.notFor.trim() !== ''],
  ['ages', (one) => one.ages.min !== null || one.ages.max !== null],
  ['problemAreas', (one) => one.problemAreas.length > 0],
  ['preventionLevel', (one) => one.preventionLevel !== null],
  ['setting', (one) => one.setting !== null],
  ['duration', (one) => one.duration.trim() !== ''],
  ['legalBasis', (one) => one.legalBasis.trim() !== ''],
  ['implementation.manual', (one) => one.implementation.manual.trim() !== ''],
  ['implementation.training', (one) => one.implementation.training.trim() !== ''],
  ['sources', (one) => one.sources.length > 0],
  ['verdicts', (one) => one.verdicts.length > 0],
  ['owner', (one) => one.owner.trim() !== ''],
  ['reviewDueAt', (one) => one.reviewDueAt !== null],
];

/** What every real offer given now should say. Places are asked for where the own board answers for them (R2). */
const offerFacts: readonly (readonly [name: string, known: (offer: Offer) => boolean])[] = [
  ['offers.responsibleBoardId', (one) => one.responsibleBoardId !== null],
  ['offers.needsAssessment', (one) => one.needsAssessment !== null],
  ['offers.howToApply', (one) => one.howToApply.trim() !== ''],
  ['offers.contacts', (one) => one.contacts.length > 0],
  ['offers.wait', (one) => one.wait.weeks !== null],
  ['offers.capacity', (one) => one.supplyForm !== 'own' || one.capacity.places !== null],
];

/** Facts that say nothing about entries that are not given to anyone. */
const notAsked: Readonly<Partial<Record<InterventionContent['kind'], readonly string[]>>> = {
  assessment: ['preventionLevel', 'setting', 'duration', 'notFor'],
  organisation: ['preventionLevel', 'duration', 'notFor'],
};

/** The latest alarm that has sounded, in months before the end; 0 once it has ended. */
export type ContractAlarm = (typeof contractAlarms)[number] | 0;

/** Why an entry asks for attention. Words for it are the reader's side's; here are the facts. */
export type Reason =
  | { readonly kind: 'missing'; readonly facts: readonly string[] }
  | { readonly kind: 'review'; readonly due: string }
  | { readonly kind: 'contract'; readonly offerId: string; readonly providerName: string; readonly due: string; readonly alarm: ContractAlarm }
  | { readonly kind: 'licence'; readonly people: number; readonly due: string }
  | { readonly kind: 'figures'; readonly offerId: string; readonly providerName: string; readonly facts: readonly ('wait' | 'capacity')[]; readonly due: string | null }
  | { readonly kind: 'unverified'; readonly entry: boolean; readonly verdicts: number }
  | { readonly kind: 'verdict-years'; readonly withoutYear: number; readonly newest: number | null }
  | { readonly kind: 'examples'; readonly offers: number };
export type ReasonKind = Reason['kind'];

export interface Completeness {
  /** Whole per cent of the facts that are known. */
  readonly score: number;
  readonly known: number;
  readonly of: number;
  readonly reasons: readonly Reason[];
}

function realOffers(content: InterventionContent, day: string): Offer[] {
  return activeOffers(content, day).filter((offer) => !offer.isExample);
}

/** Each fact asked of this entry, and whether it is known. */
function factsOf(content: InterventionContent, day: string): { readonly name: string; readonly known: boolean }[] {
  const left = notAsked[content.kind] ?? [];
  const offers = realOffers(content, day);
  return [
    ...entryFacts.filter(([name]) => !left.includes(name)).map(([name, known]) => ({ name, known: known(content) })),
    { name: 'offeredHere', known: supplyOn(content, day).offered !== 'unknown' },
    ...(offers.length === 0 ? [] : offerFacts.map(([name, known]) => ({ name, known: offers.every(known) }))),
  ];
}

function reviewReason({ reviewDueAt }: InterventionContent, day: string): Reason[] {
  return reviewDueAt !== null && reviewDueAt <= addDays(day, staleAfter.reviewAhead) ? [{ kind: 'review', due: reviewDueAt }] : [];
}

/** The day a contract ends while the offer is meant to go on; null where there is no such day. */
export function contractEnd({ contract, activeTo }: Pick<Offer, 'contract' | 'activeTo'>): string | null {
  const to = contract?.to ?? null;
  return to === null || (activeTo !== null && activeTo <= to) ? null : to;
}

/** Which alarm has sounded for a contract that ends on `to`; null before the first. */
export function contractAlarm(to: string, day: string): ContractAlarm | null {
  if (to < day) return 0;
  return contractAlarms.findLast((months) => addMonths(to, -months) <= day) ?? null;
}

/** A contract that ends soon, or has ended while the offer is still given. */
function contractReason(offer: Offer, day: string): Reason[] {
  const to = contractEnd(offer);
  const alarm = to === null ? null : contractAlarm(to, day);
  return to === null || alarm === null ? [] : [{ kind: 'contract', offerId: offer.id, providerName: offer.providerName, due: to, alarm }];
}

/** Certificates of our own staff that end soon or have ended. Only how many: the names are on the entry. */
function licenceReason({ implementation }: InterventionContent, day: string): Reason[] {
  const ends = implementation.trainedStaff.flatMap(({ until }) => (until !== null && until <= addDays(day, staleAfter.licenceAhead) ? [until] : [])).sort();
  const [due] = ends;
  return due === undefined ? [] : [{ kind: 'licence', people: ends.length, due }];
}

/** The day from which a figure is too old; null where it says no day at all. Undefined where there is no figure. */
function figureDue(value: number | null, asOf: string | null, days: number): string | null | undefined {
  if (value === null) return undefined;
  return asOf === null ? null : addDays(asOf, days);
}

function figuresReason(offer: Offer, day: string): Reason[] {
  const due = {
    wait: figureDue(offer.wait.weeks, offer.wait.asOf, staleAfter.wait),
    capacity: figureDue(offer.capacity.places, offer.capacity.asOf, staleAfter.capacity),
  };
  const stale = (['wait', 'capacity'] as const).filter((fact) => {
    const since = due[fact];
    return since === null || (since !== undefined && since <= day);
  });
  if (stale.length === 0) return [];
  const days = stale.flatMap((fact) => due[fact] ?? []).sort();
  return [{ kind: 'figures', offerId: offer.id, providerName: offer.providerName, facts: stale, due: days[0] ?? null }];
}

function verdictReasons({ verdicts, verified }: InterventionContent, day: string): Reason[] {
  const unread = verdicts.filter((verdict) => !verdict.verified).length;
  const years = verdicts.flatMap((verdict) => verdict.year ?? []);
  const newest = years.length === 0 ? null : Math.max(...years);
  const withoutYear = verdicts.length - years.length;
  const old = newest !== null && newest < Number(day.slice(0, 4)) - staleAfter.verdictYears;
  return [
    ...(verified !== true || unread > 0 ? [{ kind: 'unverified' as const, entry: verified !== true, verdicts: unread }] : []),
    ...(withoutYear > 0 || old ? [{ kind: 'verdict-years' as const, withoutYear, newest: old ? newest : null }] : []),
  ];
}

/** How complete an entry is on `day`, and everything that asks for attention. A missing number is missing, never 0 (R7). */
export function completenessOf(content: InterventionContent, day: string): Completeness {
  const facts = factsOf(content, day);
  const missing = facts.filter((fact) => !fact.known).map((fact) => fact.name);
  const known = facts.length - missing.length;
  const offers = realOffers(content, day);
  const examples = content.offers.filter((offer) => offer.isExample).length;
  const reasons: Reason[] = [
    ...reviewReason(content, day),
    ...offers.flatMap((offer) => contractReason(offer, day)),
    ...licenceReason(content, day),
    ...offers.flatMap((offer) => figuresReason(offer, day)),
    ...(missing.length > 0 ? [{ kind: 'missing' as const, facts: missing }] : []),
    ...verdictReasons(content, day),
    ...(examples > 0 ? [{ kind: 'examples' as const, offers: examples }] : []),
  ];
  return { score: Math.round((100 * known) / facts.length), known, of: facts.length, reasons };
}

/** Kinds of attention that are not asked of an entry nobody gives here: its sources and gaps can wait. */
const onlyInUse: ReadonlySet<ReasonKind> = new Set(['licence', 'missing', 'unverified', 'verdict-years']);

/** The reasons that become work: none for an ended entry, and no gaps in one that is not offered here. */
export function workReasons(content: InterventionContent, day: string): readonly Reason[] {
  if (content.status === 'ended') return [];
  const { reasons } = completenessOf(content, day);
  return supplyOn(content, day).offered === 'no' ? reasons.filter((reason) => !onlyInUse.has(reason.kind)) : reasons;
}
