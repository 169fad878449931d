import type { WhyKind } from './engine.ts';
import type { Expander } from './expander.ts';
import type { Token } from './fold.ts';
import { words } from './fold.ts';
import type { Query, QueryWord } from './query.ts';
import { AlternativeSet, worth, type Alternative, type Slot } from './slot.ts';
import { stem } from './stem.ts';
import { tellingStem, type LoosePhrase } from './synonyms.ts';

/** What the slots need to know of the index. */
export interface SlotSource {
  readonly expander: Expander;
  readonly longestPhrase: number;
  hasPhrase(key: string): boolean;
  /** Phrases whose first telling word this is. */
  loosePhrases(first: string): readonly LoosePhrase[];
  /** The number of the stem where an entry holds it. */
  stemInUse(text: string): number | undefined;
  /** The stem of the word, where an entry holds just that word. */
  stemOfWord(term: string): number | undefined;
  /** Words in use that begin so. */
  stemsStartingWith(beginning: string): readonly number[];
  idf(alternatives: readonly Alternative[]): number;
}

interface Draft {
  readonly text: string;
  readonly isOptional: boolean;
  readonly set: AlternativeSet;
  /** Places in the query's words that the draft stands for. */
  readonly from: number;
  readonly to: number;
}

/** A phrase that synonyms know, longest first: `röker på`. */
function phraseAt(all: readonly QueryWord[], from: number, source: SlotSource): Draft | null {
  for (let length = Math.min(source.longestPhrase, all.length - from); length > 1; length -= 1) {
    const part = all.slice(from, from + length);
    const stems = part.map((token) => stem(token.term));
    const key = stems.join(' ');
    if (!source.hasPhrase(key)) continue;
    const set = new AlternativeSet();
    const own = stems.map((one) => source.stemInUse(one));
    if (own.every((one) => one !== undefined)) set.add({ stems: own, weight: worth.exact, kind: 'exact', via: '' });
    source.expander.addSynonyms(key, set);
    if (set.isEmpty) continue;
    return { text: part.map((token) => token.text).join(' '), isOptional: false, set, from, to: from + length };
  }
  return null;
}

function partsOf(token: Token, source: SlotSource): readonly Token[] {
  const parts = source.expander.unknownCompound(token.term);
  return parts === null ? [token] : parts.map((term) => ({ text: token.text, term }));
}

/** So far from a phrase's first word may the others stand. */
const widestGap = 5;

/** Where all the words of the phrase stand near the first of them, in any order; null where they do not. */
function placesOf(stems: readonly (string | null)[], first: number, phrase: LoosePhrase): number[] | null {
  const places = [first];
  for (const wanted of phrase.stems.slice(1)) {
    let nearest = -1;
    for (let at = Math.max(0, first - widestGap); at <= Math.min(stems.length - 1, first + widestGap); at += 1) {
      if (stems[at] === wanted && !places.includes(at) && (nearest < 0 || Math.abs(at - first) < Math.abs(nearest - first))) nearest = at;
    }
    if (nearest < 0) return null;
    places.push(nearest);
  }
  return places;
}

/** Phrases whose words stand near each other with others between: `mamma har alltid druckit`. The longest first, none over another. */
function loosePhrases(all: readonly QueryWord[], taken: ReadonlySet<number>, source: SlotSource): { readonly draft: Draft; readonly places: readonly number[] }[] {
  const stems = all.map((word, at) => (taken.has(at) ? null : tellingStem(word)));
  const found = stems.flatMap((first, at) =>
    first === null ? [] : source.loosePhrases(first).flatMap((phrase) => {
      const places = placesOf(stems, at, phrase);
      return places === null ? [] : [{ phrase, places: places.sort((a, b) => a - b) }];
    }),
  );
  found.sort((a, b) => b.places.length - a.places.length || spread(a.places) - spread(b.places) || (a.phrase.key < b.phrase.key ? -1 : 1));
  const used = new Set<number>();
  return found.flatMap(({ phrase, places }) => {
    if (places.some((place) => used.has(place))) return [];
    const set = new AlternativeSet();
    source.expander.addSynonyms(phrase.key, set);
    if (set.isEmpty) return [];
    places.forEach((place) => used.add(place));
    const text = places.map((place) => all[place]?.text ?? '').join(' ');
    return [{ draft: { text, isOptional: false, set, from: places[0] as number, to: (places[0] as number) + 1 }, places }];
  });
}

const spread = (places: readonly number[]): number => (places.at(-1) ?? 0) - (places[0] ?? 0);

