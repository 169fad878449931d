import { sameJson } from '../shared/equal.ts';
import type { FieldIssue } from '../shared/errors.ts';
import { isMergedOn, willMerge } from '../shared/vocabulary-day.ts';
import type { Vocabulary } from '../shared/vocabulary.ts';
import type { InterventionContent } from './intervention.ts';
import { offerSchema, type Offer } from './offer.ts';
import { activeOffers, isActive, supplyOn } from './supply.ts';
import type { OfferedState, SupplyForm } from './terms.ts';

/** One answered row of the grid. A field left out stays as it is. */
export interface InventoryAnswer {
  readonly offered: OfferedState;
  readonly supplyForm?: SupplyForm | null | undefined;
  readonly responsibleBoardId?: string | null | undefined;
  readonly contact?: string | null | undefined;
}

/** What an answer needs to know of the world: the day, the boards, and an id for a new offer. */
export interface InventoryWorld {
  readonly day: string;
  readonly vocabulary: Vocabulary;
  readonly newId: () => string;
}

export type InventoryResult = { readonly content: InterventionContent } | { readonly issue: FieldIssue };

const refuse = (field: string, code: string, message: string): InventoryResult => ({ issue: { path: [field], code, message } });

/** The real offer that the grid shows and edits: the first one given on `day`. */
export function inventoryOffer(content: InterventionContent, day: string): Offer | null {
  return activeOffers(content, day).find((offer) => !offer.isExample) ?? null;
}

/** What the grid shows of one entry. */
export function inventoryState(content: InterventionContent, day: string): {
  offered: OfferedState;
  supplyForm: SupplyForm | null;
  responsibleBoardId: string | null;
  contact: Offer['contacts'][number] | null;
  exampleForms: SupplyForm[];
} {
  const offer = inventoryOffer(content, day);
  const examples = activeOffers(content, day).filter((one) => one.isExample);
  return {
    offered: supplyOn(content, day).offered,
    supplyForm: offer?.supplyForm ?? null,
    responsibleBoardId: offer?.responsibleBoardId ?? null,
    contact: offer?.contacts[0] ?? null,
    exampleForms: [...new Set(examples.map((one) => one.supplyForm))],
  };
}

const boardOfForm: Readonly<Partial<Record<SupplyForm, string>>> = { committee: 'social-committee', procured: 'social-committee', region: 'region', state: 'state' };

/** The board that usually answers for a supply form (R2); null where the vocabulary has none or it is shared. */
export function usualBoard(form: SupplyForm, vocabulary: Vocabulary, day: string): string | null {
  const open = vocabulary.boards.filter((board) => (board.to === null || board.to >= day) && !isMergedOn(board, day));
  if (form === 'own') {
    // A board that will become part of another is the own one until then, though the other is marked so already.
    const own = open.filter((board) => board.own);
    return (own.find((board) => willMerge(board, day)) ?? own[0])?.id ?? null;
  }
  return open.find((board) => board.id === boardOfForm[form])?.id ?? null;
}

function withContact(offer: Offer, contact: string | null | undefined): Offer {
  if (contact === undefined || contact === (offer.contacts[0]?.name ?? null)) return offer;
  const rest = offer.contacts.slice(1);
  if (contact === null || contact.trim() === '') return { ...offer, contacts: rest };
  const first = offer.contacts[0] ?? { name: '', role: '', phone: '', email: '', internal: true };
  return { ...offer, contacts: [{ ...first, name: contact.trim() }, ...rest] };
}

/** True where the offer holds nothing but what the grid itself can set, so that taking the answer back loses nothing. */
function isBare(offer: Offer): boolean {
  const plain = offerSchema.parse({ id: offer.id, supplyForm: offer.supplyForm });
  const { contacts, responsibleBoardId: _board, activeFrom: _from, activeTo: _to, ...rest } = offer;
  const { contacts: _none, responsibleBoardId: _noBoard, activeFrom: _noFrom, activeTo: _noTo, ...empty } = plain;
  const onlyName = contacts.every((one) => one.role === '' && one.phone === '' && one.email === '');
  return contacts.length <= 1 && onlyName && sameJson(rest, empty);
}

