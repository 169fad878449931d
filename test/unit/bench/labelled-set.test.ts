import { describe, expect, it } from 'vitest';
import { foldedName } from '#core/catalogue/search/fold.ts';
import { entryIds, frozenHashes, halves, halvesByRule, hashOf, labelledHalf, queryTypes, type Labelled } from '#test/bench/search/labelled.ts';
import { readStarter } from '#test/support/starter.ts';

const all = halves.flatMap(labelledHalf);
const unseen = labelledHalf('unseen');
const ids = entryIds();
const starterIds = new Set(readStarter().interventions.map((one) => one.id));

/** How many of the queries contain the name or the abbreviation of an entry, as a share. */
function namingShare(queries: readonly Labelled[]): number {
  const names = readStarter().interventions.flatMap(({ data }) => [data.name, data.abbreviation]).map(foldedName).filter((name) => name !== '');
  const naming = queries.filter((one) => names.some((name) => ` ${foldedName(one.query)} `.includes(` ${name} `)));
  return naming.length / queries.length;
}

/** The starter entries that are no first answer to any of the queries. */
function unanswered(queries: readonly Labelled[]): string[] {
  const answers = new Set(queries.flatMap((one) => one.expected.map((key) => ids.get(key))));
  return [...starterIds].filter((id) => !answers.has(id));
}

/** The keys that the queries name more than once in one answer, or that no entry has. */
function wrongKeys(queries: readonly Labelled[]): string[] {
  return queries.flatMap((one) => [...one.expected, ...one.also].filter((key, index, keys) => !ids.has(key) || keys.indexOf(key) !== index));
}

describe('the labelled queries', () => {
  it('are as they were frozen', () => {
    expect({ tune: hashOf('tune'), final: hashOf('final'), entries: hashOf('entries'), unseen: hashOf('unseen') }).toEqual(frozenHashes());
  });

  it('are at least 360, each text once, of every type', () => {
    expect(all.length).toBeGreaterThanOrEqual(360);
    expect(new Set(all.map((one) => one.query)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.type))).toEqual(new Set(queryTypes));
  });

  it('lie in the half that the rule gives', () => {
    const placed = halvesByRule(all);
    for (const half of halves) expect(labelledHalf(half).filter((one) => placed.get(one.query) !== half)).toEqual([]);
  });

  it('name an entry in fewer than one of four', () => {
    expect(namingShare(all)).toBeLessThan(0.25);
  });

  it('are answered by entries of the starter, and every entry answers one in some half', () => {
    expect([...ids.values()].filter((id) => !starterIds.has(id))).toEqual([]);
    expect(wrongKeys(all)).toEqual([]);
    expect(unanswered(all)).toEqual([]);
  });
});

describe('the labelled queries that nothing is tuned on', () => {
  it('are at least 300, each text once, of every type, and hard where a search is', () => {
    expect(unseen.length).toBeGreaterThanOrEqual(300);
    expect(new Set(unseen.map((one) => foldedName(one.query))).size).toBe(unseen.length);
    const few = queryTypes.filter((type) => unseen.filter((one) => one.type === type).length < 15);
    expect(few).toEqual([]);
    const hard = (['descriptive', 'age', 'synonym', 'typo', 'compound', 'inflection'] as const).filter((type) => unseen.filter((one) => one.type === type).length < 35);
    expect(hard).toEqual([]);
  });

  it('share no text with the halves', () => {
    const known = new Set(all.map((one) => foldedName(one.query)));
    // How many and not which: the texts of the set are not to be read off a failed test.
    expect(unseen.filter((one) => known.has(foldedName(one.query))).length).toBe(0);
  });

  it('name an entry in fewer than one of four', () => {
    expect(namingShare(unseen)).toBeLessThan(0.25);
  });

  it('are answered by entries of the starter, every entry by one, and none twice in an answer', () => {
    expect(wrongKeys(unseen)).toEqual([]);
    expect(unanswered(unseen)).toEqual([]);
  });
});
