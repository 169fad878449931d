import type { CatalogueIndex } from './catalogue-index.ts';
import { facetNames, type Chosen } from './facets.ts';
import { readQuery } from './query.ts';
import { searchCatalogue, type Reader, type SearchRequest } from './search.ts';

/** The nearest search that finds something: the text, and the filters it is without. */
export interface Broader {
  readonly text: string;
  readonly without: readonly string[];
  readonly total: number;
}

type Filter = (typeof facetNames)[number] | 'age' | 'favourite' | 'changed' | 'terms';

function filtersOf({ chosen, age, favourite, changed, keep }: SearchRequest): Filter[] {
  const set: [Filter, unknown][] = [['age', age], ['favourite', favourite], ['changed', changed], ['terms', keep]];
  return [...facetNames.filter((name) => chosen[name].length > 0), ...set.filter(([, value]) => value !== undefined).map(([name]) => name)];
}

function without(request: SearchRequest, left: readonly Filter[]): SearchRequest {
  const chosen = Object.fromEntries(facetNames.map((name) => [name, left.includes(name) ? [] : request.chosen[name]])) as unknown as Chosen;
  const unless = <T>(name: Filter, value: T): T | undefined => (left.includes(name) ? undefined : value);
  return { ...request, chosen, age: unless('age', request.age), favourite: unless('favourite', request.favourite), changed: unless('changed', request.changed), keep: unless('terms', request.keep), limit: 0, offset: 0 };
}

/** Without one filter, without two, without all; the first step that finds something, and there the one that finds most. */
function withFewerFilters(index: CatalogueIndex, request: SearchRequest, reader: Reader): Broader | null {
  const filters = filtersOf(request);
  const pairs = filters.flatMap((one, at) => filters.slice(at + 1).map((other) => [one, other]));
  for (const step of [filters.map((one) => [one]), pairs, [filters]]) {
    const tried = step.filter((left) => left.length > 0).map((left) => ({ text: request.text, without: left, total: searchCatalogue(index, without(request, left), reader).total }));
    const best = tried.sort((a, b) => b.total - a.total)[0];
    if (best !== undefined && best.total > 0) return best;
  }
  return null;
}

/** With the beginning of each word only, down to three letters. */
function withBeginnings(index: CatalogueIndex, request: SearchRequest, reader: Reader): Broader | null {
  const words = readQuery(request.text).words.map((word) => word.text);
  const longest = Math.max(0, ...words.map((word) => word.length));
  for (let length = longest - 1; length >= 3; length -= 1) {
    const text = words.map((word) => word.slice(0, length)).join(' ');
    const { total } = searchCatalogue(index, { ...request, text, limit: 0, offset: 0 }, reader);
    if (total > 0) return { text, without: [], total };
  }
  return null;
}

/** The nearest broader search where one found nothing: fewer filters where they are in the way, else less of the words. */
export function broaderSearch(index: CatalogueIndex, request: SearchRequest, reader: Reader): Broader | null {
  return withFewerFilters(index, request, reader) ?? withBeginnings(index, request, reader);
}
