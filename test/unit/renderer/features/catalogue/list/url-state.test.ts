import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interventionKinds, supplyForms } from '#core/catalogue/terms.ts';
import { activeFilters, clearFilters, emptyState, filterCount, formatState, parseState, sortChoices, toggleFacet, toRequest, withoutFilters, type ListState } from '#renderer/features/catalogue/list/url-state.ts';

const parse = (search: string): ListState => parseState(new URLSearchParams(search));

const someOf = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const states: fc.Arbitrary<ListState> = fc.record({
  text: fc.string({ maxLength: 60, unit: 'grapheme' }),
  facets: fc.record({ supplyForm: someOf([...supplyForms, 'none']), kind: someOf(interventionKinds), problemArea: someOf(['cannabis', 'truancy', 'egen-term']) }, { requiredKeys: [] }),
  terms: fc.constantFrom([], [{ list: 'units' as const, id: 'exempelenheten' }]),
  age: fc.option(fc.integer({ min: 0, max: 120 })),
  favourite: fc.boolean(),
  changed: fc.boolean(),
  sort: fc.constantFrom(...sortChoices),
});

describe('the address of the catalogue list', () => {
  it('gives back the same choices, whatever they are', () => {
    fc.assert(
      fc.property(states, (state) => {
        const back = parse(formatState(state));
        expect(back.text).toBe(state.text);
        expect({ ...back, text: '', facets: {} }).toEqual({ ...state, text: '', facets: {} });
        for (const [name, values] of Object.entries(state.facets)) expect([...(back.facets[name as 'kind'] ?? [])].sort()).toEqual([...values].sort());
        expect(formatState(back)).toBe(formatState(state));
      }),
    );
  });

  it('leaves out a term of no list, and an id that cannot be', () => {
    expect(parse('ur=enheter:exempelenheten&ur=farger:rod&ur=behov:&ur=behov:Å&ur=behov').terms).toEqual([{ list: 'units', id: 'exempelenheten' }]);
  });

  it('is empty for the untouched list', () => expect(formatState(emptyState)).toBe(''));

  it('is the same however the choices were made', () => {
    const one = toggleFacet(toggleFacet(emptyState, 'problemArea', 'cannabis'), 'problemArea', 'truancy');
    const other = toggleFacet(toggleFacet(emptyState, 'problemArea', 'truancy'), 'problemArea', 'cannabis');
    expect(formatState(one)).toBe(formatState(other));
  });

  it.each([
    ['regiform=guld', {}],
    ['regiform=own&regiform=own', { supplyForm: ['own'] }],
    ['typ=&typ=intervention', { kind: ['intervention'] }],
    ['problem=egen-term', { problemArea: ['egen-term'] }],
  ])('reads the facets of %s', (search, facets) => expect(parse(search).facets).toEqual(facets));

  it.each([
    ['alder=15', 15],
    ['alder=0', 0],
    ['alder=121', null],
    ['alder=-3', null],
    ['alder=femton', null],
    ['', null],
  ])('reads the age of %s', (search, age) => expect(parse(search).age).toBe(age));

  it('falls back to the usual order where the order is unknown', () => expect(parse('sortering=slump').sort).toBe('relevance'));
});

describe('the filters of a list', () => {
  const state = parse('text=skolk&regiform=own&regiform=none&alder=15&favoriter=1&sortering=name');

  it('are all named, each with the list it would leave behind', () => {
    const filters = activeFilters(state);
    expect(filters.map((one) => one.key)).toEqual(['age', 'supplyForm:own', 'supplyForm:none', 'favourite']);
    expect(filters.map((one) => filterCount(one.without))).toEqual([3, 3, 3, 3]);
    expect(filterCount(state)).toBe(4);
  });

  it('are cleared without touching words and order', () => expect(formatState(clearFilters(state))).toBe('text=skolk&sortering=name'));

  it('leave no empty facet behind when switched off', () => expect(toggleFacet(parse('regiform=own'), 'supplyForm', 'own').facets).toEqual({}));

  it('become a request with only what was chosen', () => {
    expect(toRequest(emptyState)).toEqual({ text: '' });
    expect(toRequest(state)).toEqual({ text: 'skolk', filters: { supplyForm: ['none', 'own'].sort().reverse(), age: 15, favourite: true }, sort: 'name' });
  });
});

describe('a search without some of its filters', () => {
  it('keeps the others, and takes the other text', () => {
    const state = parse('text=hasch&alder=15&regiform=own&problem=cannabis&favoriter=1&andrade=1&ur=enheter:norr');
    expect(withoutFilters(state, { text: 'has', without: ['age', 'supplyForm', 'favourite'] })).toEqual({ ...state, text: 'has', age: null, favourite: false, facets: { problemArea: ['cannabis'] } });
    expect(filterCount(withoutFilters(state, { text: 'hasch', without: ['age', 'supplyForm', 'problemArea', 'favourite', 'changed', 'terms'] }))).toBe(0);
    expect(withoutFilters(state, { text: 'hasch', without: [] })).toEqual(state);
  });
});
