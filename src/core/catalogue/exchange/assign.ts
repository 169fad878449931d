import type { InterventionContent } from '../intervention.ts';
import { contactSchema, contractSchema, offerSchema, type Offer } from '../offer.ts';
import type { SupplyForm } from '../terms.ts';
import type { FieldPath } from './fields.ts';
import type { Given } from './rows.ts';

type Tree = Readonly<Record<string | number, unknown>>;

const evenBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The present text stays where the file differs only in how lines are broken. */
function kept(present: unknown, value: unknown): unknown {
  return typeof present === 'string' && typeof value === 'string' && evenBreaks(present) === evenBreaks(value) ? present : value;
}

function assigned(tree: unknown, path: FieldPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return kept(tree, value);
  if (Array.isArray(tree)) {
    const items: readonly unknown[] = tree;
    return items.map((item, index) => (index === step ? assigned(item, rest, value) : item));
  }
  const branch = tree as Tree;
  return { ...branch, [step]: assigned(branch[step], rest, value) };
}

/** The entry with the values that rows give about the intervention itself. */
export function assignEntry(content: InterventionContent, given: readonly Given[]): InterventionContent {
  return given.reduce((entry, { path, value }) => assigned(entry, path, value) as InterventionContent, content);
}

/** An offer with room for what is about to be said. */
function prepared(offer: Offer, { path: [first], value }: Given): Offer {
  if (first === 'contract' && offer.contract === null && value !== null) return { ...offer, contract: contractSchema.parse({}) };
  if (first === 'contacts' && offer.contacts.length === 0 && value !== '' && value !== true) return { ...offer, contacts: [contactSchema.parse({ name: '' })] };
  return offer;
}

/** A number that has changed without a new day: the old day was about the old number. */
function dated(before: Offer, after: Offer, said: ReadonlySet<string>): Offer {
  const places = before.capacity.places !== after.capacity.places && !said.has('placesAsOf');
  const wait = before.wait.weeks !== after.wait.weeks && !said.has('waitAsOf');
  return {
    ...after,
    capacity: places ? { ...after.capacity, asOf: null } : after.capacity,
    wait: wait ? { ...after.wait, asOf: null } : after.wait,
  };
}

/** The offer with the values that one row gives about it. */
export function assignOffer(offer: Offer, given: readonly Given[]): Offer {
  // What makes room comes first, so that the order of columns does not matter.
  const ordered = [...given].sort((a, b) => Number(a.field.key === 'contactInternal') - Number(b.field.key === 'contactInternal'));
  const after = ordered.reduce((present, one) => {
    const room = prepared(present, one);
    const nowhere = (one.path[0] === 'contract' && room.contract === null) || (one.path[0] === 'contacts' && room.contacts.length === 0);
    return nowhere ? room : (assigned(room, one.path, one.value) as Offer);
  }, offer);
  return dated(offer, after, new Set(given.map(({ field }) => field.key)));
}

/** A new offer about which only its supply form is known. */
export function newOffer(id: string, supplyForm: SupplyForm): Offer {
  return offerSchema.parse({ id, supplyForm });
}
