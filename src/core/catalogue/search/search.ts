import type { InterventionContent } from '../intervention.ts';
import { ageFit, agesText, type AgeFit } from './ages.ts';
import type { CatalogueIndex, IndexedEntry } from './catalogue-index.ts';
import type { Why } from './engine.ts';
import { FacetCounter } from './facet-codes.ts';
import type { Chosen, FacetCount } from './facets.ts';
import { foldedName } from './fold.ts';
import { longestQuery, readQuery, type AgeWish, type Query } from './query.ts';
import { topOf } from './top.ts';

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
  /** How many the text finds whatever the filters are: none means that nobody knows the words. */
  readonly withoutFilters: number;
}

/** An entry with what it got. */
export interface Candidate {
  readonly entry: IndexedEntry;
  readonly tier: number;
  readonly matchesAll: boolean;
  readonly score: number;
  readonly fit: AgeFit;
}

/** Whether the entry has been changed since the person last marked the changes as seen. */
export function isChanged(entry: IndexedEntry, seenAt: string | null): boolean {
  return entry.edited && (seenAt === null || entry.record.note.at > seenAt);
}

const fitRank: Readonly<Record<AgeFit, number>> = { yes: 0, unknown: 1, no: 2 };
const fitFactor: Readonly<Record<AgeFit, number>> = { yes: 1.5, unknown: 1.1, no: 0.4 };

function worstFit(content: InterventionContent, wishes: readonly Pick<AgeWish, 'from' | 'to'>[]): AgeFit {
  let worst: AgeFit = 'yes';
  for (const wish of wishes) {
    const fit = ageFit(content.ages, wish);
    if (fitRank[fit] > fitRank[worst]) worst = fit;
  }
  return worst;
}

/** Ranks the entries of one search. */
export class Ranking {
  private readonly matches;
  private readonly tiers;
  private readonly wishes: readonly Pick<AgeWish, 'from' | 'to'>[];
  private readonly index: CatalogueIndex;
  readonly query: Query;

  constructor(index: CatalogueIndex, query: Query, request: Pick<SearchRequest, 'text' | 'age'>) {
    this.index = index;
    this.query = query;
    this.matches = query.words.length === 0 ? null : index.engine.search(query);
    this.tiers = index.names.tiers(foldedName(request.text.slice(0, longestQuery)));
    this.wishes = [...query.ages, ...(request.age === undefined ? [] : [{ from: request.age, to: request.age }])];
  }

  /** What the entry gets; null where the text is not about it. */
  rank(entry: IndexedEntry): Candidate | null {
    const { data } = entry.record;
    const wished = this.query.ages.length === 0 ? 'yes' : worstFit(data, this.query.ages);
    if (this.matches === null && wished === 'no') return null;
    const fit = this.wishes.length === 0 ? 'yes' : worstFit(data, this.wishes);
    const score = (this.matches?.score(entry.number) ?? 0) * (this.wishes.length === 0 ? 1 : fitFactor[fit]);
    const matchesAll = (this.matches === null || this.matches.hasAll(entry.number)) && wished !== 'no';
    return { entry, tier: this.tiers.get(entry.record.id) ?? 0, matchesAll, score, fit };
  }

  /** Every entry the text is about: those with any of the words, or all that fit where only an age is said. */
  *found(): Generator<IndexedEntry> {
    if (this.matches === null) yield* this.index.all;
    else for (let at = 0; at < this.matches.size; at += 1) yield this.index.at(this.matches.documents[at] as number);
  }
}

function byRelevance(a: Candidate, b: Candidate): number {
  return b.tier - a.tier || Number(b.matchesAll) - Number(a.matchesAll) || b.score - a.score || fitRank[a.fit] - fitRank[b.fit] || a.entry.place - b.entry.place;
}

