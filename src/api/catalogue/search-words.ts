import { explainPlace, readAndFind } from '#core/catalogue/search/explain-search.ts';
import { dismissMiss, restoreMiss, withMiss, withoutUnfinished, type SearchMiss, type SearchMisses } from '#core/catalogue/search/misses.ts';
import { starterSynonyms } from '#core/catalogue/search/starter-synonyms.ts';
import type { SynonymGroup } from '#core/catalogue/search/synonym-record.ts';
import { changesFor, groupsInForce } from '#core/catalogue/search/synonyms.ts';
import type { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports } from '../ports.ts';
import { searchIndex, synonymGroups } from './catalogue.ts';

interface Tried {
  readonly text: string;
  readonly groups?: readonly SynonymGroup[] | undefined;
}

/** Does `work` with other groups in force, and puts back those that were. */
async function trying<T>(ports: Ports, { groups }: Tried, work: (index: CatalogueIndex) => T): Promise<T> {
  const [index, present] = await Promise.all([searchIndex(ports), synonymGroups(ports)]);
  if (groups === undefined) return work(index);
  index.useSynonyms(groups);
  try {
    return work(index);
  } finally {
    index.useSynonyms(present);
  }
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Why an entry is, or is not, found. */
export function explainSearch(ports: Ports, input: Tried & { readonly id: string }) {
  return trying(ports, input, (index) => {
    const found = explainPlace(index, input.text, input.id) ?? fail('NOT_FOUND', `no intervention ${input.id} in use`, { record: 'intervention', id: input.id });
    const { parts, words, ages, ...rest } = found;
    return {
      ...rest,
      name: index.get(input.id)?.record.data.name ?? '',
      score: rounded(found.score),
      parts: { ...parts, words: rounded(parts.words), coverage: rounded(parts.coverage), name: rounded(parts.name), notFor: rounded(parts.notFor), age: rounded(parts.age) },
      words: words.map(({ why, score, ...word }) => ({ ...readable(word), matched: why === null ? null : { ...why, score: rounded(score) } })),
      ages: ages.map(({ text, from, to, fit }) => ({ text, from, to, fit })),
    };
  });
}

type Read = ReturnType<typeof readAndFind>['words'][number];

function readable({ query, optional, looksFor }: Read): { query: string; optional: boolean; looksFor: { text: string; kind: Read['looksFor'][number]['kind']; weight: number }[] } {
  return { query, optional, looksFor: looksFor.map((one) => ({ ...one, weight: rounded(one.weight) })) };
}

/** What a text is read as and finds. */
export function trySearch(ports: Ports, input: Tried & { readonly limit: number }) {
  return trying(ports, input, (index) => {
    const { words, ages, result } = readAndFind(index, input.text, input.limit);
    return {
      total: result.total,
      words: words.map(readable),
      ages: ages.map(({ text, from, to }) => ({ text, from, to })),
      hits: result.hits.map(({ entry: { record }, matchesAll, why }) => ({ id: record.id, name: record.data.name, abbreviation: record.data.abbreviation, matchesAll, why })),
    };
  });
}

type GroupOut = SynonymGroup & { origin: 'starter' | 'changed' | 'own' };

function withOrigin(groups: readonly SynonymGroup[]): GroupOut[] {
  const shipped = new Map(starterSynonyms.map((group) => [group.id, group]));
  return groups.map((group) => {
    const same = shipped.get(group.id);
    return { ...group, origin: same === undefined ? 'own' : same === group || sameJson(same, group) ? 'starter' : 'changed' };
  });
}

/** The groups in force. */
export async function listSynonyms(ports: Ports): Promise<{ revision: number; groups: GroupOut[] }> {
  const [stored, groups] = await Promise.all([ports.team.synonyms.get(), synonymGroups(ports)]);
  return { revision: stored.revision, groups: withOrigin(groups) };
}

interface Saved {
  readonly groups: readonly (SynonymGroup & { readonly origin?: string | undefined })[];
  readonly revision?: number | undefined;
  readonly reason?: string | undefined;
}

/** Saves what differs from the shipped groups. Saying what is already there leaves no revision. */
export async function saveSynonyms(ports: Ports, { groups, revision, reason }: Saved): Promise<{ revision: number; groups: GroupOut[] }> {
  await requireRole(ports, 'editor');
  guardText({ groups, reason });
  const twice = groups.findIndex((group, at) => groups.findIndex((other) => other.id === group.id) !== at);
  if (twice >= 0) refuse(['groups', twice, 'id'], 'duplicate', 'the same id twice');
  const present = await ports.team.synonyms.get();
  const changes = changesFor(starterSynonyms, groups.map(({ id, words, means, note }) => ({ id, words, means, note })));
  const expected = revision ?? present.revision;
  if (expected === present.revision && sameJson(changes, present.data)) return listSynonyms(ports);
  const saved = await ports.team.synonyms.save(changes, expected, await changeNote(ports, reason));
  return { revision: saved.revision, groups: withOrigin(groupsInForce(starterSynonyms, saved.data)) };
}

/** Changes the list of misses. It is a help, not a record: where it cannot be written, or another window was first, the search goes on without. */
async function changeMisses(ports: Ports, change: (known: SearchMisses) => SearchMisses): Promise<SearchMisses> {
  const { data, revision } = await ports.personal.misses.get();
  const next = change(data);
  if (next === data) return data;
  // No name: a search is nobody's.
  await ports.personal.misses.save(next, revision, { by: '', at: ports.now(), reason: null });
  return next;
}

/** Remembers a search that found nothing, or forgets one that was only half written. */
export async function noteSearch(ports: Ports, text: string, found: boolean): Promise<void> {
  const at = ports.now();
  await changeMisses(ports, (known) => (found ? withoutUnfinished(known, text, at) : withMiss(known, { text, at, id: ports.newId() }))).catch(() => undefined);
}

export async function listMisses(ports: Ports): Promise<{ misses: SearchMisses['misses'] }> {
  return { misses: (await ports.personal.misses.get()).data.misses };
}

export async function removeMiss(ports: Ports, id: string): Promise<{ misses: SearchMisses['misses'] }> {
  return { misses: (await changeMisses(ports, (known) => dismissMiss(known, id))).misses };
}

/** Puts a dismissed miss back. */
export async function putMissBack(ports: Ports, miss: SearchMiss): Promise<{ misses: SearchMisses['misses'] }> {
  guardText({ miss });
  return { misses: (await changeMisses(ports, (known) => restoreMiss(known, miss))).misses };
}
