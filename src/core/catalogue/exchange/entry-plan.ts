import { sameJson } from '#core/shared/equal.ts';
import type { FieldIssue } from '#core/shared/errors.ts';
import { recordId } from '#core/shared/schemas.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { interventionContentSchema, type InterventionContent } from '../intervention.ts';
import type { Offer } from '../offer.ts';
import type { SupplyForm } from '../terms.ts';
import { inputIssues } from '../validate.ts';
import { assignEntry, assignOffer, newOffer } from './assign.ts';
import type { LineFault } from './columns.ts';
import { fieldAt } from './fields.ts';
import type { ReadRow } from './rows.ts';

export interface Drafted {
  readonly content: InterventionContent;
  readonly faults: readonly LineFault[];
  /** Which line speaks of which offer. */
  readonly lineOfOffer: ReadonlyMap<string, number>;
}

/** What rows say about the intervention itself, each thing once; two that disagree are a fault. */
function entryGiven(rows: readonly ReadRow[], skipName: boolean, faults: LineFault[]): ReadRow['given'] {
  const said = new Map<string, { line: number; value: unknown }>();
  return rows.flatMap((row) =>
    row.given.filter(({ field, path, value }) => {
      if (field.part !== 'entry' || (skipName && field.key === 'name')) return false;
      const key = path.join('.');
      const before = said.get(key);
      if (before !== undefined && !sameJson(before.value, value)) {
        faults.push({ line: row.line, field: field.key, code: 'contradiction', message: `says something else than line ${before.line}` });
      }
      if (before === undefined) said.set(key, { line: row.line, value });
      return before === undefined;
    }),
  );
}

const folded = (text: string): string => text.trim().toLowerCase();

interface OfferKey {
  readonly id: string | undefined;
  readonly form: SupplyForm | undefined;
  readonly provider: string | undefined;
  readonly unit: string | undefined;
  readonly board: string | undefined;
}

function keyOf(row: ReadRow): OfferKey {
  const value = (key: string): string | undefined => row.given.find(({ field }) => field.key === key)?.value as string | undefined;
  return { id: value('offerId'), form: value('supplyForm') as SupplyForm | undefined, provider: value('providerName'), unit: value('unitId'), board: value('responsibleBoardId') };
}

function fits(offer: Offer, { form, provider, unit, board }: OfferKey): boolean {
  if (offer.isExample) return false;
  if (form !== undefined && offer.supplyForm !== form) return false;
  if (provider !== undefined && folded(offer.providerName) !== folded(provider)) return false;
  if (unit !== undefined && offer.unitId !== unit) return false;
  return provider !== undefined || unit !== undefined || board === undefined || offer.responsibleBoardId === null || offer.responsibleBoardId === board;
}

type Target = { readonly offer: Offer } | { readonly field: string; readonly code: string; readonly message: string };

function targetOf(row: ReadRow, present: readonly Offer[], newId: (line: number) => string): Target {
  const key = keyOf(row);
  const named = present.find((offer) => offer.id === key.id);
  if (named !== undefined) return { offer: named };
  if (key.id !== undefined && !recordId.safeParse(key.id).success) return { field: 'offerId', code: 'not_an_id', message: 'not an id of an offer' };
  const alike = key.id === undefined ? present.filter((offer) => fits(offer, key)) : [];
  if (alike.length > 1) return { field: 'offerId', code: 'ambiguous_offer', message: `${alike.length} offers fit: give the id of the offer` };
  const [only] = alike;
  if (only !== undefined) return { offer: only };
  if (key.form === undefined) return { field: 'supplyForm', code: 'required', message: 'a new offer needs its supply form' };
  return { offer: newOffer(key.id ?? newId(row.line), key.form) };
}

function draftOffers(present: readonly Offer[], rows: readonly ReadRow[], world: { newId: (line: number) => string; faults: LineFault[]; lineOfOffer: Map<string, number> }): Offer[] {
  const offers = new Map(present.map((offer) => [offer.id, offer]));
  for (const row of rows) {
    const given = row.given.filter(({ field }) => field.part === 'offer');
    if (given.length === 0) continue;
    const target = targetOf(row, present, world.newId);
    if (!('offer' in target)) {
      // A cell of the form that could not be read is named already.
      if (!row.faults.some((fault) => fault.field === target.field)) world.faults.push({ line: row.line, ...target });
      continue;
    }
    const { id } = target.offer;
    const earlier = world.lineOfOffer.get(id);
    if (earlier !== undefined) world.faults.push({ line: row.line, field: 'offerId', code: 'duplicate_offer', message: `speaks of the same offer as line ${earlier}` });
    world.lineOfOffer.set(id, row.line);
    offers.set(id, assignOffer(target.offer, given));
  }
  return [...offers.values()];
}

/** What the model finds wrong with an entry, each thing under its field. */
export function contentIssues(content: InterventionContent, vocabulary: Vocabulary): { readonly content: InterventionContent; readonly issues: readonly FieldIssue[] } {
  const parsed = interventionContentSchema.safeParse(content);
  if (parsed.success) return { content: parsed.data, issues: inputIssues(parsed.data, vocabulary) };
  const issues = parsed.error.issues.map(({ path, code, message }) => ({ path: path.map((step) => (typeof step === 'number' ? step : String(step))), code, message }));
  return { content, issues };
}

function lineFault(issue: FieldIssue, content: InterventionContent, place: { first: number; lineOfOffer: ReadonlyMap<string, number> }): LineFault {
  const [part, index, ...rest] = issue.path;
  const { code = 'invalid', message } = issue;
  if (part !== 'offers' || typeof index !== 'number') return { line: place.first, field: fieldAt('entry', issue.path) ?? issue.path.join('.'), code, message };
  const line = place.lineOfOffer.get(content.offers[index]?.id ?? '') ?? place.first;
  return { line, field: fieldAt('offer', rest) ?? issue.path.join('.'), code, message };
}

export interface DraftOptions {
  readonly vocabulary: Vocabulary;
  /** True where the name only says which entry is meant. */
  readonly nameIsKey: boolean;
  readonly newId: (line: number) => string;
}

/** The entry as it would be after the rows about it; what stands wrong in them is named by line and field. */
export function draftEntry(before: InterventionContent, rows: readonly ReadRow[], { vocabulary, nameIsKey, newId }: DraftOptions): Drafted {
  const faults: LineFault[] = [];
  const lineOfOffer = new Map<string, number>();
  const entry = assignEntry(before, entryGiven(rows, nameIsKey, faults));
  const offers = draftOffers(before.offers, rows, { newId, faults, lineOfOffer });
  const { content, issues } = contentIssues({ ...entry, offers }, vocabulary);
  const first = rows[0]?.line ?? 1;
  return { content, lineOfOffer, faults: [...faults, ...issues.map((issue) => lineFault(issue, content, { first, lineOfOffer }))] };
}
