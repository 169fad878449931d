import { describe, expect, it } from 'vitest';
import { currentTermId } from '#core/shared/terms.ts';
import { mergeTerms, renameTerm, reorderTerms, restoreTerms, retireTerm, unmergeTerm, type VocabularyChange } from '#core/shared/vocabulary-change.ts';
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

describe('a renamed term', () => {
  it('keeps what it was called as another name, once, and finds back to it', () => {
    const first = boards(renameTerm(vocabulary, 'boards', { id: 'north', label: 'Norra nämnden' }));
    expect(named(first, 'north')).toMatchObject({ label: 'Norra nämnden', alternatives: ['north'] });
    const again = boards(renameTerm({ ...vocabulary, boards: first }, 'boards', { id: 'north', label: 'North' }));
    expect(named(again, 'north')).toMatchObject({ label: 'North', alternatives: ['Norra nämnden'] });
  });

  it('may change its case alone, but not take the name of another', () => {
    expect(named(boards(renameTerm(vocabulary, 'boards', { id: 'north', label: 'NORTH' })), 'north')).toMatchObject({ label: 'NORTH', alternatives: [] });
    expect(renameTerm(vocabulary, 'boards', { id: 'north', label: 'East' })).toMatchObject({ issue: { path: ['label'], code: 'duplicate' } });
  });
});

describe('a merge that was wrong', () => {
  it('is taken back: the term stands for itself again', () => {
    expect(named(boards(unmergeTerm(vocabulary, 'boards', { id: 'old', to: null })), 'old')).toMatchObject({ mergedInto: null, to: null });
    expect(unmergeTerm(vocabulary, 'boards', { id: 'north', to: null })).toMatchObject({ issue: { path: ['id'], code: 'not_merged' } });
  });
});

describe('the order of a list', () => {
  it('changes for those named, in the places they have together', () => {
    expect(boards(reorderTerms(vocabulary, 'boards', ['west', 'east'])).map((one) => one.id)).toEqual(['west', 'north', 'east', 'south', 'old']);
  });

  it.each([
    ['an unknown term', ['east', 'nowhere'], 'unknown_term'],
    ['the same term twice', ['east', 'east'], 'duplicate'],
  ])('is refused for %s', (_what, ids, code) => {
    expect(reorderTerms(vocabulary, 'boards', ids)).toMatchObject({ issue: { path: ['ids'], code } });
  });
});

describe('taking terms back to what they were', () => {
  const later = boards(mergeTerms(vocabulary, 'boards', { from: 'west', into: 'north', date: '2023-01-01' }));
  const present: Vocabulary = { ...vocabulary, boards: [...later.map((one) => (one.id === 'east' ? { ...one, note: 'senare' } : one)), term('new')] };

  it('leaves the others as they are now, and takes out what was not there', () => {
    const after = boards(restoreTerms(present, 'boards', { ids: ['west', 'north', 'new'], before: vocabulary }));
    expect(after.map((one) => one.id)).toEqual(['east', 'north', 'west', 'south', 'old']);
    expect(named(after, 'west')).toEqual(named(vocabulary.boards, 'west'));
    expect(named(after, 'east')?.note).toBe('senare');
  });

  it('puts back what has been taken out, but not beside another of its name', () => {
    const without: Vocabulary = { ...vocabulary, boards: vocabulary.boards.filter((one) => one.id !== 'west') };
    expect(named(boards(restoreTerms(without, 'boards', { ids: ['west'], before: vocabulary })), 'west')).toBeDefined();
    const taken: Vocabulary = { ...without, boards: [...without.boards, term('other', { label: 'West' })] };
    expect(restoreTerms(taken, 'boards', { ids: ['west'], before: vocabulary })).toMatchObject({ issue: { code: 'duplicate' } });
    expect(restoreTerms(vocabulary, 'boards', { ids: ['nowhere'], before: vocabulary })).toMatchObject({ issue: { code: 'unknown_term' } });
  });
});
