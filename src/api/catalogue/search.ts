import { chooseFacets, namesTerms } from '#core/catalogue/search/facets.ts';
import { isChanged, searchCatalogue, type FoundEntry, type Reader } from '#core/catalogue/search/search.ts';
import { refuseIssues } from '../input.ts';
import type { Ports } from '../ports.ts';
import { catalogueIndex } from './catalogue.ts';
import type { SearchHit, SearchOutput, sortOrders } from './contract.ts';
import type { SearchFilters } from './contract-search.ts';

/** Input of `catalogue.search`, checked by the contract. */
export interface SearchInput {
  readonly text: string;
  readonly filters?: SearchFilters | undefined;
  readonly sort?: (typeof sortOrders)[number] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** What the person has marked as favourite, and when they last looked at the changes. */
export async function readerOf(ports: Ports): Promise<Reader> {
  const { data } = await ports.personal.settings.get();
  return { favourites: new Set(data.favourites), seenAt: data.seenAt };
}

function toHit({ entry, matchesAll, favourite, why }: FoundEntry): SearchHit {
  const { record, profile } = entry;
  const { name, abbreviation, summary, targetGroup, kind, status, ages } = record.data;
  return {
    id: record.id,
    name,
    abbreviation,
    summary,
    targetGroup,
    kind,
    status,
    ages,
    supplyForms: profile.supply.forms,
    exampleOffers: profile.supply.examplesOnly,
    offered: profile.supply.offered,
    evidence: profile.evidence,
    favourite,
    changedAt: record.note.at,
    matchesAll,
    why,
  };
}

/** Finds, filters, counts and sorts; see the contract. */
export async function search(ports: Ports, { filters = {}, ...input }: SearchInput): Promise<SearchOutput> {
  const [index, reader, vocabulary] = await Promise.all([catalogueIndex(ports), readerOf(ports), ports.team.vocabulary.get()]);
  const { chosen, issues } = chooseFacets(filters, vocabulary.data);
  refuseIssues(issues);
  const { age, favourite, changed } = filters;
  const keep = namesTerms(filters.terms, vocabulary.data);
  const { hits, didYouMean, ...rest } = searchCatalogue(index, { ...input, chosen, age, favourite, changed, keep }, reader);
  return { ...rest, hits: hits.map(toHit), ...(didYouMean.length > 0 && { didYouMean }) };
}

/** How many entries have changed since the person last looked, and which. */
export async function unseenIds(ports: Ports): Promise<ReadonlySet<string>> {
  const [index, reader] = await Promise.all([catalogueIndex(ports), readerOf(ports)]);
  return new Set(index.all.filter((entry) => isChanged(entry, reader.seenAt)).map((entry) => entry.record.id));
}
