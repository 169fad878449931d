import { kindGroup, type WorkRow } from '#core/catalogue/work-groups.ts';
import { isOwnedBy, type Work } from '#core/catalogue/work-queue.ts';

export const ownerChoices = ['all', 'mine', 'none'] as const;
export type OwnerChoice = (typeof ownerChoices)[number];

/** What is shown; all of it stands in the address. */
export interface Filter {
  readonly owner: OwnerChoice;
  readonly kinds: readonly string[];
  readonly text: string;
  readonly snoozed: boolean;
}

const ownerWords: Readonly<Record<OwnerChoice, string>> = { all: '', mine: 'jag', none: 'ingen' };

/** Reads the address; what is not understood is left out. */
export function parseFilter(params: URLSearchParams): Filter {
  const owner = ownerChoices.find((choice) => choice !== 'all' && ownerWords[choice] === params.get('ansvarig')) ?? 'all';
  return { owner, kinds: params.getAll('slag'), text: params.get('text') ?? '', snoozed: params.get('uppskjutna') === '1' };
}

/** The address of a filter, without what is usual. */
export function filterParams({ owner, kinds, text, snoozed }: Filter): URLSearchParams {
  const params = new URLSearchParams();
  if (owner !== 'all') params.set('ansvarig', ownerWords[owner]);
  for (const kind of kinds) params.append('slag', kind);
  if (text !== '') params.set('text', text);
  if (snoozed) params.set('uppskjutna', '1');
  return params;
}

export function fold(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('sv');
}

/** Whether work belongs to `owner`, seen by the person called `me`. */
export function hasOwner(work: Pick<Work, 'owner' | 'reason'>, owner: OwnerChoice, me: string): boolean {
  if (owner === 'all') return true;
  return owner === 'none' ? work.owner.trim() === '' : me.trim() !== '' && isOwnedBy(work, me);
}

export function hasKind(work: Work, kinds: readonly string[]): boolean {
  return kinds.length === 0 || kinds.includes(kindGroup(work));
}

/** The kind of what was searched for and not found: nobody's in particular, seen to together. */
export const missedKind = 'search-words';

/** The searches without hits that belong in what is shown. */
export function shownMisses(misses: readonly string[], { owner, kinds, text }: Pick<Filter, 'owner' | 'kinds' | 'text'>): readonly string[] {
  if (owner === 'mine' || (kinds.length > 0 && !kinds.includes(missedKind))) return [];
  const words = wordsOf(text);
  return misses.filter((miss) => words.every((word) => fold(miss).includes(word)));
}

function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter((word) => word !== '');
}

/** Whether a row holds all the words, anywhere: in its name, its owner, or why (`said`: the reasons in words). */
export function hasWords(row: WorkRow, text: string, said: (row: WorkRow) => string): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return true;
  const all = fold(`${row.subject} ${row.owner} ${row.works.map(({ why }) => why).join(' ')} ${said(row)}`);
  return words.every((word) => all.includes(word));
}
