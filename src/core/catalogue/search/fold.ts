/// <reference path="./snowball-stemmers.d.ts" />
import { newStemmer } from 'snowball-stemmers';

const special: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', đ: 'd', ł: 'l' };

/** Lower case without marks, so that å, ä → a, ö → o, é → e; full-width letters become plain ones. Never throws. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return plain.replace(/[øæßđł]/g, (letter) => special[letter] ?? letter);
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[-‐‑’'./&][\p{L}\p{N}\p{M}]+)*/gu;

/** A word as it stands in a text, and folded with its inner hyphens and dots gone. */
export interface Token {
  readonly text: string;
  readonly term: string;
}

/** The words of a text. `A-CRA` is one word with the term `acra`. */
export function words(text: string): Token[] {
  return (text.match(wordPattern) ?? []).flatMap((word) => {
    const term = fold(word).replace(/[^\p{L}\p{N}]/gu, '');
    return term === '' ? [] : [{ text: word, term }];
  });
}

/** As `words`, and the parts of hyphenated words besides: `KBT-baserad` gives `kbtbaserad`, `kbt`, `baserad`. */
export function wordsAndParts(text: string): Token[] {
  return words(text).flatMap((token) => {
    const parts = token.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return parts.length < 2 ? [token] : [token, ...parts.flatMap((part) => words(part))];
  });
}

/** The text as one folded line, for telling whether two names are the same. */
export function foldedName(text: string): string {
  return words(text)
    .map((token) => token.term)
    .join(' ');
}

const swedish = newStemmer('swedish');
const stems = new Map<string, string>();
const rememberedStems = 50_000;

/** The folded stem of a word as written: `ungdomarna` and `ungdomen` → `ungdom`. */
export function stem(text: string): string {
  const known = stems.get(text);
  if (known !== undefined) return known;
  const found = fold(swedish.stem(text.normalize('NFC').toLowerCase())).replace(/[^\p{L}\p{N}]/gu, '');
  if (stems.size >= rememberedStems) stems.clear();
  stems.set(text, found);
  return found;
}
