import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { CatalogueIndex, type CatalogueRecord } from '#core/catalogue/search/catalogue-index.ts';
import { searchDocument } from '#core/catalogue/search/document.ts';
import { chooseFacets } from '#core/catalogue/search/facets.ts';
import { foldedName } from '#core/catalogue/search/fold.ts';
import { readQuery } from '#core/catalogue/search/query.ts';
import { searchCatalogue } from '#core/catalogue/search/search.ts';
import { starterSynonyms } from '#core/catalogue/search/starter-synonyms.ts';
import { readSynonyms } from '#core/catalogue/search/synonyms.ts';
import { WordEngine } from '#core/catalogue/search/word-engine.ts';
import { generatedId, generateInterventions } from '#test/support/generate.ts';
import { readStarter, starterRecords } from '#test/support/starter.ts';

const { vocabulary } = readStarter();
const { chosen } = chooseFacets({}, vocabulary);
const day = '2026-11-22';

function indexOf(records: readonly CatalogueRecord[]): CatalogueIndex {
  const index = new CatalogueIndex();
  index.sync(records, vocabulary, day);
  return index;
}

function found(index: CatalogueIndex, text: string): string[] {
  return searchCatalogue(index, { text, chosen, limit: 50, offset: 0 }, { favourites: new Set(), seenAt: null }).hits.map((hit) => hit.entry.record.id);
}

const asked = ['familj stöd', 'krimnalitet', 'a cra', 'röker på', 'funk fam', 'våldsam 15 år', 'upphandlad familjebehandling', 'ungdomsmissbruk', 'egen regi'];

test('every entry is found first by its name, its abbreviation, and each alias that is its own', () => {
  const records = [...starterRecords(), ...generateInterventions(300, 5).slice(77).map(({ id, data }) => ({ id, revision: 1, note: { at: `${day}T08:00:00.000Z` }, data }))];
  const index = indexOf(records);
  const owners = new Map<string, Set<string>>();
  const plain = (name: string): string => foldedName(name).replaceAll(' ', '');
  const namesOf = ({ data }: CatalogueRecord): string[] => [data.name, data.abbreviation, ...data.aliases].filter((name) => plain(name) !== '');
  for (const record of records) for (const name of namesOf(record)) owners.set(plain(name), (owners.get(plain(name)) ?? new Set()).add(record.id));
  const wrong = records.flatMap((record) => namesOf(record).filter((name) => owners.get(plain(name))?.size === 1 && found(index, name)[0] !== record.id));
  expect(wrong).toEqual([]);
});

describe('the engine', () => {
  const pool = generateInterventions(140, 3).slice(60).map(({ id, data }) => searchDocument(id, data, vocabulary));
  const answers = (engine: WordEngine): unknown =>
    asked.map((text) => {
      const query = readQuery(text);
      const matches = engine.search(query);
      const scores = Array.from({ length: matches.size }, (_, at) => matches.documents[at] as number).map((number) => [number, matches.score(number) * engine.nameFactor(number), matches.hasAll(number)] as const);
      return { scores: scores.sort((a, b) => a[0] - b[0]), read: engine.reading(query) };
    });
  const engineOf = (numbers: readonly number[]): WordEngine => {
    const engine = new WordEngine(readSynonyms(starterSynonyms));
    for (const number of numbers) engine.add(number, pool[number] as (typeof pool)[number]);
    engine.settle();
    return engine;
  };

  test('answers as before once what was added is removed', () => {
    const engine = engineOf(Array.from({ length: 40 }, (_, number) => number));
    const before = answers(engine);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 40, max: 79 }), { minLength: 1, maxLength: 10 }), (added) => {
        for (const number of added) engine.add(number, pool[number] as (typeof pool)[number]);
        answers(engine);
        for (const number of added) engine.remove(number, pool[number] as (typeof pool)[number]);
        expect(answers(engine)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  test('answers as one built anew, in whatever order it was given what it holds', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 60 }, (_, number) => number), { minLength: 5 }), fc.array(fc.nat(59), { maxLength: 15 }), (given, gone) => {
        const engine = engineOf(given);
        answers(engine);
        const left = new Set(given);
        for (const number of gone) if (left.delete(number)) engine.remove(number, pool[number] as (typeof pool)[number]);
        expect(answers(engine)).toEqual(answers(engineOf([...left].sort((a, b) => a - b))));
      }),
      { numRuns: 15 },
    );
  });
});

test('no text in an entry, no synonym and no query is too odd', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('constructor', '__proto__', '\uD800', 'ÅÄÖ', '', 'İ', 'ﬁ', '15 år', '( * ['));
  fc.assert(
    fc.property(fc.array(anything, { minLength: 4, maxLength: 4 }), anything, ([name = '', alias = '', notFor = '', text = ''], query) => {
      const data = { ...emptyIntervention(name), aliases: [alias], notFor, description: text };
      const index = new CatalogueIndex([{ id: 'a', words: [alias, name], means: [], note: '' }, { id: 'b', words: [query], means: [text], note: '' }]);
      index.sync([{ id: generatedId(1), revision: 1, note: { at: `${day}T08:00:00.000Z` }, data }], vocabulary, day);
      const first = found(index, query);
      expect(found(index, query)).toEqual(first);
      if (foldedName(name) !== '') expect(found(index, name).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});
