import { findIdentityNumber } from '#core/shared/identity-number.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { clearMark, readCell, textFault } from './cell-text.ts';
import type { LineFault, ReadColumns } from './columns.ts';
import { fieldOfKey, readField, type Field, type FieldPath } from './fields.ts';
import type { LineFixes } from './fixes.ts';
import { tableLimits, type FileRow } from './table.ts';

/** One value that a row gives, and from which field. */
export interface Given {
  readonly field: Field;
  readonly path: FieldPath;
  readonly value: unknown;
}

/** A row of the file, read by its columns. */
export interface ReadRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly given: readonly Given[];
  readonly faults: readonly LineFault[];
}

interface Place {
  /** -1 for a field that no column holds, where a fix does. */
  readonly index: number;
  readonly field: Field | null;
}

const textFaults = {
  replacement_character: 'letters were lost before the file was saved',
  mojibake: 'letters were read with the wrong table of characters',
  control_character: 'the cell holds a character that cannot be shown',
} as const;

function widthFaults(row: FileRow, places: readonly Place[], strict: boolean): LineFault[] {
  const beyond = row.cells.slice(places.length).some((cell) => cell.trim() !== '');
  if (beyond) return [{ line: row.line, field: '', code: 'too_many_cells', message: `the row has ${row.cells.length} cells, the headings are ${places.length}` }];
  const torn = strict && row.cells.length < places.length && row.faults === undefined;
  return torn ? [{ line: row.line, field: '', code: 'too_few_cells', message: `the row has ${row.cells.length} cells, the headings are ${places.length}` }] : [];
}

function cellFault(field: Field, cell: string): { code: string; message: string } | null {
  if (!field.typed && findIdentityNumber(cell) !== null) return { code: 'identity_number', message: 'an identity number' };
  if (cell.length > tableLimits.cell) return { code: 'too_big', message: `more than ${tableLimits.cell} characters` };
  const fault = textFault(cell);
  return fault === null ? null : { code: fault, message: textFaults[fault] };
}

export interface RowReading {
  readonly vocabulary: Vocabulary;
  /** True where a row that is shorter than the headings is torn. */
  readonly strict: boolean;
}

/** What the file's own reader found wrong with the row, where no fix has taken its place. */
function readerFaults(row: FileRow, places: readonly Place[], fixes: LineFixes): LineFault[] {
  const faults: LineFault[] = [];
  for (const { column, code, message } of row.faults ?? []) {
    const field = column === null ? '' : places[column]?.field?.key;
    if (field !== undefined && !fixes.has(field)) faults.push({ line: row.line, field, code, message });
  }
  return faults;
}

function readRow(row: FileRow, { places, fixes, vocabulary, strict }: RowReading & { readonly places: readonly Place[]; readonly fixes: LineFixes }): ReadRow {
  const faults: LineFault[] = [...(fixes.has('') ? [] : widthFaults(row, places, strict)), ...readerFaults(row, places, fixes)];
  const given: Given[] = [];
  const identity = { id: '', name: '', abbreviation: '' };
  const complain = (field: string, { code, message }: { code: string; message: string }): void => void faults.push({ line: row.line, field, code, message });
  const held = new Set(places.map(({ field }) => field?.key));
  const added = [...fixes.keys()].filter((key) => !held.has(key)).map((key): Place => ({ index: -1, field: fieldOfKey(key) ?? null }));
  for (const { index, field } of [...places, ...added]) {
    if (field === null) continue;
    const raw = fixes.get(field.key) ?? row.cells[index] ?? '';
    if (raw.trim() === '') continue;
    const fault = cellFault(field, raw);
    if (fault !== null) {
      complain(field.key, fault);
      continue;
    }
    const cell = readCell(raw);
    if (field.key === 'id' || field.key === 'name' || field.key === 'abbreviation') identity[field.key] = cell;
    if (field.key === 'id') continue;
    const result = readField(field, raw.trim() === clearMark ? null : cell, vocabulary);
    if ('set' in result) for (const [path, value] of result.set) given.push({ field, path, value });
    else complain(field.key, result);
  }
  return { line: row.line, ...identity, given, faults };
}

/** Reads one row of a table with these columns, with what has been written instead of its cells. */
export function rowReader({ columns }: ReadColumns, reading: RowReading): (row: FileRow, fixes: LineFixes) => ReadRow {
  const places = columns.map(({ index, field }): Place => ({ index, field: field === null ? null : (fieldOfKey(field) ?? null) }));
  return (row, fixes) => readRow(row, { places, fixes, ...reading });
}
