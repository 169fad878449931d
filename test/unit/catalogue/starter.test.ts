import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { starterProblems, type StarterCatalogue } from '#core/catalogue/starter.ts';

const text = readFileSync('resources/catalogue/starter.json', 'utf8');
const starter = JSON.parse(text) as StarterCatalogue;
const entries = starter.interventions;
const verdicts = entries.flatMap((entry) => entry.verdicts);

function entryNamed(name: string): StarterCatalogue['interventions'][number] {
  const found = entries.find((entry) => entry.abbreviation === name || entry.name === name);
  if (found === undefined) throw new Error(`no entry ${name}`);
  return found;
}

function countBy(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

/** The starter catalogue with one thing changed in its first entry. */
function withFirst(change: (entry: StarterCatalogue['interventions'][number]) => void): unknown {
  const copy = structuredClone(starter);
  const first = copy.interventions[0];
  if (first !== undefined) change(first);
  return copy;
}

describe('the starter catalogue', () => {
  it('is valid against the model and names only terms that exist', () => {
    expect(starterProblems(starter)).toEqual([]);
  });

  it('has all 77 entries, 68 of them read in a source', () => {
    expect(entries).toHaveLength(77);
    expect(entries.filter((entry) => entry.verified === true)).toHaveLength(68);
    expect(countBy(entries.map((entry) => entry.kind))).toEqual({ intervention: 55, assessment: 11, organisation: 11 });
  });

  it('has ids in the order of the entries, with MST and FFT first', () => {
    entries.forEach((entry, index) => {
      const number = String(index + 1);
      expect(entry.id).toBe(`6f9ab5a2-${number.padStart(4, '0')}-4000-8000-${number.padStart(12, '0')}`);
    });
    expect(entries.slice(0, 2).map((entry) => entry.abbreviation)).toEqual(['MST', 'FFT']);
  });

  it('keeps every verdict with its scope, type and level', () => {
    expect(verdicts).toHaveLength(77);
    expect(entries.filter((entry) => entry.verdicts.length === 0)).toHaveLength(33);
    expect(countBy(verdicts.map((verdict) => verdict.scope))).toEqual({ method: 45, group: 32 });
    expect(countBy(verdicts.map((verdict) => verdict.type))).toEqual({ effect: 34, recommendation: 19, instrument: 9, study: 7, review: 7, risk: 1 });
    expect(countBy(verdicts.map((verdict) => verdict.certainty))).toEqual({ moderate: 6, low: 8, 'very-low': 6, 'not-assessable': 6, null: 51 });
    expect(verdicts.every((verdict) => verdict.verified)).toBe(true);
  });

  it('keeps the source word of every verdict type', () => {
    expect(countBy(verdicts.map((verdict) => verdict.sourceType))).toEqual({
      effektutvärdering: 34,
      rekommendation: 19,
      instrumentgranskning: 9,
      'enskild utvärdering': 4,
      'enskild studie': 3,
      forskningsöversikt: 2,
      kunskapsstöd: 2,
      granskning: 1,
      'kommenterad översikt': 1,
      risk: 1,
      upplysningstjänst: 1,
    });
  });

  it('marks the levels that are conversions with the words of the source', () => {
    const converted = entries.flatMap((entry) => entry.verdicts.flatMap((verdict) => (verdict.convertedFrom === null ? [] : [`${entry.abbreviation || entry.name}: ${verdict.convertedFrom}`])));
    expect(converted).toEqual([
      'Komet 3–11: inte tillräckligt vetenskapligt stöd',
      'Connect: inte tillräckligt vetenskapligt stöd',
      'COPE: inte tillräckligt vetenskapligt stöd',
      'SFP 10–14: oklar',
      'ÖPP: begränsat stöd',
      'ÖPP: oklar',
    ]);
  });

  it('has a direction for each recommendation as its text says, and none where the strength was not read', () => {
    const recommendations = verdicts.filter((verdict) => verdict.type === 'recommendation');
    for (const verdict of recommendations) {
      const said = verdict.result.toLowerCase();
      const expected = said.includes('bör inte') ? 'should-not' : said.includes('bör erbjudas') ? 'should' : said.includes('kan erbjudas') ? 'may' : null;
      expect([verdict.result, verdict.direction]).toEqual([verdict.result, expected]);
    }
    expect(countBy(recommendations.map((verdict) => verdict.direction))).toEqual({ should: 13, may: 4, 'should-not': 1, null: 1 });
  });

  it('says why SBU and Socialstyrelsen differ where both speak about the same method', () => {
    const both = entries.filter(
      (entry) => entry.verdicts.some((verdict) => verdict.title === 'rapport 308') && entry.verdicts.some((verdict) => verdict.body === 'Socialstyrelsen' && verdict.year === 2021),
    );
    expect(both.map((entry) => entry.abbreviation)).toEqual(['MST', 'FFT']);
    expect(both.every((entry) => entry.verdictsDiffer.includes('olika frågor'))).toBe(true);
    expect(entryNamed('BSFT').verdictsDiffer).toContain('prioritet 4');
  });

  it('marks every offer as an example, with unknown places left unknown', () => {
    const offers = entries.flatMap((entry) => entry.offers);
    expect(countBy(offers.map((offer) => offer.supplyForm))).toEqual({ own: 14, committee: 9, procured: 7, region: 1, state: 1, joint: 2 });
    expect(offers.every((offer) => offer.isExample && offer.capacity.places === null)).toBe(true);
    expect(entries.every((entry) => entry.status === (entry.offers.length > 0 ? 'offered' : 'under-review'))).toBe(true);
    expect(entryNamed('FFT').offers.map((offer) => [offer.providerName, offer.contract?.rank ?? null])).toEqual([
      ['Stadsgemensam öppenvård', null],
      ['Utförare A', 1],
      ['Utförare B', 2],
    ]);
  });

  it('warns against Scared Straight and offers it nowhere', () => {
    const entry = entryNamed('Konsekvensprogram av typen Scared Straight');
    expect(entry.status).toBe('under-review');
    expect(entry.offers).toEqual([]);
    expect(entry.verdicts.map((verdict) => verdict.direction)).toEqual(['should-not']);
  });

  it('is pretty-printed and small enough to ship', () => {
    expect(text).toBe(`${JSON.stringify(starter, null, 2)}\n`);
    // Some seventy words per entry that people search by are a quarter of it.
    expect(Buffer.byteLength(text)).toBeLessThan(450_000);
  });
});

describe('the check of the starter catalogue', () => {
  it.each<[string, (entry: StarterCatalogue['interventions'][number]) => void, string]>([
    ['an unknown problem area', (entry) => void entry.problemAreas.push('no-such-term'), 'no-such-term'],
    ['an unknown board', (entry) => void entry.offers.forEach((offer) => (offer.responsibleBoardId = 'no-such-board')), 'no-such-board'],
    ['a group verdict without its group', (entry) => void entry.verdicts.forEach((verdict) => (verdict.groupId = null)), 'scope and a group'],
    ['a verdict without source', (entry) => void entry.verdicts.forEach((verdict) => (verdict.body = '')), 'no body'],
    ['a recommendation with a level', (entry) => void entry.verdicts.forEach((verdict) => (verdict.certainty = 'high')), 'level of certainty'],
    ['a direction on something that is no recommendation', (entry) => void entry.verdicts.forEach((verdict) => verdict.type === 'effect' && (verdict.direction = 'may')), 'is no recommendation'],
    ['a converted level without a level', (entry) => void entry.verdicts.forEach((verdict) => Object.assign(verdict, { convertedFrom: 'oklar', certainty: null })), 'has no level'],
    ['an entry of another version', (entry) => (entry.origin.starterVersion = '2025-01'), 'starterVersion'],
    ['an entry without a source that says it is verified', (entry) => Object.assign(entry, { sources: [], verified: true }), 'does not say so'],
    ['a source without a title', (entry) => void entry.sources.forEach((source) => (source.title = '')), 'no link or title'],
    ['an offer that is not an example', (entry) => void entry.offers.forEach((offer) => (offer.isExample = false)), 'not marked as an example'],
    ['a repeated verdict id', (entry) => void entry.verdicts.forEach((verdict) => (verdict.id = 'same')), 'used twice'],
    ['ages the wrong way round', (entry) => (entry.ages = { min: 18, max: 12 }), 'older than oldest'],
    ['a field that is not in the model', (entry) => Object.assign(entry, { stars: 5 }), 'stars'],
  ])('reports %s', (_name, change, words) => {
    expect(starterProblems(withFirst(change)).join('\n')).toContain(words);
  });

  it('reports two entries with one id', () => {
    const copy = structuredClone(starter);
    copy.interventions.push(...copy.interventions.slice(0, 1));
    expect(starterProblems(copy).join('\n')).toContain('used twice');
  });
});
