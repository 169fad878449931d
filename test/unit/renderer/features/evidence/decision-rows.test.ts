import { describe, expect, it } from 'vitest';
import type { RuleRow, Template } from '#core/evidence/template/schema.ts';
import { clauseState, tableView } from '#renderer/features/evidence/parts/decision-rows.ts';

const row = (id: string, when: RuleRow['when'], judgement: string): RuleRow => ({ id, when, judgement, because: 'skäl' });
const all = (questions: string[], ...codes: string[]) => ({ questions, match: 'all' as const, in: codes });
const any = (questions: string[], ...codes: string[]) => ({ questions, match: 'any' as const, in: codes });
const question = (id: string, conditional = false) => ({ id, text: id, help: '', options: ['Y', 'PY', 'PN', 'N', 'NI'], ...(conditional && { askedIf: all(['1.1'], 'Y') }) });

const rows: readonly RuleRow[] = [
  row('a', [all(['1.1', '1.2'], 'N')], 'low'),
  row('b', [any(['1.1', '1.2'], 'Y', 'NI'), all(['1.3'], 'N')], 'moderate'),
  row('c', [any(['1.1', '1.2'], 'Y', 'NI'), all(['1.3'], 'Y', 'N', 'NI', 'NA')], 'high'),
];
const template = {
  answers: ['Y', 'N', 'NI'].map((code) => ({ code, label: code, rank: 0 })).concat([{ code: 'PY', label: 'PY', as: 'Y', rank: 0 } as never, { code: 'PN', label: 'PN', as: 'N', rank: 0 } as never]),
  choices: [{ id: 'effect', kind: 'one', label: 'Effekt', help: '', options: [{ code: 'assignment', label: 'Tilldelning' }], atLeast: 0 }],
  domains: [{ id: 'D1', questions: [question('1.1'), question('1.2'), question('1.3', true)], rule: { kind: 'table', rows } }],
} as unknown as Template;
const states = (values: Record<string, string>) => tableView(template, rows, { values, context: {} }).rows.map((one) => one.state);

describe('a rule as a table', () => {
  it('has one column for each group of questions, in the order of the template', () => {
    expect(tableView(template, rows, null).columns.map((column) => column.heading)).toEqual(['1.1, 1.2', '1.3']);
  });

  it('says which answers a row asks for, and nothing where every answer will do', () => {
    const cells = tableView(template, rows, null).rows.map((one) => one.cells.map((cell) => cell.conditions));
    expect(cells[0]).toEqual([[{ any: false, many: true, codes: ['N'] }], []]);
    expect(cells[1]).toEqual([[{ any: true, many: true, codes: ['Y', 'NI'] }], [{ any: false, many: false, codes: ['N'] }]]);
    expect(cells[2]?.[1]).toEqual([]);
  });

  it('leaves every row open where nothing is answered', () => {
    expect(states({})).toEqual(['open', 'open', 'open']);
    expect(tableView(template, rows, null).rows.map((one) => one.state)).toEqual(['open', 'open', 'open']);
  });

  it('marks the first row that is true and greys the rest', () => {
    expect(states({ '1.1': 'Y', '1.2': 'N', '1.3': 'N' })).toEqual(['out', 'hit', 'out']);
    expect(states({ '1.1': 'N', '1.2': 'N', '1.3': 'NA' })).toEqual(['hit', 'out', 'out']);
  });

  it('marks no row that an earlier one may still come before', () => {
    expect(states({ '1.1': 'Y', '1.2': 'N' })).toEqual(['out', 'open', 'open']);
  });

  it('greys a row as soon as one answer speaks against it', () => {
    expect(states({ '1.1': 'Y' })).toEqual(['out', 'open', 'open']);
    expect(states({ '1.1': 'N' })).toEqual(['open', 'open', 'open']);
  });

  it('leaves out the rows of another choice, and the column of the choice', () => {
    const chosen = [row('x', [{ context: 'effect', in: ['assignment'] }, all(['1.1'], 'Y')], 'low'), row('y', [{ context: 'effect', in: ['adherence'] }, all(['1.2'], 'Y')], 'high')];
    const shown = tableView(template, chosen, { values: {}, context: { effect: ['assignment'] } });
    expect(shown.rows.map((one) => one.id)).toEqual(['x']);
    expect(shown.columns.map((column) => column.heading)).toEqual(['1.1']);
    expect(tableView(template, chosen, null).columns.map((column) => column.heading)).toEqual(['Effekt', '1.1', '1.2']);
  });
});

describe('a clause', () => {
  const situation = { values: { '1.1': 'Y', '1.2': 'N' }, context: {} };
  it('that all must meet is false at the first that does not, and waits for those without an answer', () => {
    expect([clauseState(all(['1.1', '1.2'], 'Y'), situation), clauseState(all(['1.1', '1.3'], 'Y'), situation), clauseState(all(['1.1'], 'Y'), situation)]).toEqual([false, null, true]);
  });
  it('that one may meet is true at the first that does, and waits for those without an answer', () => {
    expect([clauseState(any(['1.1', '1.3'], 'Y'), situation), clauseState(any(['1.2', '1.3'], 'Y'), situation), clauseState(any(['1.2'], 'Y'), situation)]).toEqual([true, null, false]);
  });
});
