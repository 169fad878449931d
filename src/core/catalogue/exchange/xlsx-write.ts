import { strToU8, zipSync } from 'fflate/browser';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The earliest time a zip file can tell: the same rows always give the same file. */
const noTime = new Date(1980, 0, 1);

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  const safe = text
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return safe.replace(/[&<>"]/g, (character) => named[character] ?? character);
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

function rowXml(cells: readonly string[], line: number): string {
  const style = line === 1 ? ' s="1"' : ' s="2"';
  const xml = cells.map((cell, index) => (cell === '' ? '' : `<c r="${columnName(index)}${line}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`));
  return `<row r="${line}">${xml.join('')}</row>`;
}

function sheetXml(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 1;
  const filter = `A1:${columnName(Math.max(0, width - 1))}${Math.max(1, rows.length)}`;
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="${Math.max(1, width)}" width="22" customWidth="1"/></cols><sheetData>${rows.map((row, index) => rowXml(row, index + 1)).join('')}</sheetData><autoFilter ref="${filter}"/></worksheet>`
  );
}

const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="49" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>';

const parts = (sheetName: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml':
    `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${workbookType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${workbookType}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${workbookType}.styles+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': styles,
});

/** One sheet of texts, its first row as headings. Every cell is text, so that nothing in it is run or turned into a number. */
export function writeXlsx(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array {
  const texts = { ...parts(sheetName), 'xl/worksheets/sheet1.xml': sheetXml(rows) };
  const files = Object.fromEntries(Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime: noTime, level: 6 });
}
