import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';
import { aQuestion, assessorA, assessorB, doneBy, newId, newQuestion, outcomeId, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

const step = (steps: number, reason = '') => ({ steps, reason });
const gradeRow = { design: 'rct' as const, start: 'high' as const, down: { riskOfBias: step(-1, 'Öppen lottning'), imprecision: step(-1, 'Få deltagare') }, up: {}, level: 2 };
const graded = (fields: object = {}) => ({ outcomes: [{ id: outcomeId, name: 'Påhittat utfall', importance: 8, direction: 'decreases' as const, grade: { ...gradeRow, ...fields } }] });

test('a question is saved whole, read back, listed and put away', async () => {
  const { id, results } = await newQuestion(app);
  const { question, revision, interventionName, proposals } = await app.call.evidence.question.get({ id });
  expect([question.title, revision, interventionName]).toEqual(['Påhittad fråga', 1, 'Funktionell familjeterapi']);
  expect(proposals.gap).toMatchObject({ type: 1 });
  const same = await app.call.evidence.question.save({ id, revision, question });
  expect(same.revision).toBe(1);
  await app.call.evidence.question.archive({ id, revision: 1, archived: true, reason: 'Prov' });
  const ids = async (includeArchived: boolean): Promise<string[]> => (await app.call.evidence.question.list({ includeArchived })).questions.map((one) => one.id);
  expect([(await ids(false)).includes(id), (await ids(true)).includes(id)]).toEqual([false, true]);
  expect(await refusedPaths(app.call.evidence.assessment.save({ assessment: { questionId: id, resultId: results[0] ?? '', templateId: 'exempelmall' } }))).toEqual(['assessment.questionId']);
});

test('a level is confirmed with a reason for each step, and by whom is written by the program', async () => {
  const { id } = await newQuestion(app);
  const question = aQuestion([], graded());
  const { revision } = await app.call.evidence.question.save({ id, revision: 1, question: { ...question, outcomes: question.outcomes?.map((one) => ({ ...one, grade: { ...gradeRow, by: 'Någon annan', at: '2020-01-01T00:00:00.000Z' } })) ?? [] } });
  const read = await app.call.evidence.question.get({ id });
  expect(read.question.outcomes[0]?.grade).toMatchObject({ level: 2, by: 'Exempelperson A', at: '2026-11-22T08:00:00.000Z' });
  expect(read.proposals.outcomes[outcomeId]).toMatchObject({ grade: { level: 2, symbol: '⊕⊕◯◯' }, stale: [] });
  expect(read.proposals.outcomes[outcomeId]?.conclusion?.text).toContain('kan minska');
  app.clock = '2026-12-01T08:00:00.000Z';
  await app.call.evidence.question.save({ id, revision, question: { ...read.question, note: 'Bara en anteckning' } });
  app.clock = '2026-11-22T08:00:00.000Z';
  expect((await app.call.evidence.question.get({ id })).question.outcomes[0]?.grade?.at).toBe('2026-11-22T08:00:00.000Z');
});

test('what is missing from a grade is told field by field', async () => {
  const wrong = (fields: object): Promise<string[]> => refusedPaths(app.call.evidence.question.save({ question: aQuestion([], graded(fields)) }));
  expect(await wrong({ down: { riskOfBias: step(-2) }, level: 2 })).toEqual(['question.outcomes.0.grade.down.riskOfBias.reason']);
  expect(await wrong({ level: 4 })).toEqual(['question.outcomes.0.grade.levelReason']);
  expect(await wrong({ down: { riskOfBias: step(-3, 'x') }, level: null })).toEqual(['question.outcomes.0.grade.down.riskOfBias.steps']);
  expect(await wrong({ down: { imprecision: step(-5, 'x') } })).toEqual(['question.outcomes.0.grade.down.imprecision.steps']);
  expect(await wrong({ start: 'low', level: 1 })).toEqual(['question.outcomes.0.grade.startReason']);
});

test('what a question points at must be there', async () => {
  const result = { id: newId(), studyId: 'okand', outcomeId: newId(), templateId: 'okand-mall' };
  const paths = await refusedPaths(app.call.evidence.question.save({ question: { ...aQuestion([]), interventionId: '6f9ab5a2-9999-4000-8000-000000009999', results: [result, result] } }));
  expect(paths).toEqual(expect.arrayContaining(['question.interventionId', 'question.results.1.id', 'question.results.0.outcomeId', 'question.results.0.templateId', 'question.results.0.studyId']));
});

test('a result that somebody has assessed neither goes nor changes template', async () => {
  const { id: questionId, results } = await newQuestion(app);
  await doneBy(app, assessorB, { questionId, resultId: results[0] ?? '' });
  const failure = await failureOf(app.call.evidence.question.save({ id: questionId, revision: 1, question: aQuestion([]) }));
  expect(failure).toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'result-assessed', results } });
});

test('two who save the same question meet a conflict with both versions', async () => {
  const { id, results } = await newQuestion(app);
  await app.call.evidence.question.save({ id, revision: 1, question: aQuestion(results, { title: 'Den första' }) });
  const failure = await failureOf(app.call.evidence.question.save({ id, revision: 1, question: aQuestion(results, { title: 'Den andra' }) }));
  expect(failure).toMatchObject({ code: 'CONFLICT', details: { mine: { title: 'Den andra' }, theirs: { data: { title: 'Den första' } }, base: { revision: 1 } } });
});

test('the history says who, when, why and which fields', async () => {
  const { id, results } = await newQuestion(app);
  await app.call.evidence.question.save({ id, revision: 1, question: aQuestion(results, { title: 'Nytt namn' }), reason: 'Tydligare' });
  const { revisions } = await app.call.evidence.question.history({ id });
  expect(revisions).toMatchObject([{ revision: 2, by: 'Exempelperson A', reason: 'Tydligare', fields: ['title'] }, { revision: 1, fields: [] }]);
});

test('a grade grows old by the team’s months, and by a newer review', async () => {
  const { id } = await newQuestion(app);
  await app.call.evidence.question.save({ id, revision: 1, question: aQuestion([], { ...graded(), searchedAt: '2021-10-01', newerReview: { title: 'Nyare översikt', url: null, year: 2025 } }) });
  expect((await app.call.evidence.question.get({ id })).proposals.stale).toEqual({ reasons: ['age', 'newer-review'] });
  expect((await app.call.evidence.question.list({})).questions.find((one) => one.id === id)?.stale).toEqual({ reasons: ['age', 'newer-review'] });
});

test('only an editor saves questions', async () => {
  app.actor = reader;
  expect((await failureOf(app.call.evidence.question.save({ question: aQuestion([]) }))).code).toBe('FORBIDDEN');
});
