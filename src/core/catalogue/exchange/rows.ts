import { findIdentityNumber } from '#core/shared/identity-number.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { clearMark, readCell, textFault } from './cell-text.ts';
import type { LineFault, ReadColumns } from './columns.ts';
import { fieldOfKey, readField, type Field, type FieldPath } from './fields.ts';
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
  readonly index: number;
  readonly header: string;
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

function readRow(row: FileRow, places: readonly Place[], { vocabulary, strict }: { vocabulary: Vocabulary; strict: boolean }): ReadRow {
  const faults: LineFault[] = widthFaults(row, places, strict);
  const given: Given[] = [];
  const identity = { id: '', name: '', abbreviation: '' };
  const complain = (field: string, { code, message }: { code: string; message: string }): void => void faults.push({ line: row.line, field, code, message });
  for (const fault of row.faults ?? []) {
    const place = fault.column === null ? null : places[fault.column];
    if (place === null || place?.field) complain(place?.field?.key ?? '', fault);
  }
  for (const { index, field } of places) {
    const raw = row.cells[index] ?? '';
    if (field === null || raw.trim() === '') continue;
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

/** Reads the rows one by one, so that the caller can pause between them. */
export function* readRows({ columns, rows }: ReadColumns, vocabulary: Vocabulary, strict: boolean): Generator<ReadRow, void, void> {
  const places = columns.map(({ index, header, field }): Place => ({ index, header, field: field === null ? null : (fieldOfKey(field) ?? null) }));
  for (const row of rows) yield readRow(row, places, { vocabulary, strict });
}
