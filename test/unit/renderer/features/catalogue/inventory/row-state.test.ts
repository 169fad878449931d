import { describe, expect, it } from 'vitest';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import { answerOf, formRule, remaining, stateOfKey, toSave, visibleRows, withChange } from '#renderer/features/catalogue/inventory/row-state.ts';

const row = (over: Partial<InventoryRow>): InventoryRow => ({
  id: 'a', revision: 1, name: 'Exempelinsats', abbreviation: '', kind: 'intervention', offered: 'unknown', supplyForm: null, responsibleBoardId: null, contact: null, exampleForms: [], ...over,
});
describe('an inventory row', () => {
  it('shows the contact as one line of text', () => {
    const contact = { name: 'Exempelenheten', role: '', phone: '', email: '', internal: true };
    expect(answerOf(row({ contact })).contact).toBe('Exempelenheten');
  });

  it('is offered when a form is chosen, and lets the board follow from the form', () => {
    expect(withChange({ responsibleBoardId: 'gammal', contact: 'Enheten' }, { supplyForm: 'own' })).toEqual({ contact: 'Enheten', offered: 'yes', supplyForm: 'own' });
    expect(withChange({ offered: 'yes' }, { supplyForm: null })).toEqual({ offered: 'yes', supplyForm: null });
    expect(withChange({ offered: 'yes', supplyForm: 'own', contact: 'x' }, { offered: 'no' })).toEqual({ offered: 'no' });
  });

  it('keeps what was written while an earlier change was on its way', () => {
    expect(remaining({ offered: 'yes', contact: 'Enheten A' }, { offered: 'yes', contact: 'Enh' })).toEqual({ contact: 'Enheten A' });
    expect(remaining({ offered: 'yes' }, { offered: 'yes' })).toEqual({});
  });

  it('waits with the contact until the form is said', () => {
    expect(toSave(row({}), { offered: 'yes', contact: 'Enheten' })).toBeNull();
    expect(toSave(row({}), { contact: 'Enheten' })).toBeNull();
    expect(toSave(row({}), { contact: '' })).toEqual({ offered: 'unknown' });
    expect(toSave(row({}), { offered: 'yes', contact: ' ' })).toEqual({ offered: 'yes', contact: '' });
    expect(toSave(row({ offered: 'yes', supplyForm: 'own' }), { contact: ' Enheten ' })).toEqual({ offered: 'yes', contact: 'Enheten' });
  });

  it('says nothing of an offer where there is none', () => expect(toSave(row({ offered: 'yes', supplyForm: 'own' }), { offered: 'no' })).toEqual({ offered: 'no' }));

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
