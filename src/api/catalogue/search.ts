import { chooseFacets, namesTerms } from '#core/catalogue/search/facets.ts';
import { isChanged, searchCatalogue, type FoundEntry, type Reader, type SearchRequest } from '#core/catalogue/search/search.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { refuseIssues, today } from '../input.ts';
import type { Ports } from '../ports.ts';
import type { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { catalogueIndex, searchIndex } from './catalogue.ts';
import { noteSearch } from './search-words.ts';
import type { SearchHit, SearchOutput, sortOrders } from './contract.ts';
import type { SearchFilters } from './contract-search.ts';

/** Input of `catalogue.search`, checked by the contract. */
export interface SearchInput {
  /** False where a text that finds nothing is not to be remembered. */
  readonly keepMiss?: boolean;
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

/** Ways on where nothing was found. Loaded then: a search that finds pays nothing for them. */
async function waysOn(index: CatalogueIndex, request: SearchRequest, { reader, isKnown }: { reader: Reader; isKnown: boolean }): Promise<Pick<SearchOutput, 'didYouMean' | 'broader'>> {
  const { broaderSearch } = await import('#core/catalogue/search/broader.ts');
  const broader = broaderSearch(index, request, reader);
  const near = broader === null ? {} : { broader: { ...broader, without: [...broader.without] } };
  if (isKnown) return near;
  const { didYouMean } = await import('#core/catalogue/search/did-you-mean.ts');
  const names = didYouMean(request.text, index.all);
  return names.length > 0 ? { ...near, didYouMean: names } : near;
}

/** Finds, filters, counts and sorts; see the contract. */
export async function search(ports: Ports, { filters = {}, keepMiss = true, ...input }: SearchInput): Promise<SearchOutput> {
  const saysWords = input.text.trim() !== '';
  const index = saysWords ? await searchIndex(ports) : await catalogueIndex(ports);
  const [reader, vocabulary] = await Promise.all([readerOf(ports), ports.team.vocabulary.get()]);
  const terms = vocabularyOn(vocabulary.data, today(ports));
  const { chosen, issues } = chooseFacets(filters, terms);
  refuseIssues(issues);
  const { age, favourite, changed } = filters;
  const request: SearchRequest = { ...input, chosen, age, favourite, changed, keep: namesTerms(filters.terms, terms) };
  const { hits, withoutFilters, ...rest } = searchCatalogue(index, request, reader);
  const output = { ...rest, hits: hits.map(toHit) };
  if (index.all.length === 0) return output;
  if (saysWords && keepMiss) await noteSearch(ports, input.text, withoutFilters > 0);
  return output.total > 0 ? output : { ...output, ...(await waysOn(index, request, { reader, isKnown: withoutFilters > 0 || !saysWords })) };
}

/** How many entries have changed since the person last looked, and which. */
export async function unseenIds(ports: Ports): Promise<ReadonlySet<string>> {
  const [index, reader] = await Promise.all([catalogueIndex(ports), readerOf(ports)]);
  return new Set(index.all.filter((entry) => isChanged(entry, reader.seenAt)).map((entry) => entry.record.id));
}
