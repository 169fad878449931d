import { commonnessOf, isNegating, negation } from './common-words.ts';
import { words, type Token } from './fold.ts';
import { stem } from './stem.ts';
import type { SynonymChanges, SynonymGroup } from './synonym-record.ts';

/** The groups in force: the starter's with the team's changes. */
export function groupsInForce(starter: readonly SynonymGroup[], { groups, removed }: SynonymChanges): SynonymGroup[] {
  const own = new Map(groups.map((group) => [group.id, group]));
  const gone = new Set(removed);
  const kept = starter.filter((group) => !gone.has(group.id)).map((group) => own.get(group.id) ?? group);
  const known = new Set(starter.map((group) => group.id));
  return [...kept, ...groups.filter((group) => !known.has(group.id))];
}

const sameGroup = (a: SynonymGroup, b: SynonymGroup): boolean => JSON.stringify([a.words, a.means, a.note]) === JSON.stringify([b.words, b.means, b.note]);

/** What to store so that `wanted` is in force. */
export function changesFor(starter: readonly SynonymGroup[], wanted: readonly SynonymGroup[]): SynonymChanges {
  const shipped = new Map(starter.map((group) => [group.id, group]));
  const kept = new Set(wanted.map((group) => group.id));
  const groups = wanted.filter((group) => {
    const same = shipped.get(group.id);
    return same === undefined || !sameGroup(group, same);
  });
  return { groups, removed: starter.filter((group) => !kept.has(group.id)).map((group) => group.id) };
}

/** Something a word of a query also looks for. */
export interface SynonymTarget {
  readonly text: string;
  readonly stems: readonly string[];
  /** True where the target is what the word means, false where it is another word for the same. */
  readonly meant: boolean;
}

/** Groups made ready for looking up. */
export interface Synonyms {
  /** By the stems of the word or phrase, joined by spaces. */
  readonly targets: ReadonlyMap<string, readonly SynonymTarget[]>;
  /** What words are said to mean. Such a word is a subject of its own, and what it is said to mean in turn is wider: `hasch` is `cannabis`, `cannabis` is `narkotika`. */
  readonly subjects: ReadonlySet<string>;
  /** Single words, folded: what a misspelled word may have been meant as. */
  readonly hints: readonly string[];
  readonly longestPhrase: number;
  /** Phrases by the first of their telling words: `går inte till skolan` is found in `har inte varit i skolan` too. */
  readonly loose: ReadonlyMap<string, readonly LoosePhrase[]>;
}

/** A phrase by its telling words, each by its stem, in no order. */
export interface LoosePhrase {
  readonly key: string;
  readonly stems: readonly string[];
}

/** How a word or phrase is looked up. */
export function phraseKey(text: string): string {
  return words(text).map((token) => stem(token.term)).join(' ');
}

/** What a word counts as in a phrase: its stem, the same for every negation; null where it says nothing. */
export function tellingStem({ text, term }: Token): string | null {
  const lower = text.toLowerCase();
  if (isNegating(lower)) return negation;
  return commonnessOf(lower) === 'silent' ? null : stem(term);
}

/** A place where somebody is not: `inte till skolan`. What somebody does not *do* is too often something else. */
const place = /(?:^|\s)(?:i|på|till|från|hem)\s/u;

function loosePhrase(text: string): LoosePhrase | null {
  const stems = [...new Set(words(text).map(tellingStem))].filter((one) => one !== null);
  const isTelling = stems.length > 2 || !stems.includes(negation) || place.test(text);
  return stems.length < 2 || !isTelling ? null : { key: phraseKey(text), stems: stems.sort((a, b) => Number(a === negation) - Number(b === negation)) };
}

function addTarget(targets: Map<string, SynonymTarget[]>, key: string, target: SynonymTarget): void {
  const known = targets.get(key) ?? [];
  if (target.stems.join(' ') !== key && !known.some((one) => one.text === target.text)) known.push(target);
  targets.set(key, known);
}

/** Makes the groups ready for looking up. */
export function readSynonyms(groups: readonly SynonymGroup[]): Synonyms {
  const targets = new Map<string, SynonymTarget[]>();
  const hints = new Set<string>();
  const loose = new Map<string, LoosePhrase[]>();
  for (const { words: said, means } of groups) {
    const target = (text: string, meant: boolean): SynonymTarget => ({ text, meant, stems: phraseKey(text).split(' ') });
    for (const text of said) {
      const key = phraseKey(text);
      if (key === '') continue;
      const tokens = words(text);
      const phrase = tokens.length > 1 && means.length > 0 ? loosePhrase(text) : null;
      if (phrase !== null) loose.set(phrase.stems[0] as string, [...(loose.get(phrase.stems[0] as string) ?? []), phrase]);
      if (tokens.length === 1 && tokens[0] !== undefined) hints.add(tokens[0].term);
      means.forEach((meaning) => addTarget(targets, key, target(meaning, true)));
      if (means.length === 0) said.forEach((other) => addTarget(targets, key, target(other, false)));
    }
  }
  return { targets, loose, subjects: new Set(groups.flatMap(({ means }) => means.map(phraseKey))), hints: [...hints], longestPhrase: Math.max(1, ...[...targets.keys()].map((key) => key.split(' ').length)) };
}
