import type { KeyboardEvent } from 'react';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import { offeredStates, supplyForms, type SupplyForm } from '#core/catalogue/terms.ts';
import { termChoices } from '#core/shared/term-choices.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { standingWords } from '#renderer/ui/standing.ts';
import type { GridColumn } from './grid-focus.ts';
import type { Answer, Patch } from './row-state.ts';

export interface CellProps {
  readonly row: InventoryRow;
  readonly answer: Answer;
  /** Which cell of the row takes the Tab key; null where the row is not the active one. */
  readonly stop: GridColumn | null;
  readonly readOnly: boolean;
  readonly onChange: (change: Patch, when?: 'now' | 'pause') => void;
}

const place = (row: InventoryRow, column: GridColumn): string => `${row.id}/${column}`;

/** The note beside the form says what the board may judge (R2); the form's control points to it. */
export function ruleId(id: string): string {
  return `regel-${id}`;
}

/** Three radio buttons in one cell. Arrows only move; space, Enter and the letters choose. */
export function OfferedCell({ row, answer, stop, readOnly, onChange }: CellProps) {
  const t = useText();
  const inside = stop === 'yes' || stop === 'no' || stop === 'unknown' ? stop : answer.offered;
  return (
    <div role="gridcell" className="inv-offered">
      <div role="radiogroup" className="seg" aria-label={t('inventory.offeredOf', { name: row.name })} aria-disabled={readOnly}>
        {offeredStates.map((state) => (
          <button
            key={state}
            type="button"
            role="radio"
            aria-checked={answer.offered === state}
            aria-disabled={readOnly}
            data-place={place(row, state)}
            className={answer.offered !== state ? 'seg-item' : state === 'unknown' ? 'seg-item on unanswered' : 'seg-item on'}
            tabIndex={stop !== null && inside === state ? 0 : -1}
            onClick={() => !readOnly && onChange({ offered: state })}
          >
            {t(`inventory.state.${state}`)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Only a form that is open can be chosen; an old one that is stored is still shown. */
export function FormCell({ row, answer, stop, readOnly, onChange }: CellProps) {
  const t = useText();
  const example = answer.supplyForm === null && row.exampleForms.length > 0 ? row.exampleForms.map((form) => t(`terms.supplyForm.${form}`).toLocaleLowerCase('sv')).join(', ') : null;
  return (
    <div role="gridcell" className="inv-form">
      <select
        className="field"
        aria-label={t('inventory.formOf', { name: row.name })}
        aria-describedby={answer.supplyForm === null ? undefined : ruleId(row.id)}
        data-place={place(row, 'form')}
        tabIndex={stop === null ? -1 : 0}
        disabled={readOnly}
        value={answer.supplyForm ?? ''}
        onChange={(event) => onChange({ supplyForm: event.target.value === '' ? null : (event.target.value as SupplyForm) })}
      >
        <option value="">{t('inventory.choose')}</option>
        {supplyForms.map((form) => (
          <option key={form} value={form}>
            {t(`terms.supplyForm.${form}`)}
          </option>
        ))}
      </select>
      {example !== null && <p className="inv-hint">{t('inventory.example', { forms: example })}</p>}
    </div>
  );
}

/** Boards as they are today, and the stored one even where it has been merged (R2). */
export function BoardCell({ row, answer, stop, readOnly, onChange, boards }: CellProps & { readonly boards: readonly Term[] }) {
  const t = useText();
  const shown = termChoices(boards, answer.responsibleBoardId === null ? [] : [answer.responsibleBoardId], today());
  return (
    <div role="gridcell">
      <select
        className="field"
        aria-label={t('inventory.boardOf', { name: row.name })}
        data-place={place(row, 'board')}
        tabIndex={stop === null ? -1 : 0}
        disabled={readOnly}
        value={answer.responsibleBoardId ?? ''}
        onChange={(event) => onChange({ responsibleBoardId: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{t('inventory.choose')}</option>
        {shown.map((board) => (
          <option key={board.id} value={board.id}>
            {[board.label, standingWords(t, board)].filter((words) => words !== undefined).join(', ')}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface ContactCellProps extends CellProps {
  /** The text is finished: the cell was left, or Enter was pressed. */
  readonly onDone: () => void;
  readonly onRevert: () => void;
}

/** Whom to turn to. Saved when the typing pauses and when the cell is left. */
export function ContactCell({ row, answer, stop, readOnly, onChange, onDone, onRevert }: ContactCellProps) {
  const t = useText();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onRevert();
  };
  return (
    <div role="gridcell">
      <input
        className="field"
        aria-label={t('inventory.contactOf', { name: row.name })}
        placeholder={stop === null ? undefined : t('inventory.noContact')}
        data-place={place(row, 'contact')}
        tabIndex={stop === null ? -1 : 0}
        readOnly={readOnly}
        maxLength={200}
        autoComplete="off"
        value={answer.contact}
        onChange={(event) => onChange({ contact: event.target.value }, 'pause')}
        onBlur={onDone}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
