import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { gridColumns, movePlace, type GridColumn, type Place } from './grid-focus.ts';
import { InventoryRowView } from './InventoryRowView.tsx';
import { stateOfKey } from './row-state.ts';
import type { InventoryControl } from './useInventory.ts';

const estimatedRow = 48;
const overscan = 6;
/** Header of the shell and head of the grid; the line with the latest answer below. */
const coveredAbove = 100;
const coveredBelow = 72;

export interface InventoryGridProps {
  readonly control: InventoryControl;
  readonly rows: readonly InventoryRow[];
  readonly boards: readonly Term[];
  readonly readOnly: boolean;
}

const columns = ['name', 'offered', 'form', 'board', 'contact', 'status'] as const;

/** True where the key belongs to the text being written, not to the grid. */
function staysInText(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement)) return false;
  if (key === 'Home' || key === 'End') return true;
  const { selectionStart: start, selectionEnd: end, value } = target;
  if (key === 'ArrowLeft') return start !== 0 || end !== 0;
  if (key === 'ArrowRight') return start !== value.length || end !== value.length;
  return false;
}

function columnOf(target: EventTarget): GridColumn | null {
  const place = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;
  const column = place?.split('/')[1];
  return gridColumns.find((one) => one === column) ?? null;
}

function useGrid(rows: readonly InventoryRow[]) {
  const box = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [place, setPlace] = useState<Place>({ row: 0, column: 'yes' });
  const wanted = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const top = box.current === null ? 0 : box.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  const virtual = useWindowVirtualizer<HTMLDivElement>({ count: rows.length, estimateSize: () => estimatedRow, overscan, scrollMargin: margin, scrollPaddingStart: coveredAbove, scrollPaddingEnd: coveredBelow, getItemKey: (at) => rows[at]?.id ?? at });
  const row = Math.min(place.row, Math.max(0, rows.length - 1));
  const moveTo = (next: Place): void => {
    wanted.current = next;
    setPlace(next);
    virtual.scrollToIndex(next.row, { align: 'auto' });
  };
  // The row may be drawn only after the scroll: looked for again until it is there.
  useEffect(() => {
    const next = wanted.current;
    const id = next === null ? undefined : rows[next.row]?.id;
    const cell = next === null ? null : box.current?.querySelector<HTMLElement>(`[data-place="${id}/${next.column}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.closest('.inv-row')?.scrollIntoView({ block: 'nearest' });
    if (cell instanceof HTMLInputElement) cell.select();
  });
  return { box, virtual, place: { ...place, row }, setPlace, moveTo };
}

/** The grid: arrows between rows and cells, letters or digits to answer, Tab through the row one stands on. */
export function InventoryGrid({ control, rows, boards, readOnly }: InventoryGridProps) {
  const t = useText();
  const { box, virtual, place, setPlace, moveTo } = useGrid(rows);
  const lines = virtual.getVirtualItems();
  const { change, flush, drop } = control;
  const actions = useMemo(() => ({ change, flush, drop }), [change, flush, drop]);

  const onFocus = (event: FocusEvent): void => {
    const column = columnOf(event.target);
    const at = Number((event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index']);
    if (Number.isNaN(at)) return;
    const next = { row: at, column: column ?? place.column };
    if (next.row !== place.row || next.column !== place.column) setPlace(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const column = columnOf(event.target);
    const current = rows[place.row];
    if (column === null || current === undefined || event.metaKey || event.altKey) return;
    const onRadio = column === 'yes' || column === 'no' || column === 'unknown';
    const state = onRadio && !event.ctrlKey ? stateOfKey(event.key) : null;
    if (state !== null) {
      event.preventDefault();
      if (!readOnly) control.change(current.id, { offered: state });
      return moveTo({ row: Math.min(rows.length - 1, place.row + 1), column });
    }
    if (event.key === 'Enter' && column === 'contact') return moveTo({ row: Math.min(rows.length - 1, place.row + 1), column });
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      return event.target.showPicker();
    }
    if (staysInText(event)) return;
    const visible = Math.max(1, lines.length - 2 * overscan);
    const next = movePlace({ key: event.key, ctrl: event.ctrlKey }, { ...place, column }, { rows: rows.length, visible });
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };

  return (
    <div role="grid" className="inv" aria-label={t('inventory.grid')} aria-rowcount={rows.length + 1} aria-colcount={columns.length} aria-readonly={readOnly} onKeyDown={onKeyDown} onFocus={onFocus}>
      <div role="row" aria-rowindex={1} className="inv-head">
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`inventory.column.${column}`)}
          </span>
        ))}
      </div>
      <div ref={box} role="rowgroup" className="inv-rows" style={{ height: virtual.getTotalSize() }}>
        {lines.map((line) => {
          const row = rows[line.index];
          if (row === undefined) return null;
          return (
            <InventoryRowView
              key={row.id}
              row={row}
              at={line.index}
              top={line.start - virtual.options.scrollMargin}
              measure={virtual.measureElement}
              draft={control.drafts.get(row.id)}
              stop={line.index === place.row ? place.column : null}
              readOnly={readOnly}
              boards={boards}
              actions={actions}
            />
          );
        })}
      </div>
    </div>
  );
}
