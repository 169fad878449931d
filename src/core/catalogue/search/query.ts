import { readAges, type AgeWish } from './age-words.ts';
import { commonnessOf } from './common-words.ts';
import { words, type Token } from './fold.ts';

export type { AgeWish } from './age-words.ts';

/** Longest query read; what stands after is ignored. */
export const longestQuery = 200;
const mostWords = 24;

/** A word of a query. */
export interface QueryWord extends Token {
  /** Too common to say what is looked for; counts only in phrases and where nothing else is said. */
  readonly isSilent: boolean;
  /** Helps, but is not asked for. */
  readonly isOptional: boolean;
  /** The last word, with nothing typed after it: it may go on. */
  readonly isTyping: boolean;
  /** Said as an age, and looked for as a word besides. */
  readonly isAge: boolean;
}

/** A query as it was understood. */
export interface Query {
  /** The words that say something, each once. */
  readonly words: QueryWord[];
  /** All words in the order they were typed. */
  readonly all: QueryWord[];
  readonly ages: AgeWish[];
}

/** Keeps a cut from splitting a character in two. */
function cut(text: string): string {
  return text.slice(0, longestQuery).replace(/[\uD800-\uDBFF]$/, '');
}

function distinct<T extends Token>(tokens: readonly T[]): T[] {
  const seen = new Set<string>();
  return tokens.filter((token) => !seen.has(token.term) && seen.add(token.term) !== undefined);
}

function queryWords(text: string, isOpen: boolean): QueryWord[] {
  const tokens = words(text);
  return tokens.map((token, at) => {
    const commonness = commonnessOf(token.text.toLowerCase());
    return { ...token, isSilent: commonness === 'silent', isOptional: commonness === 'around', isTyping: isOpen && at === tokens.length - 1, isAge: false };
  });
}

/** Reads a query: ages and age words as a wish, the rest as words; common words count only where nothing else is said. */
export function readQuery(text: string): Query {
  const composed = cut(text.normalize('NFC'));
  const { ages, rest } = readAges(composed);
  const isOpen = /[\p{L}\p{N}]$/u.test(composed) && (ages.length === 0 || /[\p{L}\p{N}]$/u.test(rest));
  const all = queryWords(rest, isOpen);
  const alsoWords = ages.filter((wish) => wish.isWord).flatMap((wish) => words(wish.text)).map((token) => ({ ...token, isSilent: false, isOptional: true, isTyping: false, isAge: true }));
  const said = distinct(all);
  const telling = said.filter((token) => !token.isSilent);
  const asked = telling.length > 0 || ages.length > 0 ? telling : said;
  const onlyAround = asked.every((token) => token.isOptional);
  const counted = onlyAround ? asked.map((token) => ({ ...token, isOptional: false })) : asked;
  return { words: distinct([...counted, ...alsoWords]).slice(0, mostWords), all: all.slice(0, mostWords), ages };
}
