import type { InterventionContent } from '../intervention.ts';
import { ageFit, agesText, type AgeFit } from './ages.ts';
import type { CatalogueIndex, IndexedEntry } from './catalogue-index.ts';
import type { EngineHit, Why } from './engine.ts';
import { FacetCounter, type Chosen, type FacetCount } from './facets.ts';
import { foldedName } from './fold.ts';
import { suggestNames } from './names.ts';
import { longestQuery, readQuery, type AgeWish, type Query } from './query.ts';

export type SortOrder = 'relevance' | 'name' | 'changed' | 'review-due';

/** A search with its filters already turned into facet values. */
export interface SearchRequest {
  readonly text: string;
  readonly chosen: Chosen;
  readonly age?: number | undefined;
  readonly favourite?: boolean | undefined;
  readonly changed?: boolean | undefined;
  /** What an entry must be besides: that it names a unit, say. */
  readonly keep?: ((content: InterventionContent) => boolean) | undefined;
  readonly sort?: SortOrder | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** What is the searching person's own. */
export interface Reader {
  readonly favourites: ReadonlySet<string>;
  readonly seenAt: string | null;
}

export interface FoundEntry {
  readonly entry: IndexedEntry;
  readonly matchesAll: boolean;
  readonly favourite: boolean;
  readonly why: Why[];
}

export interface SearchResult {
  readonly total: number;
  readonly of: number;
  readonly matchingAll: number;
  readonly hits: FoundEntry[];
  readonly facets: Record<string, FacetCount[]>;
  /** How many of the person's favourites, and of what has changed, choosing that would give. */
  readonly mine: { readonly favourite: number; readonly changed: number };
  readonly readAs: { readonly kind: 'word' | 'age'; readonly text: string; readonly value: string }[];
  readonly didYouMean: { readonly id: string; readonly name: string }[];
}

interface Candidate {
  readonly entry: IndexedEntry;
  readonly hit: EngineHit | null;
  readonly tier: number;
  readonly matchesAll: boolean;
  readonly score: number;
  readonly fit: AgeFit;
  /** Place in the order of names, the last word in every order. */
  readonly place: number;
}

/** Whether the entry has been changed since the person last marked the changes as seen. */
export function isChanged(entry: IndexedEntry, seenAt: string | null): boolean {
  return entry.edited && (seenAt === null || entry.record.note.at > seenAt);
}

const fitRank: Readonly<Record<AgeFit, number>> = { yes: 0, unknown: 1, no: 2 };
const fitFactor: Readonly<Record<AgeFit, number>> = { yes: 1.5, unknown: 1, no: 0.4 };

function worstFit(content: InterventionContent, wishes: readonly Pick<AgeWish, 'from' | 'to'>[]): AgeFit {
  return wishes.map((wish) => ageFit(content.ages, wish)).reduce((worst, fit) => (fitRank[fit] > fitRank[worst] ? fit : worst), 'yes');
}

/** The entries the text is about: those with any of the words, or all that fit where only an age is said. */
function candidates(index: CatalogueIndex, query: Query, request: SearchRequest): Candidate[] {
  const hits = query.words.length === 0 ? null : new Map(index.find(query.words).map((hit) => [hit.id, hit]));
  const tiers = index.names.tiers(foldedName(request.text.slice(0, longestQuery)));
  const wishes = [...query.ages, ...(request.age === undefined ? [] : [{ from: request.age, to: request.age }])];
  const found: Candidate[] = [];
  index.all.forEach((entry, place) => {
    const hit = hits?.get(entry.record.id) ?? null;
    if (hits !== null && hit === null) return;
    const { data } = entry.record;
    const wished = worstFit(data, query.ages);
    if (hits === null && wished === 'no') return;
    const fit = worstFit(data, wishes);
    const score = (hit?.score ?? 0) * fitFactor[fit];
    const matchesAll = (hit === null || hit.found === query.words.length) && wished !== 'no';
    found.push({ entry, hit, tier: tiers.get(entry.record.id) ?? 0, matchesAll, score, fit, place });
  });
  return found;
}

function byRelevance(a: Candidate, b: Candidate): number {
  return (
    b.tier - a.tier ||
    Number(b.matchesAll) - Number(a.matchesAll) ||
    (b.hit?.found ?? 0) - (a.hit?.found ?? 0) ||
    b.score - a.score ||
    fitRank[a.fit] - fitRank[b.fit] ||
    a.place - b.place
  );
}

const dueLast = '9999';
const orders: Readonly<Record<SortOrder, (a: Candidate, b: Candidate) => number>> = {
  relevance: byRelevance,
  name: (a, b) => a.place - b.place,
  changed: (a, b) => compareText(b.entry.record.note.at, a.entry.record.note.at) || a.place - b.place,
  'review-due': (a, b) => compareText(a.entry.record.data.reviewDueAt ?? dueLast, b.entry.record.data.reviewDueAt ?? dueLast) || a.place - b.place,
};

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function passes({ entry: { record } }: Candidate, { age, keep }: SearchRequest): boolean {
  if (age !== undefined && ageFit(record.data.ages, { from: age, to: age }) === 'no') return false;
  return keep === undefined || keep(record.data);
}

/** The candidates that everything lets through. Each of the person's own two filters is counted over what passes all the others, as a facet is. */
function narrowed(found: readonly Candidate[], request: SearchRequest, reader: Reader): { passing: Candidate[]; facets: SearchResult['facets']; mine: SearchResult['mine'] } {
  const counter = new FacetCounter(request.chosen);
  const mine = { favourite: 0, changed: 0 };
  const passing = found.filter((candidate) => {
    if (!passes(candidate, request)) return false;
    const { entry } = candidate;
    const favourite = reader.favourites.has(entry.record.id);
    const changed = isChanged(entry, reader.seenAt);
    const [asFavourite, asChanged] = [request.favourite === undefined || favourite === request.favourite, request.changed === undefined || changed === request.changed];
    if (((favourite && asChanged) || (changed && asFavourite)) && counter.passes(entry.profile)) {
      if (favourite && asChanged) mine.favourite += 1;
      if (changed && asFavourite) mine.changed += 1;
    }
    return asFavourite && asChanged && counter.add(entry.profile);
  });
  return { passing, facets: counter.result(), mine };
}

function ageWhys(content: InterventionContent, ages: readonly AgeWish[]): Why[] {
  return ages
    .filter((wish) => ageFit(content.ages, wish) === 'yes')
    .map((wish) => ({ field: 'ages', query: wish.text, matched: agesText(content.ages), kind: 'age' as const }));
}

function readAs(query: Query): SearchResult['readAs'] {
  const ages = query.ages.map((wish) => ({ kind: 'age' as const, text: wish.text, value: wish.from === wish.to ? `${wish.from}` : `${wish.from}–${wish.to}` }));
  return [...ages, ...query.words.map((word) => ({ kind: 'word' as const, text: word.text, value: word.text.toLowerCase() }))];
}

/** Searches, filters, counts, sorts and cuts out a page. The same catalogue and question always give the same answer. */
export function searchCatalogue(index: CatalogueIndex, request: SearchRequest, reader: Reader): SearchResult {
  const query = readQuery(request.text);
  const found = candidates(index, query, request);
  const { passing, facets, mine } = narrowed(found, request, reader);
  passing.sort(orders[request.sort ?? 'relevance']);
  const nothing = found.length === 0 && query.words.length > 0;
  const near = nothing ? suggestNames(request.text.slice(0, longestQuery), index.all.map((entry) => ({ entry, names: entry.names }))) : [];
  return {
    total: passing.length,
    of: index.all.length,
    matchingAll: passing.filter((candidate) => candidate.matchesAll).length,
    hits: passing.slice(request.offset, request.offset + request.limit).map(({ entry, hit, matchesAll }) => ({
      entry,
      matchesAll,
      favourite: reader.favourites.has(entry.record.id),
      why: [...ageWhys(entry.record.data, query.ages), ...(hit?.explain() ?? [])],
    })),
    facets,
    mine,
    readAs: readAs(query),
    didYouMean: near.map((entry) => ({ id: entry.record.id, name: entry.record.data.name })),
  };
}
