import { describe, expect, it } from 'vitest';
import { searchDocument } from '#core/catalogue/search/document.ts';
import { engineNames, makeEngine } from '#test/bench/search/engines.ts';
import { grownDocuments } from '#test/bench/search/grow.ts';
import { answersOf, estimate, queriesOf } from '#test/bench/search/quality.ts';
import { keystrokes } from '#test/bench/search/speed.ts';
import { readStarter, starterIds } from '#test/support/starter.ts';

/** Below these the search has become worse than it has been; the full figures come from npm run bench:search. */
const floors = { all: 0.93, exact: 1, abbreviation: 1, alias: 1, diacritics: 1, typo: 0.97, compound: 0.95, inflection: 0.97, descriptive: 0.75 };

const { interventions, vocabulary } = readStarter();
const starter = interventions.map(({ id, data }) => searchDocument(id, data, vocabulary));

function vocabularyOf(count: number): Set<string> {
  const texts = grownDocuments(count).flatMap((document) => Object.values(document.fields).flat().map((one) => one.text));
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

describe('the bench of the search', () => {
  it('keeps ours above its floor on the half one tunes on', () => {
    const answered = answersOf('ours', queriesOf('tune'));
    const mean = (type: string): number => {
      const of = answered.filter((one) => type === 'all' || one.labelled.type === type);
      return of.reduce((sum, one) => sum + one.mrr10, 0) / of.length;
    };
    const short = Object.entries(floors).filter(([type, floor]) => mean(type) < floor).map(([type]) => `${type}: ${mean(type)}`);
    expect(short).toEqual([]);
  });

  it.each(engineNames)('asks %s and gets the entry that is called so', (name) => {
    const engine = makeEngine(name);
    engine.build(starter);
    expect(engine.search('fft', 10)[0]).toBe(starterIds.fft);
    expect(engine.search('Multisystemisk terapi', 10)[0]).toBe(starterIds.mst);
    expect(engine.search('familj', 3)).toHaveLength(3);
  });

  it('grows the same catalogue every time, the starter first', () => {
    expect(grownDocuments(300)).toEqual(grownDocuments(300));
    expect(grownDocuments(300, 2)).not.toEqual(grownDocuments(300));
    expect(grownDocuments(100).slice(0, starter.length)).toEqual(starter);
    expect(new Set(grownDocuments(500).map((one) => one.id)).size).toBe(500);
  });

  it('grows words with entries, but ever more seldom', () => {
    const [few, more] = [vocabularyOf(400).size, vocabularyOf(1_600).size];
    expect(more).toBeGreaterThan(few * 1.5);
    expect(more).toBeLessThan(few * 4);
  });

  it('draws an interval around the mean, the same every time', () => {
    const values = Array.from({ length: 200 }, (_, index) => (index % 4 === 0 ? 1 : 0));
    const one = estimate(values);
    expect(one).toEqual(estimate(values));
    expect(one.mean).toBe(0.25);
    expect(one.low).toBeGreaterThan(0.17);
    expect(one.low).toBeLessThan(0.22);
    expect(one.high).toBeGreaterThan(0.28);
    expect(one.high).toBeLessThan(0.33);
  });

  it('types every beginning of a query, whole letters at a time', () => {
    const typed = keystrokes();
    expect(typed).toEqual(keystrokes());
    expect(typed.length).toBeGreaterThan(500);
    expect(typed.some((text) => text.length === 1)).toBe(true);
  });
});
