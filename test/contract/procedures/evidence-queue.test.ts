import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { assessmentSchema } from '#core/evidence/records/assessment.ts';
import { example } from '#api/evidence/example.ts';
import { failureOf, openBackEnd, type BackEnd } from './back-end.ts';
import { aQuestion, anAssessment, assessorA, assessorB, assessorC, doneBy, newId, newQuestion, outcomeId, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

type Work = Awaited<ReturnType<BackEnd['call']['catalogue']['queue']>>['tasks'][number];
type EvidenceRow = Awaited<ReturnType<BackEnd['call']['evidence']['queue']>>['work'][number];

async function workOn(questionId: string): Promise<Work[]> {
  return (await app.call.catalogue.queue({ snoozed: true, limit: 10_000 })).tasks.filter(({ about }) => about?.id === questionId);
}

async function evidenceOn(questionId: string): Promise<EvidenceRow[]> {
  return (await app.call.evidence.queue({})).work.filter((one) => one.questionId === questionId);
}

const kindsOf = async (questionId: string): Promise<string[]> => (await workOn(questionId)).map(({ kind }) => kind);

describe('assessments of a result', () => {
  test('stand in the one queue from the first word to agreement', async () => {
    const { id, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    const { id: begun, revision } = await app.call.evidence.assessment.save({ assessment: anAssessment(id, resultId) });
    expect(await workOn(id)).toMatchObject([
      { source: 'evidence', kind: 'evidence-started', subject: 'Påhittad fråga', about: { type: 'evidence-question', id }, owner: 'Exempelperson A', due: null, reason: { assessmentId: begun, by: 'Exempelperson A', awaited: false } },
    ]);
    await app.call.evidence.assessment.done({ id: begun, revision });
    expect(await workOn(id)).toMatchObject([{ kind: 'evidence-second', owner: '', reason: { resultId, by: 'Exempelperson A' } }]);
    app.clock = '2026-11-22T09:00:00.000Z';
    await doneBy(app, assessorB, { questionId: id, resultId, answer: 'N' });
    expect(await workOn(id)).toMatchObject([{ kind: 'evidence-consensus', owner: '', reason: { resultId, by: ['Exempelperson A', 'Exempelperson B'], begun: false } }]);
    const owned = async (owner: string): Promise<boolean> => (await app.call.catalogue.queue({ owner })).tasks.some(({ about }) => about?.id === id);
    expect([await owned('exempelperson b'), await owned('Exempelperson C'), await owned('')]).toEqual([true, false, true]);
  });

  test('tell nobody what somebody else has answered', async () => {
    const { id, results } = await newQuestion(app);
    await doneBy(app, assessorA, { questionId: id, resultId: results[0] ?? '', answer: 'N' });
    app.actor = assessorB;
    const told = JSON.stringify([await workOn(id), await evidenceOn(id)]);
    expect(told).not.toMatch(/high|skäl/);
  });

  test('are told of by whose they are, and who may be the second', async () => {
    const { id, results } = await newQuestion(app, 3);
    const [one = '', two = '', three = ''] = results;
    await app.call.evidence.assessment.save({ assessment: anAssessment(id, one) });
    await doneBy(app, assessorA, { questionId: id, resultId: two });
    await doneBy(app, assessorA, { questionId: id, resultId: three });
    await doneBy(app, assessorB, { questionId: id, resultId: three });
    const seen = async (): Promise<unknown[]> => (await evidenceOn(id)).map(({ reason, mine, mayJoin, interventionName }) => [reason.kind, mine, mayJoin, interventionName]);
    const name = 'Funktionell familjeterapi';
    expect(await seen()).toEqual([['evidence-started', true, false, name], ['evidence-consensus', true, false, name], ['evidence-second', false, false, name]]);
    app.actor = assessorB;
    expect(await seen()).toEqual([['evidence-consensus', true, false, name], ['evidence-started', false, false, name], ['evidence-second', false, true, name]]);
    app.actor = assessorC;
    expect(await seen()).toEqual([['evidence-started', false, false, name], ['evidence-second', false, true, name], ['evidence-consensus', false, false, name]]);
    const { work, counts } = await app.call.evidence.queue({});
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(work.length);
  });

  test('that are begun on this computer only are there too, once', async () => {
    const { id, results } = await newQuestion(app);
    const data = assessmentSchema.parse({ ...anAssessment(id, results[0] ?? ''), templateVersion: '1', assessor: 'Exempelperson A' });
    const note = { by: 'Exempelperson A', at: app.clock, reason: '' };
    await app.ports.personal.sheets.save({ id: newId(), data, expected: null, note });
    expect(await kindsOf(id)).toEqual(['evidence-started']);
  });

  test('are gone from the queue with the question', async () => {
    const { id, results } = await newQuestion(app);
    await app.call.evidence.assessment.save({ assessment: anAssessment(id, results[0] ?? '') });
    await app.call.evidence.question.archive({ id, revision: 1, archived: true });
    expect(await kindsOf(id)).toEqual([]);
  });
});

describe('a level', () => {
  const graded = { design: 'rct' as const, start: 'high' as const, down: {}, up: {}, level: 4 };

  test('that is too old by the group’s own rule is to be looked at again', async () => {
    const { id: interventionId } = await app.call.catalogue.save({ intervention: { name: 'Påhittad insats', owner: 'Exempelperson C', status: 'offered', reviewDueAt: '2040-01-01' } });
    const { id } = await newQuestion(app, 1, { interventionId, outcomes: [{ id: outcomeId, name: 'Påhittat utfall', grade: graded }] });
    expect(await kindsOf(id)).toEqual([]);
    app.clock = '2031-12-01T08:00:00.000Z';
    expect(await workOn(id)).toMatchObject([{ kind: 'evidence-renewal', owner: 'Exempelperson C', due: '2031-11-22', reason: { outcomes: ['Påhittat utfall'], why: ['age'] } }]);
    await app.call.settings.save({ team: { evidenceMonths: 120 } });
    expect(await kindsOf(id)).toEqual([]);
    await app.call.settings.save({ team: { evidenceMonths: 60 } });
    app.clock = '2026-11-22T08:00:00.000Z';
  });
});

describe('what the evidence asks for', () => {
  test('can be given to somebody by a day, and put off', async () => {
    const { id, results } = await newQuestion(app);
    await doneBy(app, assessorA, { questionId: id, resultId: results[0] ?? '' });
    const [work] = await workOn(id);
    const { changes } = await app.call.tasks.change({ rows: [{ keys: [work?.key ?? ''] }], owner: 'Exempelperson B', due: '2027-01-15' });
    expect(await workOn(id)).toMatchObject([{ kind: 'evidence-second', owner: 'Exempelperson B', due: '2027-01-15', plannedBy: changes[0]?.id }]);
    const { tasks } = await app.call.tasks.list({ state: 'open' });
    expect(tasks.find((task) => task.id === changes[0]?.id)).toMatchObject({ subject: 'Påhittad fråga', about: { type: 'evidence-question', id } });
    await app.call.tasks.change({ rows: [{ keys: [work?.key ?? ''] }], snoozedUntil: '2027-01-01' });
    expect((await app.call.catalogue.queue({})).tasks.some(({ about }) => about?.id === id)).toBe(false);
  });

  test('cannot be planned for a question that is not there', async () => {
    const failure = await failureOf(app.call.tasks.change({ rows: [{ keys: [`evidence-renewal:${newId()}`] }], owner: 'Exempelperson B' }));
    expect(failure.code).toBe('NOT_FOUND');
  });

  test('stands beside what the catalogue asks for, and can be asked for alone', async () => {
    const { id } = await app.call.evidence.question.save({ question: aQuestion([newId()], { newStudiesKnown: true, outcomes: [{ id: outcomeId, name: 'Utfall', grade: { design: 'rct', start: 'high', down: {}, up: {}, level: 4 } }] }) });
    const { tasks, counts, total } = await app.call.catalogue.queue({ kinds: ['evidence-renewal'] });
    expect(tasks.map(({ about }) => about?.id)).toContain(id);
    expect(tasks).toHaveLength(total);
    expect(counts.find(({ kind }) => kind === 'evidence-renewal')?.count).toBe(total);
    expect(tasks.every(({ about }) => about?.type === 'evidence-question' && about.id !== example.question)).toBe(true);
  });
});
