import type { InventoryRow } from '#api/catalogue/contract.ts';
import type { OfferedState, SupplyForm } from '#core/catalogue/terms.ts';

/** What a person fills in on one row of the inventory. */
export interface Answer {
  readonly offered: OfferedState;
  readonly supplyForm: SupplyForm | null;
  readonly responsibleBoardId: string | null;
  readonly contact: string;
}

/** What has been changed on a row and is not yet stored. */
export type Patch = Partial<Answer>;

export type RowStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'needs-form' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly failure: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } };

/** A row that somebody has touched: what is to be stored, and how far that has come. */
export interface RowDraft {
  readonly patch: Patch;
  readonly status: RowStatus;
}

/** The answer a stored row gives. */
export function answerOf(row: InventoryRow): Answer {
  return { offered: row.offered, supplyForm: row.supplyForm, responsibleBoardId: row.responsibleBoardId, contact: row.contact?.name ?? '' };
}

export type FormRule = 'own' | 'other' | 'open';

/** R2: what the board may say about an offer of this form. */
export function formRule(form: SupplyForm | null): FormRule {
  if (form === null) return 'open';
  return form === 'own' ? 'own' : 'other';
}

/**
 * The patch with one more change. Choosing a form says that it is offered; another board follows from the form, so an old choice is dropped.
 * What is not offered has no form, board or contact to change.
 */
export function withChange(patch: Patch, change: Patch): Patch {
  if (change.offered === 'no' || change.offered === 'unknown') return { offered: change.offered };
  if (change.supplyForm === undefined) return { ...patch, ...change };
  const { responsibleBoardId: _old, ...rest } = patch;
  return { ...rest, ...(change.supplyForm === null ? {} : { offered: 'yes' as const }), ...change };
}

/** What is left of a patch when `sent` has been stored and nothing else has been changed meanwhile. */
export function remaining(patch: Patch, sent: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([field, value]) => sent[field as keyof Patch] !== value));
}

/** What to send for a row; null where it would be refused because board and contact belong to an offer and its form is not yet said. */
export function toSave(row: InventoryRow, patch: Patch): (Patch & { readonly offered: OfferedState }) | null {
  const answer = { ...answerOf(row), ...patch };
  const board = patch.responsibleBoardId ?? null;
  const contact = (patch.contact ?? '').trim();
  const describes = board !== null || contact !== '';
  if (describes && (answer.offered !== 'yes' || answer.supplyForm === null)) return null;
  if (answer.offered !== 'yes') return { offered: answer.offered };
  return { ...patch, offered: 'yes', ...(patch.contact === undefined ? {} : { contact }) };
}

export type InventoryFilter = 'all' | 'unanswered' | OfferedState;

export interface InventoryView {
  readonly text: string;
  readonly kind: string | null;
  readonly filter: InventoryFilter;
}

const folded = (text: string): string => text.toLocaleLowerCase('sv');

/**
 * The rows a view shows. `keep` holds rows answered while the filter is on: they stay in place until the view changes,
 * so that the rows do not move away under the hands of the one who fills them in.
 */
export function visibleRows(rows: readonly InventoryRow[], view: InventoryView, keep: ReadonlySet<string>): InventoryRow[] {
  const words = folded(view.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (view.kind !== null && row.kind !== view.kind) return false;
    const wanted = view.filter === 'unanswered' ? 'unknown' : view.filter;
    if (wanted !== 'all' && row.offered !== wanted && !keep.has(row.id)) return false;
    const name = folded(`${row.name} ${row.abbreviation}`);
    return words.every((word) => name.includes(word));
  });
}

/** The state that a key stands for: digits in the order of the buttons, or the first letter. */
export function stateOfKey(key: string): OfferedState | null {
  switch (key.toLowerCase()) {
    case '1':
    case 'e':
      return 'yes';
    case '2':
    case 'i':
      return 'no';
    case '3':
    case 'v':
      return 'unknown';
    default:
      return null;
  }
}
