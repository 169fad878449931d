import { findIdentityNumber } from '#core/shared/identity-number.ts';
import type { ReadColumns } from './columns.ts';
import { fieldOfKey } from './fields.ts';
import { fixesOf, type Mended } from './fixes.ts';
import type { PlannedRow } from './plan.ts';
import { faultText, faultyHeadings } from './words.ts';

/** What is wrong with a row, in words: "Väntetid i veckor: är inget tal". */
export function faultsInWords({ errors }: Pick<PlannedRow, 'errors'>): string {
  return errors.map(({ field, code }) => (field === '' ? faultText(code) : `${fieldOfKey(field)?.title ?? field}: ${faultText(code)}`)).join('; ');
}

const shown = (cell: string): string => (findIdentityNumber(cell) === null ? cell : faultyHeadings.hidden);

/** The rows with errors as they stand in the list, with what has been mended, and beside them what is wrong. The caller shields the cells. */
export function faultyTable({ columns, rows }: ReadColumns, planned: readonly PlannedRow[], mended: Mended): string[][] {
  const faulty = new Map(planned.filter((row) => row.errors.length > 0).map((row) => [row.line, row]));
  const head = [...columns.map((column) => column.header), faultyHeadings.line, faultyHeadings.faults];
  const lines = rows.flatMap((row) => {
    const wrong = faulty.get(row.line);
    if (wrong === undefined) return [];
    const fixes = fixesOf(mended, row.line);
    const cells = columns.map(({ index, field }) => shown((field === null ? undefined : fixes.get(field)) ?? row.cells[index] ?? ''));
    // Cells beyond the headings stand last, so that nothing of the row is lost.
    return [[...cells, String(row.line), faultsInWords(wrong), ...row.cells.slice(columns.length).map(shown)]];
  });
  return [head, ...lines];
}

/** The same for entries of a JSON file, which have no cells of their own. */
export function faultyEntries(planned: readonly PlannedRow[]): string[][] {
  const rows = planned.filter((row) => row.errors.length > 0).map((row) => [row.id ?? '', row.name ?? '', String(row.line), faultsInWords(row)]);
  return [['Id', 'Namn', faultyHeadings.line, faultyHeadings.faults], ...rows];
}
