/// <reference path="./saxen.d.ts" />
import { strFromU8 } from 'fflate/browser';
import { Parser } from 'saxen';
import { refuseFile, type ZipFile } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads one XML part; names come without their prefixes. No entity but the standard ones is known, so none can grow. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new Parser();
  parser.on('error', () => refuseFile('damaged_file', 'the file is damaged'));
  parser.on('openTag', (name, attributes, decode) => {
    if (open === undefined) return;
    const decoded = Object.entries(attributes()).map(([key, value]) => [localName(key), decode(value)]);
    open(localName(name), Object.fromEntries(decoded) as Attributes);
  });
  if (close !== undefined) parser.on('closeTag', (name) => close(localName(name)));
  if (text !== undefined) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  parser.parse(strFromU8(bytes));
}

/** `_x000D_` in a text part stands for a character that XML cannot hold. */
export function decodeEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

function targetsOf(zip: ZipFile): Map<string, string> {
  const targets = new Map<string, string>();
  const part = zip.read('xl/_rels/workbook.xml.rels');
  if (part === null) return targets;
  readXml(part, {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** The sheets of a workbook in order, and whether its days are counted from 1904. */
export function readWorkbook(zip: ZipFile): { readonly sheets: readonly Sheet[]; readonly from1904: boolean } {
  const part = zip.read('xl/workbook.xml') ?? refuseFile('not_a_workbook', 'the file is not an Excel workbook');
  const targets = targetsOf(zip);
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      const part = targets.get(attributes['id'] ?? '');
      if (name === 'sheet' && part !== undefined && zip.has(part)) sheets.push({ name: attributes['name'] ?? '', part, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, from1904 };
}

/** The texts that cells refer to by number; phonetic guides are left out. */
export function readSharedTexts(zip: ZipFile): string[] {
  const part = zip.read('xl/sharedStrings.xml');
  const texts: string[] = [];
  if (part === null) return texts;
  let current = '';
  let inText = false;
  let phonetic = false;
  readXml(part, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.push(decodeEscapes(current));
    },
    text(value) {
      if (inText) current += value;
    },
  });
  return texts;
}

const dateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const isDateFormat = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which cell styles show a number as a day. */
export function readDayStyles(zip: ZipFile): ReadonlySet<number> {
  const part = zip.read('xl/styles.xml');
  const days = new Set<number>();
  if (part === null) return days;
  const formats = new Map<number, boolean>();
  let inCells = false;
  let style = 0;
  readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (formats.get(format) ?? dateFormats.has(format)) days.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return days;
}
