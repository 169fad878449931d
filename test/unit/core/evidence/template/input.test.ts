import { expect, test } from 'vitest';
import { inputIssues, type ProposeInput } from '#core/evidence/template/input.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { propose } from '#core/evidence/template/propose.ts';
import { shipped } from './templates.ts';

const rob2 = shipped('rob2-assignment');
const adherence = shipped('rob2-adherence');
const robins = shipped('robins-i-2016');
const amstar = shipped('amstar-2');

function issues(template: Template, input: ProposeInput): string[] {
  return inputIssues(template, input).map(({ path, code, message }) => `${path.join('/')} ${String(code)}: ${message}`);
}

test('what the template knows has no issues', () => {
  expect(issues(rob2, {})).toEqual([]);
  expect(issues(rob2, { answers: { '1.1': 'PY', '2.3': 'NA', '3.2': 'PN', J1: 'NI' }, context: { design: 'cluster', number: '12 procent', sources: ['artikel'] } })).toEqual([]);
  expect(issues(rob2, { domains: { D1: 'low', D5: 'high' } })).toEqual([]);
  expect(issues(adherence, { answers: { '2.4': 'NA' }, context: { deviations: [] } })).toEqual([]);
  expect(issues(amstar, { answers: { '9.rct': 'PY', '11.nrsi': 'NoMA', '11': 'N' }, context: { critical: ['1', '16'] } })).toEqual([]);
  expect(issues(robins, { context: { effect: 'adherence', plan: 'none' } })).toEqual([]);
});

test.each<[string, Template, ProposeInput, string]>([
  ['an unknown question', rob2, { answers: { '6.1': 'Y' } }, 'answers/6.1 unknown_question: rob2-assignment has no question 6.1'],
  ['an answer outside the options', rob2, { answers: { '3.2': 'NI' } }, 'answers/3.2 unknown_answer: NI is no answer to 3.2: Y, PY, PN, N, NA'],
  ['not applicable to what is always asked', rob2, { answers: { '1.1': 'NA' } }, 'answers/1.1 unknown_answer: NA is no answer to 1.1: Y, PY, PN, N, NI'],
  ['an answer outside the options of a part', amstar, { answers: { '9.rct': 'NoMA' } }, 'answers/9.rct unknown_answer: NoMA is no answer to 9.rct: Y, PY, N'],
  ['not applicable where it is offered is offered once', adherence, { answers: { '2.4': 'x' } }, 'answers/2.4 unknown_answer: x is no answer to 2.4: Y, PY, PN, N, NI, NA'],
  ['an unknown area', rob2, { domains: { D6: 'low' } }, 'domains/D6 unknown_domain: rob2-assignment has no area D6 with a judgement of its own: D1, D2, D3, D4, D5'],
  ['an area where none is judged', amstar, { domains: { items: 'low' } }, 'domains/items unknown_domain: amstar-2 has no area items with a judgement of its own: give answers'],
  ['a judgement outside the scale', rob2, { domains: { D1: 'critical' } }, 'domains/D1 unknown_judgement: critical is not in the scale of rob2-assignment: low, moderate, high'],
  ['answers and areas at once', rob2, { answers: {}, domains: {} }, 'domains answers_or_domains: give answers or the judgements of the areas, not both'],
  ['an unknown choice', rob2, { context: { effect: 'adherence' } }, 'context/effect unknown_choice: rob2-assignment has no choice effect'],
  ['what a choice does not have', robins, { context: { effect: 'both' } }, 'context/effect unknown_choice: both is no choice of effect: assignment, adherence'],
  ['one of several that a choice does not have', adherence, { context: { deviations: ['adherence', 'sleep'] } }, 'context/deviations unknown_choice: sleep is no choice of deviations: co-interventions, implementation, adherence'],
  ['a list where one is chosen', robins, { context: { effect: ['adherence'] } }, 'context/effect one_choice: effect is one of assignment, adherence'],
  ['one where a list is chosen', adherence, { context: { deviations: 'adherence' } }, 'context/deviations list_of_choices: deviations is a list of co-interventions, implementation, adherence'],
])('%s is refused', (_, template, input, said) => {
  expect(issues(template, input)).toEqual([said]);
});

test('every issue is said, in the order of the input', () => {
  expect(inputIssues(rob2, { answers: { '1.1': 'x', '9.9': 'Y' }, context: { a: 'b' } }).map((one) => one.path.join('/'))).toEqual(['answers/1.1', 'answers/9.9', 'context/a']);
});

test('what was chosen is counted with, and told; nothing else', () => {
  expect(propose(adherence, {}, { deviations: ['adherence', 'sleep'], number: 'x' }).context).toEqual({ deviations: ['adherence'] });
  expect(propose(adherence, {}).context).toEqual({ deviations: ['co-interventions', 'implementation', 'adherence'] });
  expect(propose(adherence, {}, { design: 'cluster' }).context).toEqual({ design: 'cluster', deviations: ['co-interventions', 'implementation', 'adherence'] });
  expect(propose(robins, {}, { effect: 'adherence', plan: 'none' }).context).toEqual({ effect: 'adherence', plan: 'none' });
  expect(propose(robins, {}, { effect: ['assignment', 'adherence'] }).context).toEqual({ effect: 'assignment' });
  expect(propose(adherence, {}, { deviations: ['adherence'] }).asked).not.toContain('2.4');
});
