import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Text as the bytes of Windows-1252; the letters that Swedish lists hold. */
export function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\u0096').replaceAll('€', '\u0080').replaceAll('”', '\u0094'), 'latin1');
}

/** Text as UTF-16, with its mark. */
export function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

export interface WorkbookOptions {
  /** The XML of the rows, `<row r="1"><c …`. */
  readonly rows: string;
  readonly shared?: readonly string[];
  readonly merged?: readonly string[];
  readonly sheets?: number;
}

/** A workbook made by hand, so that a test says exactly what stands in it. */
export function workbook({ rows, shared = [], merged = [], sheets = 1 }: WorkbookOptions): Buffer {
  const merges = merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbers.map((n) => `<sheet name="Blad${n}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${numbers.map((n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  for (const n of numbers) parts[`xl/worksheets/sheet${n}.xml`] = `<worksheet xmlns="${main}"><sheetData>${n === 1 ? rows : ''}</sheetData>${n === 1 ? merges : ''}</worksheet>`;
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}

/** A row of texts in a workbook. */
export function textRow(line: number, texts: readonly string[]): string {
  const cells = texts.map((text, index) => `<c r="${String.fromCharCode(65 + index)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${line}">${cells.join('')}</row>`;
}

/** Rows of a list as its owner keeps it: Swedish headings, several offers for one method, decimal commas. */
export function messyList(entries: number): string[][] {
  const forms = ['Egen regi', 'upphandlad', 'Stadsgemensam'];
  const rows = [['Insats', 'Målgrupp', 'Ålder', 'Regi', 'Leverantör', 'Nämnd', 'Platser', 'Väntetid (veckor)', 'Avtal t.o.m.', 'Telefon', 'Intern kommentar']];
  for (let number = 1; number <= entries; number += 1) {
    for (let offer = 0; offer <= number % 2; offer += 1) {
      rows.push([`Exempelmetod ${number}`, 'Ungdomar med oro för, kriminalitet', '12–17 år', forms[(number + offer) % 3] ?? '', `Utförare Ö${offer}`, 'Socialnämnden', String(number), '2,5', '2027-06-30', '08-123 45', 'läs ej']);
    }
  }
  return rows;
}

/** Rows as text with separators, every cell in quotes that needs them. */
export function separated(rows: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string): string => (/["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`;
}
