import { memo } from 'react';
import { Link } from 'react-router';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { GridColumn } from './grid-focus.ts';
import { BoardCell, ContactCell, FormCell, OfferedCell, ruleId } from './InventoryCells.tsx';
import { RowNotice } from './RowNotice.tsx';
import { answerOf, formRule, type Patch, type RowDraft } from './row-state.ts';

export interface RowActions {
  readonly change: (id: string, change: Patch, when?: 'now' | 'pause') => void;
  readonly flush: (id: string) => void;
  readonly drop: (id: string) => void;
}

export interface InventoryRowViewProps {
  readonly row: InventoryRow;
  readonly at: number;
  readonly top: number;
  readonly measure: (element: HTMLDivElement | null) => void;
  readonly draft: RowDraft | undefined;
  /** The cell the reader stands in; null on all rows but one. */
  readonly stop: GridColumn | null;
  readonly readOnly: boolean;
  readonly boards: readonly Term[];
  readonly actions: RowActions;
}

function Status({ draft }: { draft: RowDraft | undefined }) {
  const t = useText();
  if (draft === undefined) return <span role="gridcell" className="inv-status" />;
  const { kind } = draft.status;
  const words = kind === 'needs-form' ? t('inventory.status.needsForm') : t(`inventory.status.${kind}`);
  return (
    <span role="gridcell" className={`inv-status ${kind}`}>
      {kind === 'saved' && <Icon name="check" />}
      {(kind === 'failed' || kind === 'conflict') && <Icon name="warning" />}
      {words}
    </span>
  );
}

/** What the board may say about an offer of the chosen form (R2). */
function Rule({ id, form }: { id: string; form: ReturnType<typeof answerOf>['supplyForm'] }) {
  const t = useText();
  const rule = formRule(form);
  return rule === 'open' ? null : (
    <span role="gridcell" className="inv-rule" id={ruleId(id)}>
      {t(`inventory.rule.${rule}`)}
    </span>
  );
}

/** One entry of the inventory: is it offered here, how, by whom, and whom to turn to. */
export const InventoryRowView = memo(function InventoryRowView({ row, at, top, measure, draft, stop, readOnly, boards, actions }: InventoryRowViewProps) {
  const t = useText();
  const answer = { ...answerOf(row), ...draft?.patch };
  const onChange = (change: Patch, when?: 'now' | 'pause'): void => actions.change(row.id, change, when);
  const cell = { row, answer, stop, readOnly, onChange };
  return (
    <div ref={measure} data-index={at} role="row" aria-rowindex={at + 2} className={stop === null ? 'inv-row' : 'inv-row active'} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" className="inv-name">
        <Link to={`/katalog/${row.id}`} tabIndex={stop === null ? -1 : 0}>
          {row.name}
        </Link>
        {row.abbreviation !== '' && row.abbreviation !== row.name && <span className="ab">{row.abbreviation}</span>}
        {row.kind !== 'intervention' && <span className="inv-kind">{t(`terms.kind.${row.kind}`)}</span>}
      </div>
      <OfferedCell {...cell} />
      <FormCell {...cell} />
      <BoardCell {...cell} boards={boards} />
      <ContactCell {...cell} onDone={() => actions.flush(row.id)} onRevert={() => actions.drop(row.id)} />
      <Status draft={draft} />
      <Rule id={row.id} form={answer.supplyForm} />
      {draft !== undefined && <RowNotice row={row} draft={draft} onRetry={() => actions.flush(row.id)} onDrop={() => actions.drop(row.id)} />}
    </div>
  );
});
