import type { InventoryRow } from '#api/catalogue/contract.ts';
import type { OfferedState, SupplyForm } from '#core/catalogue/terms.ts';

/** What a person fills in on one row of the inventory. */
export interface Answer {
  readonly offered: OfferedState;
  readonly supplyForm: SupplyForm | null;
  readonly responsibleBoardId: string | null;
  readonly contact: string;
}

export type RowStatus =
  | { readonly kind: 'rest' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly mine: Answer }
  | { readonly kind: 'failed'; readonly code: string; readonly details: Readonly<Record<string, unknown>> };

/** A row that somebody has touched: what it should say, and how far the saving has come. */
export interface RowDraft {
  readonly answer: Answer;
  readonly status: RowStatus;
}

/** The answer a stored row gives. */
export function answerOf(row: InventoryRow): Answer {
  return { offered: row.offered, supplyForm: row.supplyForm, responsibleBoardId: row.responsibleBoardId, contact: row.contact?.name ?? '' };
}

export function sameAnswer(a: Answer, b: Answer): boolean {
  return a.offered === b.offered && a.supplyForm === b.supplyForm && a.responsibleBoardId === b.responsibleBoardId && a.contact.trim() === b.contact.trim();
}

export type FormRule = 'own' | 'other' | 'open';

/** R2: what the board may say about an offer of this form. */
export function formRule(form: SupplyForm | null): FormRule {
  if (form === null) return 'open';
  return form === 'own' ? 'own' : 'other';
}

interface Board {
  readonly id: string;
  readonly own: boolean;
  readonly to: string | null;
  readonly mergedInto: string | null;
}

/** The answer with another form, and the board that follows from it where only one can: an own offer belongs to the own board. */
export function withForm(answer: Answer, form: SupplyForm | null, boards: readonly Board[]): Answer {
  const present = boards.filter((board) => board.to === null && board.mergedInto === null);
  const own = present.filter((board) => board.own);
  const current = present.find((board) => board.id === answer.responsibleBoardId);
  if (form === 'own') return { ...answer, supplyForm: form, responsibleBoardId: current?.own === true ? current.id : own.length === 1 ? (own[0]?.id ?? null) : null };
  return { ...answer, supplyForm: form, responsibleBoardId: current?.own === true && form !== null && form !== 'joint' ? null : answer.responsibleBoardId };
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