const dueLast = '9999';
const orders: Readonly<Record<SortOrder, (a: Candidate, b: Candidate) => number>> = {
  relevance: byRelevance,
  name: (a, b) => a.entry.place - b.entry.place,
  changed: (a, b) => compareText(b.entry.record.note.at, a.entry.record.note.at) || a.entry.place - b.entry.place,
  'review-due': (a, b) => compareText(a.entry.record.data.reviewDueAt ?? dueLast, b.entry.record.data.reviewDueAt ?? dueLast) || a.entry.place - b.entry.place,
};

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function passes({ record }: IndexedEntry, { age, keep }: SearchRequest): boolean {
  if (age !== undefined && ageFit(record.data.ages, { from: age, to: age }) === 'no') return false;
  return keep === undefined || keep(record.data);
}

/** Lets through what the filters let through. Each of the person's own two filters is counted over what passes all the others, as a facet is. */
class Narrowing {
  readonly counter: FacetCounter;
  readonly mine = { favourite: 0, changed: 0 };
  private readonly request: SearchRequest;
  private readonly reader: Reader;

  constructor(index: CatalogueIndex, request: SearchRequest, reader: Reader) {
    this.counter = new FacetCounter(index.codes, request.chosen);
    this.request = request;
    this.reader = reader;
  }

  /** Counts the entry where it belongs; true where nothing is in its way. */
  add(entry: IndexedEntry): boolean {
    if (!passes(entry, this.request)) return false;
    const favourite = this.reader.favourites.has(entry.record.id);
    const changed = isChanged(entry, this.reader.seenAt);
    const asFavourite = this.request.favourite === undefined || favourite === this.request.favourite;
    const asChanged = this.request.changed === undefined || changed === this.request.changed;
    if (((favourite && asChanged) || (changed && asFavourite)) && this.counter.passes(entry.codes)) {
      if (favourite && asChanged) this.mine.favourite += 1;
      if (changed && asFavourite) this.mine.changed += 1;
    }
    return asFavourite && asChanged && this.counter.add(entry.codes);
  }
}

function ageWhys(content: InterventionContent, ages: readonly AgeWish[]): Why[] {
  return ages
    .filter((wish) => ageFit(content.ages, wish) === 'yes')
    .map((wish) => ({ field: 'ages', query: wish.text, matched: agesText(content.ages), kind: 'age' as const }));
}

function readAs(query: Query): SearchResult['readAs'] {
  const ages = query.ages.map((wish) => ({ kind: 'age' as const, text: wish.text, value: wish.from === wish.to ? `${wish.from}` : `${wish.from}–${wish.to}` }));
  const said = new Set(query.all.map((word) => word.term));
  return [...ages, ...query.words.filter((word) => said.has(word.term)).map((word) => ({ kind: 'word' as const, text: word.text, value: word.text.toLowerCase() }))];
}

/** Searches, filters, counts, sorts and cuts out a page. The same catalogue and question always give the same answer. */
export function searchCatalogue(index: CatalogueIndex, request: SearchRequest, reader: Reader, { explain } = { explain: true }): SearchResult {
  const query = readQuery(request.text);
  const ranking = new Ranking(index, query, request);
  const narrowing = new Narrowing(index, request, reader);
  const top = topOf(request.offset + request.limit, orders[request.sort ?? 'relevance']);
  let total = 0;
  let withoutFilters = 0;
  let matchingAll = 0;
  for (const entry of ranking.found()) {
    const candidate = ranking.rank(entry);
    if (candidate === null) continue;
    withoutFilters += 1;
    if (!narrowing.add(entry)) continue;
    total += 1;
    if (candidate.matchesAll) matchingAll += 1;
    top.offer(candidate);
  }
  return {
    total,
    of: index.all.length,
    matchingAll,
    hits: top.take().slice(request.offset).map(({ entry, matchesAll }) => ({
      entry,
      matchesAll,
      favourite: reader.favourites.has(entry.record.id),
      why: [...ageWhys(entry.record.data, query.ages), ...(query.words.length === 0 || !explain ? [] : index.engine.explain(query, index.document(entry.record)))],
    })),
    facets: narrowing.counter.result(),
    mine: narrowing.mine,
    readAs: readAs(query),
    withoutFilters,
  };
}
