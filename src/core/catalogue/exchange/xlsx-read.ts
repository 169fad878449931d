import { tableLimits, type FileRow, type FileTable, type Remark, type RowFault } from './table.ts';
import { refuseFile, ZipFile } from './zip.ts';
import { decodeEscapes, readDayStyles, readSharedTexts, readWorkbook, readXml, type Attributes, type Sheet } from './xlsx-parts.ts';

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string;
}

interface Book {
  readonly texts: readonly string[];
  readonly dayStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

interface Area {
  readonly column: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

const mostRemarks = 200;
const dayLength = 86_400_000;

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0].slice(0, 3) ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function dayText(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1_462 : 0);
  if (days < 1 || days > 2_958_465) return String(serial);
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * dayLength);
  return date.toISOString().slice(0, 10);
}

const errorFault = (column: number): RowFault => ({ column, code: 'cell_error', message: 'the cell shows an error' });
const valueFault = (column: number): RowFault => ({ column, code: 'formula_without_value', message: 'the formula has no stored value: open and save the file in Excel' });

function textOf(cell: Cell, { texts, dayStyles, from1904 }: Book): string {
  if (cell.type === 's') return texts[Number(cell.value)] ?? '';
  if (cell.type === 'b') return cell.value === '1' ? 'Ja' : 'Nej';
  if (cell.type === 'str' || cell.type === 'inlineStr') return decodeEscapes(cell.value);
  if (cell.value === '' || cell.type === 'e') return '';
  if (cell.type === 'd') return cell.value.slice(0, 10);
  const number = Number(cell.value);
  if (Number.isNaN(number)) return cell.value;
  return dayStyles.has(cell.style) ? dayText(number, from1904) : String(number);
}

/** Collects the rows of one sheet while its XML is read. */
class SheetReader {
  readonly rows: FileRow[] = [];
  readonly remarks: Remark[] = [];
  readonly areas: Area[] = [];
  private line = 0;
  private cells: string[] = [];
  private faults: RowFault[] = [];
  private cell: Cell | null = null;
  private reading: 'value' | 'none' = 'none';
  private readonly book: Book;

  constructor(book: Book) {
    this.book = book;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.startRow(attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v' || name === 't') this.reading = 'value';
    else if (name === 'f' && this.cell !== null) this.cell.formula = true;
    else if (name === 'rPh') this.reading = 'none';
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '');
  }

  text(value: string): void {
    if (this.reading === 'value' && this.cell !== null && this.cell.value.length < tableLimits.cell) this.cell.value += value;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reading = 'none';
    if (name === 'c') this.endCell();
    if (name === 'row' && this.line > 0) this.rows.push({ line: this.line, cells: this.cells, ...(this.faults.length > 0 && { faults: this.faults }) });
  }

  private startRow({ r, hidden }: Attributes): void {
    const said = Number(r);
    this.line = Number.isInteger(said) && said > this.line ? said : this.line + 1;
    this.cells = [];
    this.faults = [];
    if (hidden === '1') this.remark({ code: 'hidden_rows', line: this.line, column: null, detail: '' });
    if (this.rows.length > tableLimits.rows) refuseFile('too_many_rows', `more than ${tableLimits.rows} rows`, { limit: tableLimits.rows });
  }

  private startCell({ r, t, s }: Attributes): void {
    const column = r === undefined ? this.cells.length : columnOf(r);
    this.cell = { column, type: t ?? 'n', style: Number(s ?? 0), formula: false, value: '' };
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null || cell.column > tableLimits.columns) return;
    while (this.cells.length < cell.column) this.cells.push('');
    this.cells[cell.column] = textOf(cell, this.book);
    if (cell.type === 'e') this.faults.push(errorFault(cell.column));
    if (!cell.formula) return;
    if (cell.value === '' && cell.type !== 'str') this.faults.push(valueFault(cell.column));
    else this.remark({ code: 'formula', line: this.line, column: cell.column, detail: '' });
  }

  private merge(reference: string): void {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
    if (found === null || this.areas.length >= tableLimits.rows) return;
    const [, left = 'A', top = '1', right = 'A', bottom = '1'] = found;
    const area = { column: columnOf(left), width: columnOf(right) - columnOf(left) + 1, from: Number(top), to: Number(bottom) };
    this.areas.push(area);
    this.remark({ code: 'merged_cells', line: area.from, column: area.column, detail: reference });
  }

  private remark(remark: Remark): void {
    if (this.remarks.length < mostRemarks) this.remarks.push(remark);
  }
}

/** What a merged area says holds for every row it covers; across columns it stays in the first. */
function spread(rows: readonly FileRow[], areas: readonly Area[]): readonly FileRow[] {
  const tall = areas.filter((area) => area.to > area.from && area.column < tableLimits.columns);
  if (tall.length === 0) return rows;
  const byLine = new Map(rows.map((row) => [row.line, { ...row, cells: [...row.cells] }]));
  const last = rows.at(-1)?.line ?? 0;
  for (const { column, from, to } of tall) {
    const value = byLine.get(from)?.cells[column] ?? '';
    for (let line = from + 1; line <= Math.min(to, last); line += 1) {
      const row = byLine.get(line);
      if (row === undefined) continue;
      while (row.cells.length <= column) row.cells.push('');
      row.cells[column] = value;
    }
  }
  return [...byLine.values()];
}

function readSheet(zip: ZipFile, sheet: Sheet, book: Book): SheetReader {
  const reader = new SheetReader(book);
  const part = zip.read(sheet.part);
  if (part !== null) readXml(part, { open: (name, attributes) => reader.open(name, attributes), close: (name) => reader.close(name), text: (value) => reader.text(value) });
  return reader;
}

/** Reads the first visible sheet that holds anything. Formulas count as the value stored with them, and the remarks say so. */
export function readXlsx(bytes: Uint8Array): FileTable {
  const zip = new ZipFile(bytes);
  const { sheets, from1904 } = readWorkbook(zip);
  const visible = sheets.filter((sheet) => !sheet.hidden);
  if (visible.length === 0) refuseFile('not_a_workbook', 'the file is not an Excel workbook with a visible sheet');
  const book: Book = { texts: readSharedTexts(zip), dayStyles: readDayStyles(zip), from1904 };
  for (const sheet of visible) {
    const { rows, areas, remarks } = readSheet(zip, sheet, book);
    if (!rows.some((row) => row.cells.some((cell) => cell.trim() !== ''))) continue;
    const others: Remark[] = sheets.length > 1 ? [{ code: 'other_sheets', line: null, column: null, detail: String(sheets.length - 1) }] : [];
    return { rows: spread(rows, areas), remarks: [...others, ...remarks], strictWidth: false };
  }
  return { rows: [], remarks: [], strictWidth: false };
}
