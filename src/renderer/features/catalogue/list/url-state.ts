import type { SearchFilters, sortOrders } from '#api/catalogue/contract.ts';
import { evidenceStates, interventionKinds, interventionStatuses, needsAssessmentStates, offeredStates, supplyForms } from '#core/catalogue/terms.ts';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { listAddresses, listAt } from '#renderer/text/listAddresses.ts';

export type SortOrder = (typeof sortOrders)[number];
export const sortChoices = ['relevance', 'name', 'changed', 'review-due'] as const satisfies readonly SortOrder[];

/** The facets, in the order they are shown. */
export const facetNames = ['supplyForm', 'problemArea', 'preventionLevel', 'setting', 'kind', 'evidence', 'offered', 'needsAssessment', 'status'] as const;
export type FacetName = (typeof facetNames)[number];

/** A term of any list, as a filter. */
export interface TermChosen {
  readonly list: VocabularyList;
  readonly id: string;
}

/** All that decides what the list shows; the address carries nothing else. */
export interface ListState {
  readonly text: string;
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Terms that have no facet: a unit, a need. The pages of the lists lead here. */
  readonly terms: readonly TermChosen[];
  readonly age: number | null;
  readonly favourite: boolean;
  readonly changed: boolean;
  readonly sort: SortOrder;
}

export const emptyState: ListState = { text: '', facets: {}, terms: [], age: null, favourite: false, changed: false, sort: 'relevance' };

/** The words of the address are Swedish: people read and share it. */
const facetParams = {
  supplyForm: 'regiform',
  problemArea: 'problem',
  preventionLevel: 'niva',
  setting: 'arena',
  kind: 'typ',
  evidence: 'underlag',
  offered: 'erbjuds',
  needsAssessment: 'behovsprovning',
  status: 'status',
} as const satisfies Record<FacetName, string>;

/** Fixed terms; the other facets take their values from the vocabulary. */
const fixedValues: Partial<Record<FacetName, readonly string[]>> = {
  supplyForm: [...supplyForms, 'none'],
  kind: interventionKinds,
  evidence: evidenceStates,
  offered: offeredStates,
  needsAssessment: [...needsAssessmentStates, 'unknown'],
  status: interventionStatuses,
};

const oldestAge = 120;
const longestText = 10_000;

function readAge(value: string | null): number | null {
  if (value === null || !/^\d{1,3}$/.test(value)) return null;
  const age = Number(value);
  return age <= oldestAge ? age : null;
}

function readFacet(name: FacetName, params: URLSearchParams): string[] {
  const known = fixedValues[name];
  const values = [...new Set(params.getAll(facetParams[name]))].filter((value) => value !== '');
  return known === undefined ? values : values.filter((value) => known.includes(value));
}

function readTerms(params: URLSearchParams): TermChosen[] {
  return [...new Set(params.getAll('ur'))].flatMap((text) => {
    const [address = '', id = ''] = text.split(':');
    const list = listAt(address);
    return list === null || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) ? [] : [{ list, id }];
  });
}

const termAddress = ({ list, id }: TermChosen): string => `${listAddresses[list]}:${id}`;

/** The state an address stands for. What is not understood is left out, so an old link never breaks the page. */
export function parseState(params: URLSearchParams): ListState {
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  for (const name of facetNames) {
    const values = readFacet(name, params);
    if (values.length > 0) facets[name] = values;
  }
  const sort = sortChoices.find((one) => one === params.get('sortering')) ?? 'relevance';
  return {
    text: (params.get('text') ?? '').slice(0, longestText),
    facets,
    terms: readTerms(params),
    age: readAge(params.get('alder')),
    favourite: params.get('favoriter') === '1',
    changed: params.get('andrade') === '1',
    sort,
  };
}

