import { findIdentityNumber } from '#core/shared/identity-number.ts';
import { foldedName } from '../search/fold.ts';
import { readCell, textFault } from './cell-text.ts';
import { fieldOfKey, guessField } from './fields.ts';
import { tableLimits, type FileRow, type FileTable } from './table.ts';

/** Headings to fields; null means that the column is not taken in. */
export type Mapping = Readonly<Record<string, string | null>>;

export interface Column {
  readonly index: number;
  readonly header: string;
  /** The first values, to recognise the column by; never one that looks like an identity number. */
  readonly samples: readonly string[];
  readonly field: string | null;
}

export interface LineFault {
  readonly line: number;
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export interface ReadColumns {
  readonly columns: readonly Column[];
  readonly faults: readonly LineFault[];
  /** The rows below the headings that hold anything. */
  readonly rows: readonly FileRow[];
}

const lookForHeadings = 10;
const samplesShown = 3;
const identifying = ['id', 'name', 'abbreviation'];

/** The key that a heading is remembered under. */
export function headingKey(header: string): string {
  return foldedName(header).slice(0, 100);
}

const isEmpty = (row: FileRow): boolean => row.cells.every((cell) => cell.trim() === '') && row.faults === undefined;

function known(row: FileRow, chosen: Mapping): number {
  return row.cells.filter((cell) => cell.trim() !== '' && (guessField(cell) !== null || (chosen[readCell(cell)] ?? null) !== null)).length;
}

/** Which row holds the headings: the first among the first that names two fields, else one, else the first. */
function headingRow(rows: readonly FileRow[], chosen: Mapping): number {
  const first = rows.slice(0, lookForHeadings);
  const two = first.findIndex((row) => known(row, chosen) >= 2);
  return two >= 0 ? two : Math.max(0, first.findIndex((row) => known(row, chosen) >= 1));
}

function letter(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letter(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function samplesOf(rows: readonly FileRow[], index: number): string[] {
  const found: string[] = [];
  for (const row of rows.slice(0, 50)) {
    const value = (row.cells[index] ?? '').trim();
    if (value !== '' && findIdentityNumber(value) === null && !found.includes(value.slice(0, 60))) found.push(value.slice(0, 60));
    if (found.length === samplesShown) break;
  }
  return found;
}

interface Choice {
  readonly chosen: Mapping;
  readonly remembered: Mapping;
  /** False where the file begins with its first row and the columns are called by their letters. */
  readonly headings?: boolean;
}

function fieldOf(header: string, { chosen, remembered }: Choice): string | null {
  if (Object.hasOwn(chosen, header)) return chosen[header] ?? null;
  const key = headingKey(header);
  const before = Object.hasOwn(remembered, key) ? (remembered[key] ?? null) : guessField(header);
  return before !== null && fieldOfKey(before) !== undefined ? before : null;
}

/** A heading that stands twice is told from the first by the letter of its column. */
const repeated = (header: string, said: string): boolean => header !== said && header.startsWith(`${said} (`);

function headingFaults(columns: readonly Column[], row: FileRow, settled: ReadonlySet<string>): LineFault[] {
  const faults: LineFault[] = [];
  const complain = (field: string, code: string, message: string): void => void faults.push({ line: row.line, field, code, message });
  const taken = new Map<string, string>();
  for (const { index, header, field } of columns) {
    const cell = row.cells[index] ?? '';
    const fault = textFault(cell);
    if (findIdentityNumber(cell) !== null) complain(letter(index), 'identity_number', 'an identity number in a heading');
    else if (fault !== null) complain(letter(index), fault, 'the heading was not read with the right table of characters');
    const said = readCell(cell).slice(0, 200);
    if (repeated(header, said) && !settled.has(header)) complain(said, 'duplicate_column', `column ${letter(index)} has the same heading as one before it`);
    if (field === null) continue;
    const other = taken.get(field);
    if (other !== undefined && other !== header) complain(header, 'same_field', `"${other}" is already read as the same field`);
    taken.set(field, header);
  }
  if (!columns.some(({ field }) => field !== null && identifying.includes(field))) complain('name', 'missing_header', 'no heading says which intervention a row is about');
  return faults;
}

/** What each column is called: by its heading, by its letter where it has none, and by both where another has the same. */
function headersOf(head: FileRow, width: number): string[] {
  const seen = new Set<string>();
  return Array.from({ length: Math.min(width, tableLimits.columns) }, (_, index) => {
    const said = readCell(head.cells[index] ?? '');
    if (said === '' || findIdentityNumber(said) !== null) return letter(index);
    const header = said.slice(0, 200);
    const key = header.toLowerCase();
    if (seen.has(key)) return `${header} (${letter(index)})`;
    seen.add(key);
    return header;
  });
}

const isSettled = (header: string, { chosen, remembered }: Choice): boolean => Object.hasOwn(chosen, header) || Object.hasOwn(remembered, headingKey(header));

function withoutHeadings(rows: readonly FileRow[], { chosen }: Choice): ReadColumns {
  const width = Math.min(tableLimits.columns, Math.max(0, ...rows.slice(0, 1_000).map((row) => row.cells.length)));
  const columns = Array.from({ length: width }, (_, index): Column => ({ index, header: letter(index), samples: samplesOf(rows, index), field: chosen[letter(index)] ?? null }));
  return { columns, faults: headingFaults(columns, { line: rows[0]?.line ?? 1, cells: columns.map((column) => column.header) }, new Set()), rows };
}

/** Finds the headings and what each column holds. */
export function readColumns(table: FileTable, choice: Choice): ReadColumns {
  const filled = table.rows.filter((row) => !isEmpty(row));
  if (filled.length > 0 && choice.headings === false) return withoutHeadings(filled, choice);
  const at = headingRow(filled, choice.chosen);
  const head = filled[at];
  if (head === undefined) return { columns: [], faults: [{ line: 1, field: 'name', code: 'empty_file', message: 'the file holds no rows' }], rows: [] };
  const rows = filled.slice(at + 1);
  const width = head.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const columns = headersOf(head, width).map((header, index): Column => {
    const said = readCell(head.cells[index] ?? '');
    const byLetter = said === '' || (repeated(header, said.slice(0, 200)) && !isSettled(header, choice));
    return { index, header, samples: samplesOf(rows, index), field: byLetter ? (choice.chosen[header] ?? null) : fieldOf(header, choice) };
  });
  const settled = new Set(columns.filter(({ header }) => isSettled(header, choice)).map(({ header }) => header));
  const faults = headingFaults(columns, head, settled);
  for (const fault of head.faults ?? []) faults.push({ line: head.line, field: fault.column === null ? '' : letter(fault.column), code: fault.code, message: fault.message });
  if (width > tableLimits.columns) faults.push({ line: head.line, field: '', code: 'too_many_columns', message: `more than ${tableLimits.columns} columns` });
  return { columns, faults, rows };
}
