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

const rememberedWords = 50_000;

/** A function that remembers what `work` gives for a word: the same words come again and again. */
export function remembering<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = work(word);
    if (known.size >= rememberedWords) known.clear();
    known.set(word, made);
    return made;
  };
}

const tokenOf = remembering((word): Token => ({ text: word, term: fold(word).replace(/[^\p{L}\p{N}]/gu, '') }));

const tokenAndParts = remembering((word): readonly Token[] => {
  const parts = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [tokenOf(word), ...(parts.length < 2 ? [] : parts.map(tokenOf))].filter((token) => token.term !== '');
});

/** The words of a text. `A-CRA` is one word with the term `acra`. */
export function words(text: string): Token[] {
  return (text.match(wordPattern) ?? []).map(tokenOf).filter((token) => token.term !== '');
}

/** As `words`, and the parts of hyphenated words besides: `KBT-baserad` gives `kbtbaserad`, `kbt`, `baserad`. */
export function wordsAndParts(text: string): Token[] {
  return (text.match(wordPattern) ?? []).flatMap(tokenAndParts);
}

/** The text as one folded line, for telling whether two names are the same. */
export function foldedName(text: string): string {
  return words(text)
    .map((token) => token.term)
    .join(' ');
}
