import { expect, it } from 'vitest';
import { currentTermId } from '#core/shared/terms.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { termSchema, type Term } from '#core/shared/vocabulary.ts';
import { readStarter } from '#test/support/starter.ts';

const term = (id: string, fields: Partial<Term> = {}): Term => termSchema.parse({ id, label: id, ...fields });
const units = [term('norr'), term('ost', { to: '2026-04-30', mergedInto: 'vast' }), term('vast', { to: '2026-12-31', mergedInto: 'norr' }), term('udda', { mergedInto: 'norr' })];
const vocabulary = { ...readStarter().vocabulary, units };

it('a merge counts from the day after the last day of the term', () => {
  expect(vocabularyOn(vocabulary, '2026-12-31').units.map((one) => one.mergedInto)).toEqual([null, 'vast', null, 'norr']);
  expect(vocabularyOn(vocabulary, '2027-01-01')).toBe(vocabulary);
});

it('a chain of merges is followed as far as it has come', () => {
  expect(currentTermId(units, 'ost', '2026-12-31')).toBe('vast');
  expect(currentTermId(units, 'ost', '2027-01-01')).toBe('norr');
  expect(currentTermId(units, 'ost')).toBe('norr');
});

it('the reading is the very same object from day to day, and the lists without a waiting merge are untouched', () => {
  const read = vocabularyOn(vocabulary, '2026-11-22');
  expect(vocabularyOn(vocabulary, '2026-11-23')).toBe(read);
  expect(read.boards).toBe(vocabulary.boards);
});
