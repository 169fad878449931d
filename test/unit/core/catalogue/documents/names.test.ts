import { expect, it } from 'vitest';
import { namesFrom } from '#core/catalogue/documents/names.ts';
import { termSchema, type Term } from '#core/shared/vocabulary.ts';
import { readStarter } from '#test/support/starter.ts';

const term = (id: string, fields: Partial<Term> = {}): Term => termSchema.parse({ id, label: id, ...fields });
const vocabulary = {
  ...readStarter().vocabulary,
  units: [term('norr'), term('ost', { label: 'öst', to: '2026-04-30', mergedInto: 'norr' }), term('ytterst', { to: '2020-12-31', mergedInto: 'ost' }), term('nedlagd', { to: '2025-06-30' }), term('vantar', { to: '2026-12-31', mergedInto: 'norr' })],
  organisations: [term('bolaget', { label: 'Bolaget', alternatives: ['Lilla bolaget'] }), term('uppkopt', { label: 'Det uppköpta', to: '2026-04-30', mergedInto: 'bolaget' })],
};
const names = namesFrom(vocabulary, '2026-11-22');

it.each([
  ['norr', 'norr'],
  ['ost', 'öst (nu norr)'],
  ['ytterst', 'ytterst (nu norr)'],
  ['nedlagd', 'nedlagd (till och med 2025-06-30)'],
  ['okänd', 'okänd'],
])('the unit %s is called %s', (id, label) => expect(names.label('units', id)).toBe(label));

it('a unit is not over before its last day has passed', () => {
  expect(namesFrom(vocabulary, '2025-06-30').label('units', 'nedlagd')).toBe('nedlagd');
  expect(namesFrom(vocabulary).label('units', 'nedlagd')).toBe('nedlagd');
});

it('a unit is told as another from the day that it becomes part of it', () => {
  expect(namesFrom(vocabulary, '2026-12-31').label('units', 'vantar')).toBe('vantar');
  expect(namesFrom(vocabulary, '2027-01-01').label('units', 'vantar')).toBe('vantar (nu norr)');
});

it.each([
  ['Bolaget', 'Bolaget'],
  ['BOLAGET', 'BOLAGET'],
  ['Lilla bolaget', 'Lilla bolaget (nu Bolaget)'],
  ['Det uppköpta', 'Det uppköpta (nu Bolaget)'],
  ['Ett annat', 'Ett annat'],
  ['', ''],
])('the provider "%s" is told as "%s"', (name, told) => expect(names.provider(name)).toBe(told));
