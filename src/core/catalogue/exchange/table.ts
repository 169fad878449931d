/** A row as it stands in a file. `line` counts from 1, as an editor or a spreadsheet does. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the row or one of its cells, found while it was read. */
  readonly faults?: readonly RowFault[];
}

export interface RowFault {
  /** Which column, from 0; null for the row as a whole. */
  readonly column: number | null;
  readonly code: string;
  readonly message: string;
}

/** Something that was read in another way than one might think; no error. */
export interface Remark {
  readonly code: 'merged_cells' | 'formula' | 'other_sheets' | 'hidden_rows' | 'unnamed_column' | 'read_as';
  readonly line: number | null;
  readonly column: number | null;
  readonly detail: string;
}

export interface FileTable {
  readonly rows: readonly FileRow[];
  readonly remarks: readonly Remark[];
  /** True where a row that is shorter than the headings is torn, not just left empty at the end. */
  readonly strictWidth: boolean;
}

/** Largest table that is read. */
export const tableLimits = { bytes: 20_000_000, rows: 50_000, columns: 300, cell: 50_000 } as const;
