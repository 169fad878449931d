import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf, openBackEnd, refusedPaths, type BackEnd } from './back-end.ts';
import { anAssessment, assessorA, assessorB, assessorC, doneBy, newQuestion, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
beforeEach(() => {
  app.actor = assessorA;
});
afterAll(() => app.close());

interface Pair {
  readonly questionId: string;
  readonly resultId: string;
  readonly a: { readonly id: string; readonly revision: number };
  readonly b: { readonly id: string; readonly revision: number };
}

/** A result that A answers Ja and B Nej. */
async function differing(): Promise<Pair> {
  const { id: questionId, results } = await newQuestion(app);
  const resultId = results[0] ?? '';
  const a = await doneBy(app, assessorA, { questionId, resultId, answer: 'Y' });
  app.clock = '2026-11-22T09:00:00.000Z';
  const b = await doneBy(app, assessorB, { questionId, resultId, answer: 'N' });
  app.clock = '2026-11-22T08:00:00.000Z';
  return { questionId, resultId, a, b };
}

const reason = 'Vi läste om stycket.';
const issues = ({ details }: { details: Record<string, unknown> }): string[] => (details['issues'] as { path: string[]; code: string }[]).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('the two side by side', () => {
  test('wait until both are done, and say for whom', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    expect(await app.call.evidence.consensus({ resultId })).toMatchObject({ ready: false, waitingFor: [], needs: 2, rows: [], template: null });
    await doneBy(app, assessorA, { questionId, resultId });
    app.actor = assessorB;
    await app.call.evidence.assessment.save({ assessment: { questionId, resultId, templateId: 'exempelmall' } });
    app.actor = assessorA;
    expect(await app.call.evidence.consensus({ resultId })).toMatchObject({ ready: false, waitingFor: ['Exempelperson B'], needs: 0, rows: [], agreement: null, proposal: null });
    expect((await failureOf(app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason }))).details).toMatchObject({ rule: 'not-ready' });
  });

  test('show every answer and judgement of both, agreement, and what is left to decide', async () => {
    const { resultId } = await differing();
    const view = await app.call.evidence.consensus({ resultId });
    expect(view.assessments.map(({ assessor }) => assessor)).toEqual(['Exempelperson A', 'Exempelperson B']);
    expect(view.rows.map(({ key, kind, a, b, agree, open }) => [key, kind, a.value, b.value, agree, open])).toEqual([
      ['1.1', 'question', 'Y', 'N', false, true],
      ['D1', 'domain', 'low', 'high', false, true],
      ['overall', 'overall', 'low', 'high', false, true],
    ]);
    expect(view).toMatchObject({ ready: true, open: 3, revision: null, agreement: { overall: { n: 1, agreement: 0, kappa: 0 } } });
  });

  test('are closed to a third who is at work on the result', async () => {
    const { questionId, resultId } = await differing();
    app.actor = assessorC;
    await app.call.evidence.assessment.save({ assessment: { questionId, resultId, templateId: 'exempelmall' } });
    expect(await failureOf(app.call.evidence.consensus({ resultId }))).toMatchObject({ code: 'FORBIDDEN', details: { rule: 'blind' } });
    expect((await failureOf(app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason }))).code).toBe('FORBIDDEN');
    expect((await app.call.evidence.agreementOf({ questionId })).templates).toEqual([]);
  });
});

describe('a difference', () => {
  test('is decided with a reason, by whom and when, or by a named third', async () => {
    const { resultId } = await differing();
    expect(await app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason, third: 'Exempelperson D' })).toMatchObject({ revision: 1, state: 'open', open: 2 });
    const view = await app.call.evidence.consensus({ resultId });
    expect(view.rows[0]?.resolution).toEqual({ value: 'Y', reason, by: 'Exempelperson A', at: '2026-11-22T08:00:00.000Z', third: 'Exempelperson D' });
    expect(view.proposal?.domains['D1']?.proposal).toBe('low');
    expect(await app.call.evidence.unresolve({ resultId, key: '1.1', revision: 1 })).toMatchObject({ revision: 2, open: 3 });
  });

  test('is not decided without a reason, outside the options, by one of the two as third, or where they agree', async () => {
    const { resultId } = await differing();
    expect(await refusedPaths(app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason: ' ' }))).toEqual(['reason']);
    expect(await refusedPaths(app.call.evidence.resolve({ resultId, key: '1.1', value: 'PY', reason }))).toEqual(['value']);
    expect(await refusedPaths(app.call.evidence.resolve({ resultId, key: '9.9', value: 'Y', reason }))).toEqual(['key']);
    expect(await refusedPaths(app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason, third: 'exempelperson b' }))).toEqual(['third']);
    const { id: questionId, results } = await newQuestion(app);
    await doneBy(app, assessorA, { questionId, resultId: results[0] ?? '' });
    await doneBy(app, assessorB, { questionId, resultId: results[0] ?? '' });
    expect((await failureOf(app.call.evidence.resolve({ resultId: results[0] ?? '', key: '1.1', value: 'N', reason }))).details).toMatchObject({ rule: 'agreed' });
  });

  test('decided on two screens at once is a conflict on the second', async () => {
    const { resultId } = await differing();
    await app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason });
    await app.call.evidence.resolve({ resultId, key: 'D1', value: 'low', reason, revision: 1 });
    expect((await failureOf(app.call.evidence.resolve({ resultId, key: 'overall', value: 'low', reason, revision: 1 }))).code).toBe('CONFLICT');
  });
});