function replaceOffer(content: InterventionContent, offer: Offer): Offer[] {
  const known = content.offers.some((one) => one.id === offer.id);
  return known ? content.offers.map((one) => (one.id === offer.id ? offer : one)) : [...content.offers, offer];
}

/** The offer that "yes" speaks of: the one given now, or the one that "no" ended earlier the same day. */
function offerToChange(content: InterventionContent, day: string): Offer | null {
  const now = inventoryOffer(content, day);
  if (now !== null) return now;
  if (content.offeredHere !== 'no') return null;
  const ended = content.offers.find((one) => !one.isExample && one.activeTo === day && isActive(one, day, 'yes'));
  return ended === undefined ? null : { ...ended, activeTo: null };
}

function newOffer(form: SupplyForm, world: InventoryWorld): Offer {
  const board = usualBoard(form, world.vocabulary, world.day);
  return offerSchema.parse({ id: world.newId(), supplyForm: form, responsibleBoardId: board, activeFrom: world.day });
}

function changedOffer(offer: Offer, form: SupplyForm | null | undefined, world: InventoryWorld): Offer {
  if (form === null || form === undefined || form === offer.supplyForm) return offer;
  return { ...offer, supplyForm: form, responsibleBoardId: usualBoard(form, world.vocabulary, world.day) };
}

function answerYes(content: InterventionContent, answer: InventoryAnswer, world: InventoryWorld): InventoryResult {
  const present = offerToChange(content, world.day);
  if (present !== null && answer.supplyForm === null) {
    if (!isBare(present) || answer.contact || answer.responsibleBoardId) return refuse('supplyForm', 'required', 'an offer has a supply form');
    return { content: { ...content, offeredHere: 'yes', offers: content.offers.filter((one) => one.id !== present.id) } };
  }
  const form = answer.supplyForm ?? null;
  if (present === null && form === null) {
    if (answer.contact || answer.responsibleBoardId) return refuse('supplyForm', 'required', 'board and contact belong to an offer: say its supply form');
    return { content: { ...content, offeredHere: 'yes' } };
  }
  const based = present === null ? newOffer(form as SupplyForm, world) : changedOffer(present, form, world);
  const board = answer.responsibleBoardId === undefined ? based.responsibleBoardId : answer.responsibleBoardId;
  const offer = withContact({ ...based, responsibleBoardId: board }, answer.contact);
  return { content: { ...content, offeredHere: 'yes', offers: replaceOffer(content, offer) } };
}

function realNow(content: InterventionContent, day: string): Offer[] {
  return activeOffers(content, day).filter((offer) => !offer.isExample);
}

function answerNo(content: InterventionContent, world: InventoryWorld): InventoryResult {
  const ended = new Set(realNow(content, world.day).map((offer) => offer.id));
  const offers = content.offers.map((offer) => (ended.has(offer.id) ? { ...offer, activeTo: world.day } : offer));
  return { content: { ...content, offeredHere: 'no', offers } };
}

function answerUnknown(content: InterventionContent, world: InventoryWorld): InventoryResult {
  const real = realNow(content, world.day);
  if (!real.every(isBare)) return refuse('offered', 'has_offer', 'a described offer says that it is offered here; answer no to end it');
  const gone = new Set(real.map((offer) => offer.id));
  return { content: { ...content, offeredHere: 'unknown', offers: content.offers.filter((offer) => !gone.has(offer.id)) } };
}

/**
 * The entry after one answer in the grid. "Yes" with a form makes or changes one real offer; "no" ends the real offers on this day and loses nothing;
 * "unknown" takes back an answer, and is refused where an offer holds more than the grid can show. Example offers are never touched.
 */
export function applyInventory(content: InterventionContent, answer: InventoryAnswer, world: InventoryWorld): InventoryResult {
  if (answer.offered === 'yes') return answerYes(content, answer, world);
  return answer.offered === 'no' ? answerNo(content, world) : answerUnknown(content, world);
}
