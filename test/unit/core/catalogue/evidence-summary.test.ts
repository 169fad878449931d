import { expect, test } from 'vitest';
import { evidenceSummary } from '#core/catalogue/evidence-summary.ts';
import { verdictSchema, type Verdict } from '#core/catalogue/verdict.ts';
import { readStarter, starterIds } from '#test/support/starter.ts';

const verdict = (fields: Partial<Verdict>): Verdict => verdictSchema.parse({ id: 'v', body: 'SBU', scope: 'method', type: 'effect', ...fields });

test('without verdicts an entry is unrated, which is not very low', () => {
  expect(evidenceSummary([])).toEqual({ states: ['unrated'], method: [], group: [], recommendations: [], statements: 0 });
  expect(evidenceSummary([verdict({ certainty: 'very-low' })]).states).toEqual(['very-low']);
});

test.each([
  ['a grade of a group', verdict({ scope: 'group', certainty: 'low' })],
  ['a recommendation, whatever grade stands beside it', verdict({ type: 'recommendation', certainty: 'high', direction: 'should' })],
  ['a review of an instrument', verdict({ type: 'instrument', certainty: 'moderate' })],
  ['an effect without grade', verdict({ certainty: null })],
])('%s leaves the method unrated', (_what, one) => {
  expect(evidenceSummary([one]).states).toEqual(['unrated']);
});

test('group findings, recommendations and the method’s own grades are kept apart', () => {
  const summary = evidenceSummary([
    verdict({ scope: 'group', certainty: 'low', year: 2020 }),
    verdict({ type: 'recommendation', year: 2021, direction: 'may', scope: 'group', body: 'Socialstyrelsen' }),
    verdict({ certainty: 'moderate', year: 2018, outcome: 'brott' }),
    verdict({ certainty: 'not-assessable', year: 2023, outcome: 'skola' }),
  ]);
  expect(summary.states).toEqual(['moderate', 'not-assessable']);
  expect(summary.method.map((grade) => [grade.year, grade.outcome, grade.certainty])).toEqual([
    [2023, 'skola', 'not-assessable'],
    [2018, 'brott', 'moderate'],
  ]);
  expect(summary.group).toHaveLength(1);
  expect(summary.recommendations).toEqual([{ body: 'Socialstyrelsen', year: 2021, direction: 'may', scope: 'group' }]);
  expect(summary.statements).toBe(4);
});

test('FFT in the starter: graded as part of a group, recommended, unrated as a method', () => {
  const fft = readStarter().interventions.find((one) => one.id === starterIds.fft)?.data;
  const summary = evidenceSummary(fft?.verdicts ?? []);
  expect(summary.states).toEqual(['unrated']);
  expect(summary.group).toMatchObject([{ certainty: 'very-low', year: 2020 }]);
  expect(summary.recommendations.map((one) => [one.year, one.scope])).toEqual([[2021, 'group'], [2015, 'method']]);
});
