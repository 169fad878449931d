import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { CatalogueIndex, type CatalogueRecord } from '#core/catalogue/search/catalogue-index.ts';
import { chooseFacets, facetNames, type Filters } from '#core/catalogue/search/facets.ts';
import { searchCatalogue, type Reader, type SearchResult } from '#core/catalogue/search/search.ts';
import { offerSchema } from '#core/catalogue/offer.ts';
import { generatedId, generateInterventions } from '#test/support/generate.ts';
import { readStarter } from '#test/support/starter.ts';

const { vocabulary } = readStarter();
const day = '2026-11-22';
const nobody: Reader = { favourites: new Set(), seenAt: null };

function record(number: number, fields: Partial<InterventionContent>, revision = 1): CatalogueRecord {
  return { id: generatedId(number), revision, note: { at: `2026-11-${String(10 + revision)}T08:00:00.000Z` }, data: { ...emptyIntervention(`Insats ${number}`), ...fields } };
}

function indexOf(records: readonly CatalogueRecord[]): CatalogueIndex {
  const index = new CatalogueIndex();
  index.sync(records, vocabulary, day);
  return index;
}

interface Question {
  readonly text?: string;
  readonly filters?: Filters;
  readonly sort?: 'relevance' | 'name' | 'changed' | 'review-due';
  readonly reader?: Reader;
}

function ask(index: CatalogueIndex, { text = '', filters = {}, sort, reader = nobody }: Question): SearchResult {
  const { chosen } = chooseFacets(filters, vocabulary);
  const { age, favourite, changed } = filters;
  return searchCatalogue(index, { text, chosen, age, favourite, changed, sort, limit: 1_000, offset: 0 }, reader);
}

const names = (result: SearchResult): string[] => result.hits.map((hit) => hit.entry.record.data.name);