/** The address of a state, without question mark. Equal states give equal addresses. */
export function formatState(state: ListState): string {
  const params = new URLSearchParams();
  if (state.text !== '') params.set('text', state.text);
  if (state.age !== null) params.set('alder', String(state.age));
  for (const name of facetNames) {
    for (const value of [...(state.facets[name] ?? [])].sort()) params.append(facetParams[name], value);
  }
  for (const text of state.terms.map(termAddress).sort()) params.append('ur', text);
  if (state.favourite) params.set('favoriter', '1');
  if (state.changed) params.set('andrade', '1');
  if (state.sort !== 'relevance') params.set('sortering', state.sort);
  return params.toString();
}

/** The same state with one facet value switched on or off. */
export function toggleFacet(state: ListState, name: FacetName, value: string): ListState {
  const present = state.facets[name] ?? [];
  const next = present.includes(value) ? present.filter((one) => one !== value) : [...present, value];
  const { [name]: _old, ...others } = state.facets;
  return { ...state, facets: next.length === 0 ? others : { ...others, [name]: next } };
}

/** The same state without one of its terms. */
export function withoutTerm(state: ListState, { list, id }: TermChosen): ListState {
  return { ...state, terms: state.terms.filter((one) => one.list !== list || one.id !== id) };
}

/** The same words and order, nothing filtered away. */
export function clearFilters(state: ListState): ListState {
  return { ...emptyState, text: state.text, sort: state.sort };
}

/** The state for another text, without some of the filters; a filter is called by its name in a search. */
export function withoutFilters(state: ListState, { text, without }: { readonly text: string; readonly without: readonly string[] }): ListState {
  const facets = Object.fromEntries(Object.entries(state.facets).filter(([name]) => !without.includes(name)));
  const unless = <T>(name: string, value: T, otherwise: T): T => (without.includes(name) ? otherwise : value);
  return {
    ...state,
    text,
    facets,
    age: unless('age', state.age, null),
    terms: unless('terms', state.terms, []),
    favourite: unless('favourite', state.favourite, false),
    changed: unless('changed', state.changed, false),
  };
}

/** How many choices narrow the list, the text not counted. */
export function filterCount(state: ListState): number {
  const chosen = facetNames.reduce((sum, name) => sum + (state.facets[name]?.length ?? 0), 0);
  return chosen + state.terms.length + (state.age === null ? 0 : 1) + (state.favourite ? 1 : 0) + (state.changed ? 1 : 0);
}

/** One choice that narrows the list, and the state without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly facet: FacetName | VocabularyList | 'age' | 'favourite' | 'changed';
  readonly value: string;
  readonly without: ListState;
}

/** Every choice that narrows the list, in the order of the facets. */
export function activeFilters(state: ListState): ActiveFilter[] {
  const list: ActiveFilter[] = [];
  if (state.age !== null) list.push({ key: 'age', facet: 'age', value: String(state.age), without: { ...state, age: null } });
  for (const name of facetNames) {
    for (const value of state.facets[name] ?? []) {
      list.push({ key: `${name}:${value}`, facet: name, value, without: toggleFacet(state, name, value) });
    }
  }
  for (const term of state.terms) list.push({ key: `${term.list}:${term.id}`, facet: term.list, value: term.id, without: withoutTerm(state, term) });
  if (state.favourite) list.push({ key: 'favourite', facet: 'favourite', value: '', without: { ...state, favourite: false } });
  if (state.changed) list.push({ key: 'changed', facet: 'changed', value: '', without: { ...state, changed: false } });
  return list;
}

/** What the search procedure is asked for; page size and offset are added by the caller. */
export interface SearchRequest {
  readonly text: string;
  readonly filters?: SearchFilters;
  readonly sort?: SortOrder;
}

export function toRequest(state: ListState): SearchRequest {
  const filters = {
    ...state.facets,
    ...(state.terms.length === 0 ? {} : { terms: [...state.terms] }),
    ...(state.age === null ? {} : { age: state.age }),
    ...(state.favourite ? { favourite: true } : {}),
    ...(state.changed ? { changed: true } : {}),
  } as SearchFilters;
  return {
    text: state.text,
    ...(Object.keys(filters).length === 0 ? {} : { filters }),
    ...(state.sort === 'relevance' ? {} : { sort: state.sort }),
  };
}
