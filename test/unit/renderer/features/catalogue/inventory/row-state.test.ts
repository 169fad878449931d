import { describe, expect, it } from 'vitest';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import { answerOf, formRule, sameAnswer, stateOfKey, visibleRows, withForm, type Answer } from '#renderer/features/catalogue/inventory/row-state.ts';

const row = (over: Partial<InventoryRow>): InventoryRow => ({
  id: 'a', revision: 1, name: 'Exempelinsats', abbreviation: '', kind: 'intervention', offered: 'unknown', supplyForm: null, responsibleBoardId: null, contact: null, exampleForms: [], ...over,
});
const answer: Answer = { offered: 'yes', supplyForm: null, responsibleBoardId: null, contact: '' };
const board = (id: string, own: boolean) => ({ id, own, to: null, mergedInto: null });
const boards = [board('egen', true), board('annan', false), { ...board('gammal', true), to: '2023-01-01', mergedInto: 'egen' }];

describe('an inventory row', () => {
  it('shows the contact as one line of text', () => {
    const contact = { name: 'Exempelenheten', role: '', phone: '', email: '', internal: true };
    expect(answerOf(row({ contact })).contact).toBe('Exempelenheten');
    expect(sameAnswer(answerOf(row({ contact })), { ...answerOf(row({ contact })), contact: ' Exempelenheten ' })).toBe(true);
    expect(sameAnswer(answer, { ...answer, offered: 'no' })).toBe(false);
  });

  it('gives an own offer the only own board there is today', () => expect(withForm(answer, 'own', boards).responsibleBoardId).toBe('egen'));

  it('chooses no board where there are several', () => expect(withForm(answer, 'own', [...boards, board('egen-2', true)]).responsibleBoardId).toBeNull());

  it('does not leave the own board responsible for what another board runs', () => {
    const own = { ...answer, supplyForm: 'own' as const, responsibleBoardId: 'egen' };
    expect(withForm(own, 'procured', boards).responsibleBoardId).toBeNull();
    expect(withForm(own, 'joint', boards).responsibleBoardId).toBe('egen');
    expect(withForm({ ...own, responsibleBoardId: 'annan' }, 'procured', boards).responsibleBoardId).toBe('annan');
  });

  it.each([[null, 'open'], ['own', 'own'], ['procured', 'other'], ['joint', 'other']] as const)('of form %s falls under the rule %s', (form, rule) => expect(formRule(form)).toBe(rule));
});

describe('the rows an inventory shows', () => {
  const rows = [row({ id: '1', name: 'Alfa', abbreviation: 'ALF', offered: 'yes' }), row({ id: '2', name: 'Beta' }), row({ id: '3', name: 'Gamma', kind: 'assessment', offered: 'no' })];
  const shown = (view: Partial<Parameters<typeof visibleRows>[1]>, keep: string[] = []) =>
    visibleRows(rows, { text: '', kind: null, filter: 'all', ...view }, new Set(keep)).map((one) => one.id);

  it('are all, the unanswered, or those with one answer', () => {
    expect(shown({})).toEqual(['1', '2', '3']);
    expect(shown({ filter: 'unanswered' })).toEqual(['2']);
    expect(shown({ filter: 'no' })).toEqual(['3']);
  });

  it('do not move away while they are being answered', () => expect(shown({ filter: 'unanswered' }, ['1'])).toEqual(['1', '2']));

  it('are found by name, abbreviation and kind', () => {
    expect(shown({ text: 'alf' })).toEqual(['1']);
    expect(shown({ text: 'beta x' })).toEqual([]);
    expect(shown({ kind: 'assessment' })).toEqual(['3']);
  });
});

describe('the keys that answer', () => {
  it.each([['1', 'yes'], ['E', 'yes'], ['2', 'no'], ['i', 'no'], ['3', 'unknown'], ['v', 'unknown'], ['x', null]] as const)('%s means %s', (key, state) => expect(stateOfKey(key)).toBe(state));
});
