import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { example } from '#api/evidence/example.ts';
import { failureOf, openBackEnd, type BackEnd } from './back-end.ts';
import { aQuestion, assessorA, assessorB, doneBy, newQuestion, outcomeId, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

const grade = { design: 'rct' as const, start: 'high' as const, down: { riskOfBias: { steps: -1, reason: 'Öppen lottning' } }, up: {}, level: 2, levelReason: 'Få deltagare också' };

async function graded(): Promise<{ id: string; resultId: string }> {
  const { id, results } = await newQuestion(app);
  await app.call.evidence.question.save({ id, revision: 1, question: aQuestion(results, { outcomes: [{ id: outcomeId, name: 'Påhittat utfall', grade }], population: 'Unga' }) });
  return { id, resultId: results[0] ?? '' };
}

test('the summary of an intervention has each outcome with its level, year and by whom', async () => {
  const { id } = await graded();
  const { questions } = await app.call.evidence.summary({ interventionId: example.intervention });
  expect(questions.find((one) => one.id === id)).toMatchObject({
    pico: { population: 'Unga' },
    outcomes: [{ name: 'Påhittat utfall', level: 2, symbol: '⊕⊕◯◯', label: 'Låg tillförlitlighet', year: 2026, by: 'Exempelperson A', stale: [] }],
    gap: null,
  });
  expect((await failureOf(app.call.evidence.summary({ interventionId: 'finns-inte' }))).code).toBe('NOT_FOUND');
});

test('why a level: from the start and each step down to what is quoted, once the two have agreed', async () => {
  const { id: questionId, resultId } = await graded();
  for (const actor of [assessorA, assessorB]) await doneBy(app, actor, { questionId, resultId });
  const before = await app.call.evidence.why({ questionId, outcomeId });
  expect(before.results).toMatchObject([{ id: resultId, from: null, overall: null, domains: [] }]);
  await app.call.evidence.finishConsensus({ resultId });
  const why = await app.call.evidence.why({ questionId, outcomeId });
  expect(why).toMatchObject({
    level: 2,
    proposed: 3,
    levelReason: 'Få deltagare också',
    start: { design: 'rct', start: 'high', level: 4 },
    steps: [{ part: 'down', key: 'riskOfBias', steps: -1, reason: 'Öppen lottning' }],
    results: [{ label: 'Exempelsson 2019 · Påhittat utfall · 1 månader', from: 'consensus', overall: { judgement: 'low', label: 'Låg' } }],
  });
  expect(why.results[0]?.domains).toMatchObject([
    { id: 'D1', judgement: 'low', answers: [{ key: '1.1', decided: null, by: [{ assessor: 'Exempelperson A', label: 'Ja', justification: 'Påhittat skäl.' }, { assessor: 'Exempelperson B' }] }] },
  ]);
  expect((await failureOf(app.call.evidence.why({ questionId, outcomeId: 'finns-inte' }))).code).toBe('NOT_FOUND');
});

test('why a level says nothing of what is blind to the reader', async () => {
  const { id: questionId, resultId } = await graded();
  await doneBy(app, assessorB, { questionId, resultId, answer: 'N' });
  expect(JSON.stringify((await app.call.evidence.why({ questionId, outcomeId })).results)).not.toMatch(/high|Påhittat skäl/);
});
