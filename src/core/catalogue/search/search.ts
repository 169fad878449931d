import type { InterventionContent } from '../intervention.ts';
import { ageFit, agesText, type AgeFit } from './ages.ts';
import type { CatalogueIndex, IndexedEntry } from './catalogue-index.ts';
import type { Why } from './engine.ts';
import { FacetCounter } from './facet-codes.ts';
import type { Chosen, FacetCount } from './facets.ts';
import { foldedName } from './fold.ts';
import { longestQuery, readQuery, type AgeWish, type Query } from './query.ts';
import { topOf } from './top.ts';
import { reconsidered } from './word-engine.ts';

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

const fitRank: Readonly<Record<AgeFit, number>> = { yes: 0, unknown: 1.4, no: 2 };
/** An entry for just the age is worth 1.6 (`forAllOfThem`): one whose ages nobody has written stands a little below it, not below what is beside the point. */
const fitFactor: Readonly<Record<AgeFit, number>> = { yes: 1.2, unknown: 1.4, no: 0.35 };
/** What an entry for all of the wished ages gets over one for some of them. */
const forAllOfThem = 0.4;
/** Nobody older is asked for, whatever is said: `över 18`. */
const oldestAsked = 25;

function worstFit(content: InterventionContent, wishes: readonly Pick<AgeWish, 'from' | 'to'>[]): AgeFit {
  let worst: AgeFit = 'yes';
  for (const wish of wishes) {
    const fit = ageFit(content.ages, wish);
    if (fitRank[fit] > fitRank[worst]) worst = fit;
  }
  return worst;
}

const ofKind: Readonly<Record<InterventionContent['kind'], number>> = { intervention: 1, organisation: 0.95, activity: 0.95, assessment: 0.8 };
const ofLevel: Readonly<Record<string, number>> = { treatment: 1.08, indicated: 1, selective: 0.92, universal: 0.85 };
const advisedAgainst = 0.7;

/** How much of the wished span the entry is for. */
function shareOf({ ages: { min, max } }: InterventionContent, { from, to }: Pick<AgeWish, 'from' | 'to'>): number {
  const last = Math.max(from, Math.min(to, oldestAsked));
  return Math.max(0, Math.min(max ?? last, last) - Math.max(min ?? from, from) + 1) / (last - from + 1);
}

function ageFactor(content: InterventionContent, fit: AgeFit, wishes: readonly Pick<AgeWish, 'from' | 'to'>[]): number {
  if (wishes.length === 0) return 1;
  const share = fit === 'yes' ? Math.min(...wishes.map((wish) => shareOf(content, wish))) : 0;
  return fitFactor[fit] + forAllOfThem * share;
}

/** What is looked for where nothing else tells: something to do rather than something to measure with, for those who have the problem rather than for all. */
function priorOf({ kind, preventionLevel, verdicts }: InterventionContent): number {
  const against = verdicts.some(({ direction }) => direction === 'should-not') ? advisedAgainst : 1;
  return ofKind[kind] * (ofLevel[preventionLevel ?? ''] ?? 1) * against;
}

/** So many letters of a name, typed from its beginning, tell which it is. */
const tellingBeginning = 4;
const beginsName = 1.6;

/** Ranks the entries of one search. */
export class Ranking {
  private readonly matches;
  private readonly tiers;
  private readonly folded: string;
  private readonly wishes: readonly Pick<AgeWish, 'from' | 'to'>[];
  private readonly index: CatalogueIndex;
  readonly query: Query;

  constructor(index: CatalogueIndex, query: Query, request: Pick<SearchRequest, 'text' | 'age'>) {
    this.index = index;
    this.query = query;
    this.matches = query.words.length === 0 ? null : index.engine.search(query);
    this.folded = foldedName(request.text.slice(0, longestQuery));
    this.tiers = index.names.tiers(this.folded);
    this.wishes = [...query.ages, ...(request.age === undefined ? [] : [{ from: request.age, to: request.age }])];
  }

  /** What the entry gets; null where the text is not about it. */
  rank(entry: IndexedEntry): Candidate | null {
    const { data } = entry.record;
    const wished = this.query.ages.length === 0 ? 'yes' : worstFit(data, this.query.ages);
    if (this.matches === null && wished === 'no') return null;
    const fit = this.wishes.length === 0 ? 'yes' : worstFit(data, this.wishes);
    const score = (this.matches?.score(entry.number) ?? 0) * priorOf(data) * ageFactor(data, fit, this.wishes);
    const matchesAll = (this.matches === null || this.matches.hasAll(entry.number)) && wished !== 'no';
    return { entry, tier: this.tiers.get(entry.record.id) ?? 0, matchesAll, score, fit };
  }

  /** The candidate with what its names add. */
  reconsider(candidate: Candidate): Candidate {
    const { names, number } = candidate.entry;
    const begins = this.folded.length >= tellingBeginning && [...names.own, ...names.aliases].some((name) => name.startsWith(this.folded));
    return { ...candidate, score: candidate.score * this.index.engine.nameFactor(number) * (begins ? beginsName : 1) };
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
  const order = orders[request.sort ?? 'relevance'];
  const byNames = order === byRelevance && query.words.length > 0 && request.limit > 0;
  const top = topOf(Math.max(request.offset + request.limit, byNames ? reconsidered : 0), order);
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
  const kept = top.take();
  const found = byNames ? [...kept.slice(0, reconsidered).map((candidate) => ranking.reconsider(candidate)), ...kept.slice(reconsidered)].sort(order) : kept;
  return {
    total,
    of: index.all.length,
    matchingAll,
    hits: found.slice(request.offset, request.offset + request.limit).map(({ entry, matchesAll }) => ({
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