describe('an index kept up to date', () => {
  test('answers as one built anew, whatever was saved and removed', () => {
    const pool = generateInterventions(120).slice(60);
    const step = fc.record({ at: fc.nat(59), take: fc.nat(59), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const kept = new CatalogueIndex();
        const present = new Map<string, CatalogueRecord>();
        pool.slice(0, 30).forEach(({ id, data }) => present.set(id, { id, revision: 1, note: { at: '2026-11-01T08:00:00.000Z' }, data }));
        kept.sync([...present.values()], vocabulary, day);
        ask(kept, { text: 'familj' });
        for (const { at, take, gone } of steps) {
          const id = pool[at]?.id ?? '';
          const data = pool[take]?.data ?? emptyIntervention('Ingen');
          if (gone) present.delete(id);
          else present.set(id, { id, revision: (present.get(id)?.revision ?? 0) + 1, note: { at: '2026-11-02T08:00:00.000Z' }, data });
          kept.sync([...present.values()], vocabulary, day);
        }
        const fresh = indexOf([...present.values()]);
        for (const text of ['', 'familj stöd', 'skolan', '15 år kriminalitet', 'krimnalitet']) {
          expect(names(ask(kept, { text }))).toEqual(names(ask(fresh, { text })));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('read in pieces is as one read at once, and what was read ahead by other words or another day is not used', () => {
    const offers = [offerSchema.parse({ id: 'a', supplyForm: 'own', activeTo: '2026-11-22' })];
    const records = Array.from({ length: 7 }, (_, at) => record(at + 1, { offers }));
    const index = new CatalogueIndex();
    expect([3, 3, 3].map((most) => index.readAhead(records, vocabulary, day, most))).toEqual([false, false, true]);
    index.sync(records, vocabulary, day);
    expect(index.all.map((entry) => entry.profile)).toEqual(indexOf(records).all.map((entry) => entry.profile));
    expect(index.readAhead(records, vocabulary, day, 0)).toBe(true);
    expect(index.readAhead(records, vocabulary, '2026-11-21', 7)).toBe(true);
    index.sync(records, vocabulary, '2026-11-23');
    expect(ask(index, {}).facets['supplyForm']).toEqual([{ value: 'none', count: 7 }]);
    const more = [...records.slice(1), record(9, {})];
    expect(index.readAhead(more, vocabulary, '2026-11-23', 100)).toBe(true);
    index.sync(more, vocabulary, '2026-11-23');
    expect(names(ask(index, {}))).toEqual(names(ask(indexOf(more), {})));
  });

  test('notices a new day: an offer that ended is gone', () => {
    const offers = [offerSchema.parse({ id: 'a', supplyForm: 'own', activeTo: '2026-11-22' })];
    const index = indexOf([record(1, { offers })]);
    expect(ask(index, {}).hits[0]?.entry.profile.supply.forms).toEqual(['own']);
    index.sync([record(1, { offers })], vocabulary, '2026-11-23');
    expect(ask(index, {}).facets['supplyForm']).toEqual([{ value: 'none', count: 1 }]);
  });
});

describe('facets', () => {
  const index = indexOf(generateInterventions(150, 7).map(({ id, data }) => ({ id, revision: 1, note: { at: '2026-11-01T08:00:00.000Z' }, data })));

  test('a count says how many there are if just that value is chosen beside the other filters', () => {
    const filters: Filters = { problemArea: ['narcotics', 'crime'], status: ['offered', 'proposed'], age: 15 };
    const { facets } = ask(index, { filters });
    for (const name of facetNames) {
      for (const { value, count } of facets[name] ?? []) {
        const chosen = name === 'needsAssessment' || name === 'supplyForm' || name === 'evidence' ? [value] : value;
        const only = { ...filters, [name]: Array.isArray(chosen) || name === 'offered' ? chosen : [chosen] } as Filters;
        expect([name, value, ask(index, { filters: only }).total]).toEqual([name, value, count]);
      }
    }
  });

  test('a value that would give nothing is left out unless it is chosen', () => {
    const few = indexOf([record(1, { kind: 'activity' }), record(2, { kind: 'intervention', problemAreas: ['crime'] })]);
    const { facets, total } = ask(few, { filters: { kind: ['organisation'], problemArea: ['crime'] } });
    expect(total).toBe(0);
    expect(facets['kind']).toEqual([{ value: 'intervention', count: 1 }, { value: 'organisation', count: 0 }]);
    expect(facets['problemArea']).toEqual([{ value: 'crime', count: 0 }]);
  });

  test('only a real, active offer makes an entry offered; examples count as supply', () => {
    const example = offerSchema.parse({ id: 'a', supplyForm: 'own', isExample: true, needsAssessment: 'required' });
    const real = offerSchema.parse({ id: 'b', supplyForm: 'region' });
    const ended = offerSchema.parse({ id: 'c', supplyForm: 'state', activeTo: '2026-11-21' });
    const few = indexOf([record(1, { offers: [example] }), record(2, { offers: [example, real], offeredHere: 'no' }), record(3, { offers: [ended], offeredHere: 'yes' })]);
    const { facets, hits } = ask(few, {});
    expect(facets['offered']).toEqual([{ value: 'yes', count: 2 }, { value: 'unknown', count: 1 }]);
    expect(facets['supplyForm']).toEqual([{ value: 'own', count: 2 }, { value: 'none', count: 1 }, { value: 'region', count: 1 }]);
    expect(facets['needsAssessment']).toEqual([{ value: 'required', count: 2 }, { value: 'unknown', count: 1 }]);
    expect(hits.map((hit) => hit.entry.profile.supply.examplesOnly)).toEqual([true, false, false]);
    expect(names(ask(few, { filters: { offered: false } }))).toEqual([]);
    expect(names(ask(few, { filters: { offered: ['yes', 'unknown'] } }))).toHaveLength(3);
  });
});

describe('age', () => {
  const ages = (min: number | null, max: number | null): InterventionContent['ages'] => ({ min, max });
  const index = indexOf([
    record(1, { name: 'A okänd', ages: ages(null, null) }),
    record(2, { name: 'B passar', ages: ages(12, 17) }),
    record(3, { name: 'C för gammal', ages: ages(18, 20) }),
    record(4, { name: 'D halvt känd', ages: ages(12, null) }),
    record(5, { name: 'E för ung', ages: ages(null, 14) }),
  ]);

  test('a filter keeps what is unknown, ranked lower, and takes away what cannot fit', () => {
    expect(names(ask(index, { filters: { age: 15 } }))).toEqual(['B passar', 'A okänd', 'D halvt känd']);
    expect(names(ask(index, { filters: { age: 15 }, sort: 'name' }))).toEqual(['A okänd', 'B passar', 'D halvt känd']);
  });

  test('an age in the text is a wish: it says why, and lowers what does not fit', () => {
    expect(names(ask(index, { text: '15 år' }))).toEqual(['B passar', 'A okänd', 'D halvt känd']);
    const { hits } = ask(index, { text: 'B C 15 år' });
    expect(hits.map((hit) => [hit.entry.record.data.name, hit.matchesAll])).toEqual([['B passar', false], ['C för gammal', false]]);
    expect(hits[0]?.why[0]).toEqual({ field: 'ages', query: '15 år', matched: '12–17', kind: 'age' });
  });
});

describe('order', () => {
  test('whom an entry is not for never brings it up', () => {
    expect(ask(indexOf([record(1, { notFor: 'pågående cannabisbruk' })]), { text: 'cannabisbruk' }).total).toBe(0);
  });

  test('all words before some, a name before a description', () => {
    const index = indexOf([
      record(1, { name: 'Kvällsgrupp', description: 'fiske' }),
      record(2, { name: 'Fiske', description: 'fiske fiske fiske' }),
      record(3, { name: 'Annat', description: 'kvällsgrupp med fiske' }),
      record(4, { name: 'Mer', description: 'om fiske' }),
    ]);
    expect(names(ask(index, { text: 'fiske kvällsgrupp' }))).toEqual(['Kvällsgrupp', 'Annat', 'Fiske', 'Mer']);
  });

  test('by change and by review day, the unknown day last', () => {
    const index = indexOf([record(1, { name: 'A', reviewDueAt: null }, 3), record(2, { name: 'B', reviewDueAt: '2027-01-01' }, 1), record(3, { name: 'C', reviewDueAt: '2026-12-01' }, 2)]);
    expect(names(ask(index, { sort: 'changed' }))).toEqual(['A', 'C', 'B']);
    expect(names(ask(index, { sort: 'review-due' }))).toEqual(['C', 'B', 'A']);
  });

  test('changed means edited since the person last looked; shipping is no change', () => {
    const shipped = record(1, { name: 'A', origin: { starterVersion: '1' } });
    const index = indexOf([shipped, record(2, { name: 'B', origin: { starterVersion: '1' } }, 2), record(3, { name: 'C' }, 1)]);
    expect(names(ask(index, { filters: { changed: true } }))).toEqual(['B', 'C']);
    expect(names(ask(index, { filters: { changed: true }, reader: { favourites: new Set(), seenAt: '2026-11-11T12:00:00.000Z' } }))).toEqual(['B']);
  });
});
