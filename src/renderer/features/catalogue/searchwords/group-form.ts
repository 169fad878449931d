import type { SynonymGroup } from './types.ts';

/** A group as it is being written: plain text in every field, so that nothing typed is lost. */
export interface GroupDraft {
  /** The group that is changed; null for a new one. */
  readonly id: string | null;
  readonly words: string;
  /** Whether the words only lead somewhere, and nothing leads back to them. */
  readonly oneWay: boolean;
  readonly means: string;
  readonly note: string;
}

export type Problem = 'words-missing' | 'words-one' | 'means-missing' | 'too-long';

const longestWord = 200;
const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv');

/** Words parted by commas, semicolons or new lines; each once, whatever its case. */
export function wordsIn(text: string): string[] {
  const seen = new Set<string>();
  return text
    .split(/[,;\n]/)
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '' && !seen.has(folded(word)) && seen.add(folded(word)) !== undefined);
}

/** An empty form, with the words that led to it. */
export function newDraft(words: readonly string[] = []): GroupDraft {
  return { id: null, words: words.join(', '), oneWay: false, means: '', note: '' };
}

/** The form with one more word; a new form where none is open. */
export function withWord(draft: GroupDraft | null, word: string): GroupDraft {
  if (draft === null) return newDraft([word]);
  const words = wordsIn(draft.words);
  return words.some((one) => folded(one) === folded(word)) ? draft : { ...draft, words: [...words, word].join(', ') };
}

/** A group as text to change. */
export function draftOf({ id, words, means, note }: SynonymGroup): GroupDraft {
  return { id, words: words.join(', '), oneWay: means.length > 0, means: means.join(', '), note };
}

/** What must be mended before the group can be saved, field by field. */
export function problemsOf(draft: GroupDraft): Partial<Record<'words' | 'means', Problem>> {
  const words = wordsIn(draft.words);
  const means = draft.oneWay ? wordsIn(draft.means) : [];
  const tooLong = (all: readonly string[]): boolean => all.some((word) => word.length > longestWord);
  const problems: Partial<Record<'words' | 'means', Problem>> = {};
  if (words.length === 0) problems.words = 'words-missing';
  else if (words.length === 1 && !draft.oneWay) problems.words = 'words-one';
  else if (tooLong(words)) problems.words = 'too-long';
  if (draft.oneWay && means.length === 0) problems.means = 'means-missing';
  else if (tooLong(means)) problems.means = 'too-long';
  return problems;
}

/** The group that the form holds, under the id it has or gets. */
export function groupOf(draft: GroupDraft, id: string): SynonymGroup {
  return { id, words: wordsIn(draft.words), means: draft.oneWay ? wordsIn(draft.means) : [], note: draft.note.trim() };
}

/** The groups with one put in: in the place of its former self, otherwise first, where it is seen. */
export function withGroup(groups: readonly SynonymGroup[], group: SynonymGroup): SynonymGroup[] {
  return groups.some((one) => one.id === group.id) ? groups.map((one) => (one.id === group.id ? group : one)) : [group, ...groups];
}

/** The groups with what is being written put in, for trying it before it is saved. Null where nothing is written that could be tried. */
export function groupsToTry(groups: readonly SynonymGroup[], draft: GroupDraft | null): SynonymGroup[] | null {
  if (draft === null || Object.keys(problemsOf(draft)).length > 0) return null;
  return withGroup(groups, groupOf(draft, draft.id ?? 'being-written')).map(({ id, words, means, note }) => ({ id, words, means, note }));
}

/** The groups in which all of the typed words begin some word. */
export function groupsWith<G extends SynonymGroup>(groups: readonly G[], typed: string): G[] {
  const sought = folded(typed).split(/\s+/).filter((word) => word !== '');
  if (sought.length === 0) return [...groups];
  return groups.filter((group) => {
    const all = folded([...group.words, ...group.means].join(' ')).split(/[\s-]+/);
    return sought.every((word) => all.some((one) => one.startsWith(word)));
  });
}

/** The draft that was kept from an earlier time; null where there is none or it cannot be read. */
export function readDraft(kept: string): GroupDraft | null {
  if (kept === '') return null;
  try {
    const { id, words, oneWay, means, note } = JSON.parse(kept) as Record<string, unknown>;
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    return { id: typeof id === 'string' ? id : null, words: text(words), oneWay: oneWay === true, means: text(means), note: text(note) };
  } catch {
    return null;
  }
}
