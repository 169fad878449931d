/** The places one can stand in on a row, left to right. */
export const gridColumns = ['yes', 'no', 'unknown', 'form', 'board', 'contact'] as const;
export type GridColumn = (typeof gridColumns)[number];

export interface Place {
  readonly row: number;
  readonly column: GridColumn;
}

export interface GridSize {
  readonly rows: number;
  /** Rows that fit on the screen, for Page Up and Page Down. */
  readonly visible: number;
}

function step(column: GridColumn, by: number): GridColumn {
  const next = Math.min(gridColumns.length - 1, Math.max(0, gridColumns.indexOf(column) + by));
  return gridColumns[next] ?? column;
}

/** Where a key moves the focus, or null where it does not. */
export function movePlace(press: { readonly key: string; readonly ctrl: boolean }, place: Place, size: GridSize): Place | null {
  const to = (row: number): Place => ({ ...place, row: Math.min(size.rows - 1, Math.max(0, row)) });
  switch (press.key) {
    case 'ArrowDown':
      return to(place.row + 1);
    case 'ArrowUp':
      return to(place.row - 1);
    case 'PageDown':
      return to(place.row + Math.max(1, size.visible - 1));
    case 'PageUp':
      return to(place.row - Math.max(1, size.visible - 1));
    case 'ArrowLeft':
      return { ...place, column: step(place.column, -1) };
    case 'ArrowRight':
      return { ...place, column: step(place.column, 1) };
    case 'Home':
      return press.ctrl ? { row: 0, column: 'yes' } : { ...place, column: 'yes' };
    case 'End':
      return press.ctrl ? { row: size.rows - 1, column: 'contact' } : { ...place, column: 'contact' };
    default:
      return null;
  }
}
