import type { Intervention } from '#core/catalogue/intervention.ts';
import type { PublishedCatalogue } from '#core/catalogue/published.ts';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { didYouMean } from '#core/catalogue/search/did-you-mean.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { starterSynonyms } from '#core/catalogue/search/starter-synonyms.ts';
import { groupsInForce } from '#core/catalogue/search/synonyms.ts';
import { searchCatalogue, type SearchResult } from '#core/catalogue/search/search.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { type ListState, toRequest } from '../features/catalogue/list/url-state.ts';

/** What the file carries; null where it is empty or not whole. */
export function readCatalogue(page: Document): PublishedCatalogue | null {
  try {
    const value = JSON.parse(page.getElementById('data')?.textContent ?? '') as PublishedCatalogue;
    return Array.isArray(value.entries) ? value : null;
  } catch {
    return null;
  }
}

export type PublishedResult = SearchResult & { readonly didYouMean: readonly { readonly id: string; readonly name: string }[] };

/** The same search as the program's, over what the file carries. */
export function searcher(catalogue: PublishedCatalogue): (state: ListState, limit: number) => PublishedResult {
  const index = new CatalogueIndex(groupsInForce(starterSynonyms, catalogue.synonyms));
  index.sync(catalogue.entries, catalogue.vocabulary, catalogue.date);
  const reader = { favourites: new Set<string>(), seenAt: null };
  return (state, limit) => {
    const { text, filters = {}, sort } = toRequest({ ...state, favourite: false, changed: false });
    const { chosen } = chooseFacets(filters, vocabularyOn(catalogue.vocabulary, catalogue.date));
    const result = searchCatalogue(index, { text, chosen, age: filters.age, sort, limit, offset: 0 }, reader);
    return { ...result, didYouMean: result.withoutFilters === 0 && text.trim() !== '' ? didYouMean(text, index.all) : [] };
  };
}

/** An entry in the form that the shared pieces read. */
export function interventionOf(catalogue: PublishedCatalogue, id: string): Intervention | null {
  const entry = catalogue.entries.find((one) => one.id === id);
  return entry === undefined ? null : { id: entry.id, revision: entry.revision, ...entry.data };
}