/** The pieces a word is read as: itself, the parts of a hyphenated word, or of a compound nobody knows as a whole. */
function piecesOf(word: QueryWord, source: SlotSource): readonly Token[] {
  if (source.expander.knows(word.term)) return [word];
  if (word.isAge) return [];
  const hyphenated = words(word.text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '));
  const telling = hyphenated.filter(({ term }) => !/^\p{N}+$/u.test(term));
  if (hyphenated.length > 1 && telling.length > 0) return telling.flatMap((piece) => partsOf(piece, source));
  if (word.isTyping && source.stemsStartingWith(word.term).length > 0) return [word];
  return partsOf(word, source);
}

function draftsOf(word: QueryWord, at: number, source: SlotSource): Draft[] {
  return piecesOf(word, source).map((piece, index, pieces) => {
    const set = new AlternativeSet();
    const isLast = index === pieces.length - 1;
    set.addAll(source.expander.expand(piece.term, word.isTyping && isLast), 1);
    return { text: piece.text, isOptional: word.isOptional, set, from: at, to: at + 1 };
  });
}

/** The words as one, with another letter between the first two: `familj hem` is `familjehem`. */
function joinedForms(part: readonly QueryWord[]): string[] {
  const [first, ...rest] = part.map((token) => token.term);
  const end = rest.join('');
  return ['e', 's', 'a', 'o', 'u'].map((link) => `${first ?? ''}${link}${end}`).concat(`${(first ?? '').slice(0, -1)}${end}`);
}

/** Words written apart that are one word in the catalogue: `jour hem`, `a cra`, `skol kom`. Both words are answered by it. */
function joinNeighbours(drafts: readonly Draft[], all: readonly QueryWord[], source: SlotSource): void {
  for (let from = 0; from < all.length; from += 1) {
    for (let to = from + 2; to <= Math.min(all.length, from + 3); to += 1) {
      const part = all.slice(from, to);
      const joined = part.map((token) => token.term).join('');
      const whole = stem(joined);
      // A stem no longer than the first word is that word with the rest taken for an ending.
      const own = (whole.length > (part[0] as QueryWord).term.length + 1 ? source.stemInUse(whole) : undefined) ?? joinedForms(part).map((form) => source.stemOfWord(form)).find((found) => found !== undefined);
      const begun = part.at(-1)?.isTyping === true && joined.length > 4 ? source.stemsStartingWith(joined) : [];
      for (const draft of drafts) {
        if (draft.from < from || draft.to > to) continue;
        if (own !== undefined) draft.set.add({ stems: [own], weight: worth.joined, kind: 'compound', via: '' });
        for (const one of begun) draft.set.add({ stems: [one], weight: worth.prefixLeast + worth.prefixMore / 2, kind: 'prefix', via: '' });
      }
    }
  }
}

const partly: ReadonlySet<WhyKind> = new Set(['compound', 'prefix', 'infix'] as const);

/** A compound that answers two words is both of them: `terapi för familjen` is `familjeterapi`. */
function pairCompounds(drafts: readonly Draft[]): void {
  const answered = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const { stems, kind } of draft.set) {
      const [only] = stems;
      if (partly.has(kind) && stems.length === 1 && only !== undefined) answered.set(only, [...(answered.get(only) ?? []), draft]);
    }
  }
  for (const [stem, holders] of answered) {
    if (new Set(holders.map((draft) => draft.from)).size < 2) continue;
    for (const { set } of holders) set.add({ stems: [stem], weight: worth.pair, kind: 'compound', via: '' });
  }
}

/** The phrases that synonyms know, and the places of the words that are part of them: `whole` where the phrase stands for them, `loose` where they still count besides. */
function phrasesOf(all: readonly QueryWord[], source: SlotSource): { readonly drafts: Draft[]; readonly taken: ReadonlyMap<number, 'whole' | 'loose'> } {
  const drafts: Draft[] = [];
  const taken = new Map<number, 'whole' | 'loose'>();
  for (let at = 0; at < all.length; at += 1) {
    const phrase = phraseAt(all, at, source);
    if (phrase === null) continue;
    drafts.push(phrase);
    for (; at < phrase.to; at += 1) taken.set(at, 'whole');
    at -= 1;
  }
  for (const { draft, places } of loosePhrases(all, new Set(taken.keys()), source)) {
    drafts.push(draft);
    for (const place of places) taken.set(place, 'loose');
  }
  return { drafts, taken };
}

/** Reads the words of a query as slots, each with everything that answers it. */
export function readSlots(query: Query, source: SlotSource): Slot[] {
  const { drafts, taken } = phrasesOf(query.all, source);
  const wanted = new Map(query.words.map((word) => [word.term, word]));
  query.all.forEach((word, at) => {
    const asked = wanted.get(word.term);
    const how = taken.get(at);
    if (asked !== undefined && how !== 'whole') drafts.push(...draftsOf({ ...asked, isOptional: asked.isOptional || how === 'loose', isTyping: word.isTyping }, at, source));
    wanted.delete(word.term);
  });
  const places = query.all.length;
  for (const word of wanted.values()) drafts.push(...draftsOf(word, places, source));
  drafts.sort((a, b) => a.from - b.from || a.to - b.to);
  joinNeighbours(drafts, query.all, source);
  if (drafts.length > 1) pairCompounds(drafts);
  return drafts.map(({ text, isOptional, set }) => {
    const alternatives = [...set].sort((a, b) => b.weight - a.weight || (a.via < b.via ? -1 : 1));
    return { text, alternatives, idf: source.idf(alternatives), isOptional };
  });
}
