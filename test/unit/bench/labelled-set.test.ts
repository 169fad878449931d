import { describe, expect, it } from 'vitest';
import { foldedName } from '#core/catalogue/search/fold.ts';
import { entryIds, frozenHashes, halves, halvesByRule, hashOf, labelledHalf, queryTypes } from '#test/bench/search/labelled.ts';
import { readStarter } from '#test/support/starter.ts';

const all = halves.flatMap(labelledHalf);
const ids = entryIds();

describe('the labelled queries', () => {
  it('are as they were frozen', () => {
    expect({ tune: hashOf('tune'), final: hashOf('final'), entries: hashOf('entries') }).toEqual(frozenHashes());
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
    const names = readStarter().interventions.flatMap(({ data }) => [data.name, data.abbreviation]).map(foldedName).filter((name) => name !== '');
    const naming = all.filter((one) => names.some((name) => ` ${foldedName(one.query)} `.includes(` ${name} `)));
    expect(naming.length / all.length).toBeLessThan(0.25);
  });

  it('are answered by entries of the starter, and every entry answers one in some half', () => {
    const starter = new Set(readStarter().interventions.map((one) => one.id));
    expect([...ids.values()].filter((id) => !starter.has(id))).toEqual([]);
    expect(all.flatMap((one) => [...one.expected, ...one.also]).filter((key) => !ids.has(key))).toEqual([]);
    const answers = new Set(all.flatMap((one) => one.expected.map((key) => ids.get(key))));
    expect([...starter].filter((id) => !answers.has(id))).toEqual([]);
  });

  it('say no entry to be both a first answer and a lesser one', () => {
    expect(all.filter((one) => one.also.some((key) => one.expected.includes(key)))).toEqual([]);
  });
});
