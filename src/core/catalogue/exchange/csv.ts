/// <reference path="../../shared/papaparse.d.ts" />
import Papa from 'papaparse';
import { fail } from '#core/shared/errors.ts';
import { guessField } from './fields.ts';
import { tableLimits, type FileRow, type FileTable, type Remark } from './table.ts';

const delimiters = [';', '\t', ','] as const;
type Delimiter = (typeof delimiters)[number];
const delimiterNames: Readonly<Record<Delimiter, string>> = { ';': 'semicolon', '\t': 'tab', ',': 'comma' };
const sampleRows = 10;

/** Line breaks outside quotes as `\n`; those inside are part of a cell. */
function evenLines(text: string): string {
  return text.includes('\r') ? text.replace(/"[^"]*(?:""[^"]*)*"|\r\n?/g, (found) => (found.startsWith('"') ? found : '\n')) : text;
}

function parse(text: string, delimiter: Delimiter, preview = 0): ReturnType<typeof Papa.parse> {
  return Papa.parse(text, { delimiter, newline: '\n', preview });
}

/** How well a separator fits the first rows: headings that are known count most, then how many columns the rows agree on. */
function fit(text: string, delimiter: Delimiter): number {
  const rows = parse(text, delimiter, sampleRows).data;
  const known = Math.max(0, ...rows.map((row) => row.filter((cell) => guessField(cell) !== null).length));
  const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
  const commonest = Math.max(0, ...widths.map((width) => (width > 1 ? widths.filter((one) => one === width).length * width : 0)));
  return known * 10_000 + commonest;
}

function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 100_000);
  const fits = delimiters.map((delimiter) => ({ delimiter, fit: fit(sample, delimiter) }));
  return fits.sort((a, b) => b.fit - a.fit)[0]?.delimiter ?? ';';
}

/** The separator that a first line `sep=;` names, as Excel writes it. */
function declared(text: string): Delimiter | null {
  const sign = /^sep=([;,\t])\n/.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === sign) ?? null;
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

/** Reads text with separators. Broken quotes are faults of the row they stand in; the table is never refused for them. */
export function readCsv(content: string): FileTable {
  const even = evenLines(content.replace(/^\ufeff/, ''));
  const said = declared(even);
  const body = said === null ? even : even.slice(6);
  const delimiter = said ?? delimiterOf(body);
  const { data, errors } = parse(body, delimiter, tableLimits.rows + 2);
  if (data.length > tableLimits.rows + 1) fail('INVALID_INPUT', `more than ${tableLimits.rows} rows`, { issues: [{ path: ['content'], code: 'too_many_rows', message: `more than ${tableLimits.rows} rows` }], limit: tableLimits.rows });
  const broken = new Set(errors.filter((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes').map((error) => error.row ?? 0));
  const rows: FileRow[] = [];
  let line = said === null ? 1 : 2;
  data.forEach((cells, index) => {
    const faults = broken.has(index) ? [{ column: null, code: 'broken_quote', message: 'a quotation mark is not closed as it should be' }] : [];
    rows.push({ line, cells, ...(faults.length > 0 && { faults }) });
    line += 1 + breaksIn(cells);
  });
  const remark: Remark = { code: 'read_as', line: null, column: null, detail: delimiterNames[delimiter] };
  return { rows, remarks: [remark], strictWidth: true };
}

/** Text with semicolons, every row ended, as a Swedish spreadsheet reads it. The caller shields the cells. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`;
}
