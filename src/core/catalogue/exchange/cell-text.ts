import { startsFormula } from '#core/shared/formula.ts';

/** What a person writes in a cell to empty the field; an empty cell leaves the field as it is. */
export const clearMark = '(töm)';

function needsShield(text: string): boolean {
  if (startsFormula(text) || text !== text.trim() || text === clearMark) return true;
  return text.startsWith("'") && needsShieldAfter(text);
}

/** Whether the text would lose its first apostrophe when read back: apostrophes in a row, and then something that needs one. */
function needsShieldAfter(text: string): boolean {
  const rest = text.replace(/^'+/, '');
  return startsFormula(rest) || rest !== rest.trim() || rest === clearMark;
}

/** The text as it may stand in a file of plain text: an apostrophe before what a spreadsheet would run or a reader would trim. */
export function shieldCell(text: string): string {
  return needsShield(text) ? `'${text}` : text;
}

/** As `shieldCell` for a cell that is marked as text in its file, where nothing is run: only what a reader would change. */
export function shieldTextCell(text: string): string {
  return text.startsWith("'") || text !== text.trim() || text === clearMark ? shieldCell(text) : text;
}

/** What a cell says: the apostrophe of `shieldCell` taken away, otherwise trimmed. */
export function readCell(cell: string): string {
  if (cell.startsWith("'") && needsShield(cell.slice(1))) return cell.slice(1);
  return cell.trim();
}

const listEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', '\n': '\\n', '\r': '\\r' };

/** Several words in one cell, with semicolons between. One word that holds a comma ends with a semicolon, so that it is read as one. */
export function joinWords(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[\\;\n\r]/g, (character) => listEscapes[character] ?? character));
  const joined = escaped.join('; ');
  return words.length === 1 && joined.includes(',') ? `${joined};` : joined;
}

function unescapeWord(word: string): string {
  return word.replace(/\\([\\;nr])/g, (_, character: string) => (character === 'n' ? '\n' : character === 'r' ? '\r' : character)).trim();
}

/** The words of one cell: between semicolons or line breaks, and between commas where there is neither. */
export function splitWords(cell: string): string[] {
  const parts: readonly string[] = cell.match(/(?:\\[\s\S]|[^\\;\n]|\\$)+|;|\n/g) ?? [];
  const parted = parts.includes(';') || parts.includes('\n');
  const words = parted ? parts.filter((part) => part !== ';' && part !== '\n') : cell.split(',');
  return words.map(unescapeWord).filter((word) => word !== '');
}

/** Å, ä, ö and dashes as they look after being read with the wrong table: UTF-8 read as Windows-1252, or DOS letters read as Windows-1252. */
const wronglyRead = /Ã[\u0080-\u00bf…–„†‡˜™š›œžŸ€‚ƒˆ‰Š‹ŒŽ‘’“”•—¡-¿]|â€[“”™œ\u009d¦]|Â[\u00a0-\u00bf]|[a-z][†„”Ž™][a-z]/u;

export type TextFault = 'replacement_character' | 'mojibake' | 'control_character';

/** What tells that a text was read with the wrong table of characters, or holds what no text holds; null where it looks right. */
export function textFault(text: string): TextFault | null {
  if (text.includes('\ufffd')) return 'replacement_character';
  if (wronglyRead.test(text)) return 'mojibake';
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text) ? 'control_character' : null;
}
