import { decodeEntities, mendWindowsLetters } from './entities.ts';

/** Only marks of print: `p < 0.05` is no tag. */
const printTags = /<\/?(?:jats:)?(?:i|b|u|p|br|em|strong|sub|sup|sc|span|scp|title|sec|italic|bold|inf|list|list-item)(?:\s[^<>]{0,200})?\/?>/gi;

/** Lone halves of characters and what no text holds; they would not survive being stored. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\u200b\u2060]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function cleanCharacters(text: string): string {
  return decodeEntities(mendWindowsLetters(text)).replace(printTags, ' ').replace(unprintable, '').normalize('NFC');
}

/** A value on one line, as people read it: without the marks of HTML, with single spaces. */
export function cleanLine(text: string): string {
  return cleanCharacters(text)
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:)])/g, '$1')
    .trim();
}

/** As `cleanLine`, with its paragraphs. */
export function cleanText(text: string): string {
  return cleanCharacters(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const special: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', đ: 'd', ł: 'l' };

/** Letters and digits only, lower case without marks: two titles that differ in dashes, accents or case are the same. */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[øæßđł]/g, (letter) => special[letter] ?? letter).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The text without a byte order mark, its lines ended in one way. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** At most `limit` UTF-16 code units, never half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
