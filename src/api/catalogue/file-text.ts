import { Buffer } from 'node:buffer';
import { tableLimits } from '#core/catalogue/exchange/table.ts';
import { refuseFile } from '#core/catalogue/exchange/zip.ts';

export type FileFormat = 'csv' | 'xlsx' | 'json';

interface Sign {
  readonly code: string;
  readonly bytes: readonly number[];
}

/** How files begin that people take for lists. */
const signs: readonly Sign[] = [
  { code: 'is_zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { code: 'old_excel', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { code: 'is_image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { code: 'is_image', bytes: [0xff, 0xd8, 0xff] },
  { code: 'is_image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { code: 'is_pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { code: 'is_packed', bytes: [0x1f, 0x8b] },
];

const meanings: Readonly<Record<string, string>> = {
  is_zip: 'the file is a workbook or an archive, not text',
  old_excel: 'the file is of an Excel from before 2007: save it as xlsx',
  password_protected: 'the file is protected by a password',
  is_image: 'the file is a picture',
  is_pdf: 'the file is a PDF',
  is_packed: 'the file is packed',
};

function signOf(bytes: Buffer): string | null {
  const code = signs.find((sign) => sign.bytes.every((byte, index) => bytes[index] === byte))?.code ?? null;
  // A workbook with a password is put whole inside a container of the old kind.
  return code === 'old_excel' && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password_protected' : code;
}

function checkSize(size: number): void {
  if (size > tableLimits.bytes) refuseFile('too_large', `the file is larger than ${tableLimits.bytes} bytes`, { limit: tableLimits.bytes, size });
}

/** The bytes of a file that came as base64. */
export function fileBytes(content: string): Buffer {
  checkSize(Math.floor((content.length * 3) / 4));
  return Buffer.from(content, 'base64');
}

/** Refuses bytes that are not a workbook, by what they are. */
export function checkWorkbook(bytes: Buffer): void {
  const code = signOf(bytes);
  if (code !== 'is_zip') refuseFile(code ?? 'not_a_workbook', meanings[code ?? ''] ?? 'the file is not an Excel workbook');
}

/** The characters that Windows-1252 has where Latin-1 has control characters; a space stands for none. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function ofWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (character) => {
    const letter = windows[character.charCodeAt(0) - 0x80] ?? ' ';
    return letter === ' ' ? character : letter;
  });
}

export type Characters = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Which half of each pair of bytes is empty, as in text of two bytes a letter. */
function emptyHalf(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2_000);
  const empty = [0, 0];
  sample.forEach((byte, index) => (empty[index % 2] = (empty[index % 2] ?? 0) + Number(byte === 0)));
  const most = sample.length / 2 / 3;
  if ((empty[1] ?? 0) > most && (empty[0] ?? 0) < most / 4) return 'utf-16le';
  return (empty[0] ?? 0) > most && (empty[1] ?? 0) < most / 4 ? 'utf-16be' : null;
}

function decode(bytes: Buffer): { readonly text: string; readonly characters: Characters } {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : emptyHalf(bytes);
  if (wide !== null) {
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    const text = (wide === 'utf-16le' ? even : Buffer.from(even).swap16()).toString('utf16le');
    return { text: text.replace(/^\ufeff/, ''), characters: wide };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), characters: 'utf-8' };
  } catch {
    return { text: ofWindows1252(bytes), characters: 'windows-1252' };
  }
}

/** The text of a file, and the table of characters it was read with; null where it came as text. */
export function fileText(content: string, encoding: 'utf8' | 'base64', format: FileFormat): { readonly text: string; readonly characters: Characters | null } {
  if (encoding === 'utf8') {
    checkSize(content.length);
    return { text: content.replace(/^\ufeff/, ''), characters: null };
  }
  const bytes = fileBytes(content);
  const code = signOf(bytes);
  if (code !== null) refuseFile(code, meanings[code] ?? 'the file is not text');
  const found = decode(bytes);
  if (format === 'json' && found.characters === 'windows-1252') refuseFile('wrong_characters', 'the file is not in UTF-8');
  return found;
}
