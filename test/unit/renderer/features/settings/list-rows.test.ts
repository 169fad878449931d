import { describe, expect, it } from 'vitest';
import { termSchema, type Term } from '#core/shared/vocabulary.ts';
import { alphabetical, listRows, mergedInto, moved, namesIn } from '#renderer/features/settings/lists/list-rows.ts';

const term = (id: string, fields: Partial<Term> = {}): Term => termSchema.parse({ id, label: id, ...fields });
const day = '2026-11-22';
const units = [
  term('norr', { label: 'Enheten i norr', alternatives: ['Polstjärnan'] }),
  term('oster', { label: 'Enheten i öster', to: '2026-04-30', mergedInto: 'norr' }),
  term('ytterst', { label: 'Ytterst i öster', to: '2020-12-31', mergedInto: 'oster' }),
  term('nedlagd', { label: 'Nedlagda enheten', to: '2025-06-30' }),
  term('aker', { label: 'Åkerenheten' }),
];

describe('the rows of a list', () => {
  it('are those in use in their order, and the others with the latest first', () => {
    const { inUse, old } = listRows(units, '', day);
    expect(inUse.map((one) => one.id)).toEqual(['norr', 'aker']);
    expect(old.map((one) => one.id)).toEqual(['oster', 'nedlagd', 'ytterst']);
  });

  it('are found by any of their names', () => {
    expect(listRows(units, 'polst', day).inUse.map((one) => one.id)).toEqual(['norr']);
    expect(listRows(units, 'öster', day).old).toHaveLength(2);
  });
});

it('a term that will become part of another stands among those in use until then', () => {
  const waiting = [...units, term('vantar', { to: day, mergedInto: 'norr' })];
  expect(listRows(waiting, 'vantar', day).inUse).toHaveLength(1);
  expect(listRows(waiting, 'vantar', '2026-11-23').old).toHaveLength(1);
});

it('a term that has become part of another says what that is today, and since when', () => {
  expect(mergedInto(units, units[2] as Term, day)).toEqual({ label: 'Enheten i norr', date: '2021-01-01' });
  expect(mergedInto(units, units[3] as Term, day)).toBeNull();
});

describe('the order', () => {
  it('changes one step at a time, and not beyond the ends', () => {
    const ids = ['a', 'b', 'c'];
    expect(moved(ids, 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(ids, 'c', 1)).toBe(ids);
    expect(moved(ids, 'x', 1)).toBe(ids);
  });

  it('by letters is the Swedish one', () => {
    expect(alphabetical([term('a', { label: 'Åsen' }), term('z', { label: 'Zon' }), term('o', { label: 'Ömse' })])).toEqual(['z', 'a', 'o']);
  });
});

it('other names are written one on each line, none twice', () => {
  expect(namesIn(' Polstjärnan \n\nPOLSTJÄRNAN\nNordpolen')).toEqual(['Polstjärnan', 'Nordpolen']);
});