describe('the end', () => {
  test('says what is left, then locks both and gives the result its judgement', async () => {
    const { questionId, resultId, a, b } = await differing();
    expect(issues(await failureOf(app.call.evidence.finishConsensus({ resultId })))).toEqual(['resolutions.1.1 answer-missing', 'domains.D1 judgement-missing', 'overall judgement-missing']);
    await app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason });
    expect(issues(await failureOf(app.call.evidence.finishConsensus({ resultId, domains: { D1: { judgement: 'low' } }, overall: { judgement: 'high', reason: '' } })))).toEqual(['domains.D1.reason reason-missing', 'overall.reason reason-missing']);
    const done = await app.call.evidence.finishConsensus({ resultId, revision: 1, domains: { D1: { judgement: 'low', reason } }, overall: { judgement: 'low', reason } });
    expect(done).toMatchObject({ state: 'done', revision: 2 });
    for (const { id } of [a, b]) expect((await app.call.evidence.assessment.get({ id })).assessment).toMatchObject({ state: 'locked', lockedAt: '2026-11-22T08:00:00.000Z' });
    const { results } = await app.call.evidence.question.get({ id: questionId });
    expect(results[0]).toMatchObject({ consensus: { state: 'done' }, judgement: { overall: 'low', domains: { D1: 'low' }, from: 'consensus' } });
    expect((await failureOf(app.call.evidence.resolve({ resultId, key: 'D1', value: 'high', reason }))).details).toMatchObject({ rule: 'consensus-done' });
  });

  test('where the two agree needs nothing more', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    await doneBy(app, assessorA, { questionId, resultId });
    await doneBy(app, assessorB, { questionId, resultId });
    expect(await app.call.evidence.finishConsensus({ resultId })).toMatchObject({ state: 'done', revision: 1, open: 0 });
  });

  test('is undone by reopening an assessment, which takes a reason', async () => {
    const { resultId, a } = await differing();
    for (const key of ['1.1', 'D1', 'overall']) await app.call.evidence.resolve({ resultId, key, value: key === '1.1' ? 'Y' : 'low', reason });
    await app.call.evidence.finishConsensus({ resultId });
    const { revision } = await app.call.evidence.assessment.get({ id: a.id });
    expect(await refusedPaths(app.call.evidence.assessment.reopen({ id: a.id, revision, reason: '  ' }))).toEqual(['reason']);
    const reopened = await app.call.evidence.assessment.reopen({ id: a.id, revision, reason: 'Fel sida lästes.' });
    const { assessment, consensus } = await app.call.evidence.assessment.get({ id: a.id });
    expect(assessment).toMatchObject({ state: 'draft', lockedAt: null, reopened: [{ by: 'Exempelperson A', reason: 'Fel sida lästes.' }] });
    expect(consensus?.state).toBe('open');
    // What was decided is kept for when it is done again.
    await app.call.evidence.assessment.done({ id: a.id, revision: reopened.revision });
    expect(await app.call.evidence.consensus({ resultId })).toMatchObject({ ready: true, open: 0 });
  });
});

describe('locking', () => {
  test('lets everyone read what one person alone has judged', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    const { id, revision } = await doneBy(app, assessorA, { questionId, resultId });
    app.actor = { name: 'Exempelperson D', roles: ['reader'] };
    expect((await app.call.evidence.question.get({ id: questionId })).results[0]?.judgement).toBeNull();
    expect((await failureOf(app.call.evidence.assessment.lock({ id, revision }))).code).toBe('FORBIDDEN');
    app.actor = assessorA;
    await app.call.evidence.assessment.lock({ id, revision });
    app.actor = { name: 'Exempelperson D', roles: ['reader'] };
    expect((await app.call.evidence.question.get({ id: questionId })).results[0]?.judgement).toMatchObject({ overall: 'low', from: 'single' });
  });

  test('is of what is done', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const { id, revision } = await app.call.evidence.assessment.save({ assessment: anAssessment(questionId, results[0] ?? '') });
    expect((await failureOf(app.call.evidence.assessment.lock({ id, revision }))).details).toMatchObject({ rule: 'not-done' });
  });
});

test('agreement of a question is counted over its results, and kappa is undefined where chance alone explains all', async () => {
  const { id: questionId, results } = await newQuestion(app, 4);
  for (const [index, resultId] of results.entries()) {
    await doneBy(app, assessorA, { questionId, resultId, answer: index < 2 ? 'Y' : 'N' });
    await doneBy(app, assessorB, { questionId, resultId, answer: index === 0 ? 'Y' : 'N' });
  }
  const { templates } = await app.call.evidence.agreementOf({ questionId });
  expect(templates).toHaveLength(1);
  expect(templates[0]).toMatchObject({ templateId: 'exempelmall', results: 4 });
  expect(templates[0]?.agreement.overall).toMatchObject({ n: 4, agreement: 0.75, kappa: 0.5 });
  const same = await newQuestion(app);
  for (const actor of [assessorA, assessorB]) await doneBy(app, actor, { questionId: same.id, resultId: same.results[0] ?? '' });
  expect((await app.call.evidence.agreementOf({ questionId: same.id })).templates[0]?.agreement.overall).toMatchObject({ n: 1, agreement: 1, kappa: null });
});
