import { describe, expect, it } from 'vitest';
import { currentTermId } from '#core/shared/terms.ts';
import { mergeTerms, retireTerm, type VocabularyChange } from '#core/shared/vocabulary-change.ts';
import { termSchema, vocabularyLists, vocabularySchema, type Term, type Vocabulary } from '#core/shared/vocabulary.ts';

const term = (id: string, fields: Partial<Term> = {}): Term => termSchema.parse({ id, label: id, ...fields });
const lists = Object.fromEntries(vocabularyLists.map((list) => [list, []]));
const vocabulary: Vocabulary = vocabularySchema.parse({
  ...lists,
  boards: [term('east', { own: true }), term('north'), term('west', { from: '2020-01-01' }), term('south', { to: '2021-12-31' }), term('old', { to: '2010-12-31', mergedInto: 'east' })],
});

function boards(change: VocabularyChange): Term[] {
  if ('issue' in change) throw new Error(change.issue.message);
  return change.vocabulary.boards;
}
const named = (terms: readonly Term[], id: string): Term | undefined => terms.find((one) => one.id === id);

describe('a merged board', () => {
  it('keeps id, label and its last day, and is read as the one it became part of', () => {
    const after = boards(mergeTerms(vocabulary, 'boards', { from: 'east', into: 'north', date: '2023-01-01' }));
    expect(named(after, 'east')).toMatchObject({ id: 'east', label: 'east', to: '2022-12-31', mergedInto: 'north' });
    expect(currentTermId(after, 'old')).toBe('north');
  });

  it('hands on that it is the own board', () => {
    const after = boards(mergeTerms(vocabulary, 'boards', { from: 'east', into: 'north', date: '2023-01-01' }));
    expect(named(after, 'north')?.own).toBe(true);
    expect(named(boards(mergeTerms(vocabulary, 'boards', { from: 'west', into: 'north', date: '2023-01-01' })), 'north')?.own).toBe(false);
  });

  it('that had ended before keeps the day it ended', () => {
    expect(named(boards(mergeTerms(vocabulary, 'boards', { from: 'south', into: 'north', date: '2023-01-01' })), 'south')?.to).toBe('2021-12-31');
  });

  it.each<[string, { from: string; into: string; date: string }, string, string]>([
    ['nothing', { from: 'east', into: 'nowhere', date: '2023-01-01' }, 'into', 'unknown_term'],
    ['by nobody', { from: 'nowhere', into: 'east', date: '2023-01-01' }, 'from', 'unknown_term'],
    ['itself', { from: 'east', into: 'east', date: '2023-01-01' }, 'into', 'circular'],
    ['what is merged into it', { from: 'east', into: 'old', date: '2023-01-01' }, 'into', 'circular'],
    ['another, once more', { from: 'old', into: 'north', date: '2023-01-01' }, 'from', 'merged'],
    ['what has been merged itself', { from: 'north', into: 'old', date: '2010-01-01' }, 'into', 'merged'],
    ['another before it began', { from: 'west', into: 'north', date: '2020-01-01' }, 'date', 'date_order'],
    ['what has ended', { from: 'north', into: 'south', date: '2023-01-01' }, 'date', 'date_order'],
    ['what has not begun', { from: 'north', into: 'west', date: '2019-01-01' }, 'date', 'date_order'],
  ])('is not merged into %s', (_what, merge, field, code) => {
    expect(mergeTerms(vocabulary, 'boards', merge)).toMatchObject({ issue: { path: [field], code } });
  });
});

describe('a retired term', () => {
  it('has a last day, which can be taken back', () => {
    expect(named(boards(retireTerm(vocabulary, 'boards', { id: 'north', to: '2026-12-31' })), 'north')?.to).toBe('2026-12-31');
    expect(named(boards(retireTerm(vocabulary, 'boards', { id: 'south', to: null })), 'south')?.to).toBeNull();
  });

  it.each([
    ['an unknown one', { id: 'nowhere', to: '2026-12-31' }, 'id', 'unknown_term'],
    ['a merged one', { id: 'old', to: '2026-12-31' }, 'id', 'merged'],
    ['one that begins later', { id: 'west', to: '2019-12-31' }, 'to', 'date_order'],
  ])('%s is refused', (_what, retire, field, code) => {
    expect(retireTerm(vocabulary, 'boards', retire)).toMatchObject({ issue: { path: [field], code } });
  });
});
