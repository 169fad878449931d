import { describe, expect, it } from 'vitest';
import { matchingChoices, mayBeChosen, termChoices, termStanding } from '#core/shared/term-choices.ts';
import { termSchema, type Term } from '#core/shared/vocabulary.ts';

const term = (id: string, fields: Partial<Term> = {}): Term => termSchema.parse({ id, label: id, ...fields });
const day = '2026-11-22';
const units = [
  term('north', { label: 'Enheten i norr', alternatives: ['Nordenheten'] }),
  term('east', { label: 'Enheten i öster', to: '2026-04-30', mergedInto: 'north' }),
  term('closed', { label: 'Den nedlagda', to: '2026-11-21' }),
  term('last-day', { label: 'Sista dagen', to: day }),
  term('coming', { label: 'Den som kommer', from: '2027-01-01' }),
  term('waiting', { label: 'Den som väntar', to: '2026-12-31', mergedInto: 'north' }),
  term('far-east', { label: 'Längst i öster', to: '2020-12-31', mergedInto: 'east' }),
];

describe('how a term stands', () => {
  it.each([
    ['north', 'open', true],
    ['east', 'merged', false],
    ['closed', 'retired', false],
    ['last-day', 'open', true],
    ['coming', 'planned', true],
    ['waiting', 'open', true],
  ])('%s is %s', (id, standing, may) => {
    const found = units.find((one) => one.id === id) as Term;
    expect(termStanding(found, day)).toBe(standing);
    expect(mayBeChosen(found, day)).toBe(may);
  });
});

describe('what a picker offers', () => {
  it('is the terms in use, in the order of the list', () => {
    expect(termChoices(units, [], day).map((one) => one.id)).toEqual(['north', 'last-day', 'coming', 'waiting']);
  });

  it('is what has become part of another until the day that it does so', () => {
    const told = (on: string) => termChoices(units, ['waiting'], on).find((one) => one.id === 'waiting');
    expect(told('2026-12-31')).toMatchObject({ standing: 'open', into: null });
    expect(told('2027-01-01')).toMatchObject({ standing: 'merged', into: { id: 'north' } });
    expect(termChoices(units, [], '2027-01-01').map((one) => one.id)).not.toContain('waiting');
  });

  it('keeps what is chosen already, and says what has become of it', () => {
    const choices = termChoices(units, ['closed', 'far-east'], day);
    expect(choices.map((one) => one.id)).toEqual(['north', 'closed', 'last-day', 'coming', 'waiting', 'far-east']);
    expect(choices.find((one) => one.id === 'closed')).toMatchObject({ standing: 'retired', to: '2026-11-21', chosen: true, into: null });
    expect(choices.find((one) => one.id === 'far-east')).toMatchObject({ standing: 'merged', into: { id: 'north', label: 'Enheten i norr' } });
  });

  it('keeps a chosen id that nobody knows', () => {
    expect(termChoices(units, ['gone'], day).at(-1)).toMatchObject({ id: 'gone', label: 'gone', standing: 'unknown', chosen: true });
  });

  it('is found by an earlier name', () => {
    expect(matchingChoices(termChoices(units, [], day), 'norden').map((one) => one.id)).toEqual(['north']);
    expect(matchingChoices(termChoices(units, [], day), 'öster')).toEqual([]);
  });
});
