import { words, type Token } from './fold.ts';

/** Longest query read; what stands after is ignored. */
export const longestQuery = 200;
const mostWords = 24;

/** An age, or a span of ages, that the person prefers. */
export interface AgeWish {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A query as it was understood. */
export interface Query {
  readonly words: Token[];
  readonly ages: AgeWish[];
}

const ageWords = String.raw`[åa]r(?:s|ig|iga|ige|igt|ing|ingar|ingen|inges)?`;
const agePattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\s*-?\s*${ageWords}(?![\p{L}\p{N}])`, 'giu');

/** Words so common that they say nothing about what is looked for. */
const silent: ReadonlySet<string> = new Set(
  ['och', 'i', 'på', 'som', 'för', 'med', 'en', 'ett', 'till', 'av', 'den', 'det', 'de', 'är', 'har', 'hos', 'om', 'att', 'vid', 'eller', 'från', 'kan', 'vad', 'vi', 'jag', 'han', 'hon'],
);

function ageWish(match: RegExpMatchArray): AgeWish | null {
  const first = Number(match[1]);
  const second = match[2] === undefined ? first : Number(match[2]);
  if (first > 120 || second > 120) return null;
  return { text: match[0].trim(), from: Math.min(first, second), to: Math.max(first, second) };
}

/** Keeps a cut from splitting a character in two. */
function cut(text: string): string {
  return text.slice(0, longestQuery).replace(/[\uD800-\uDBFF]$/, '');
}

function distinct(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter((token) => !seen.has(token.term) && seen.add(token.term) !== undefined);
}

/** Reads a query: ages ("15 år", "15-åring", "12–17 år") as a wish, the rest as words; common words count only where nothing else is said. */
export function readQuery(text: string): Query {
  const composed = cut(text.normalize('NFC'));
  const ages: AgeWish[] = [];
  const rest = composed.replace(agePattern, (...args: unknown[]) => {
    const wish = ageWish(args.slice(0, 3) as unknown as RegExpMatchArray);
    if (wish === null) return args[0] as string;
    ages.push(wish);
    return ' ';
  });
  const all = distinct(words(rest));
  const telling = all.filter((token) => !silent.has(token.text.toLowerCase()));
  return { words: (telling.length > 0 || ages.length > 0 ? telling : all).slice(0, mostWords), ages };
}
