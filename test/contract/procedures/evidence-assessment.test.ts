import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';
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

const empty = (questionId: string, resultId: string) => ({ questionId, resultId, templateId: 'exempelmall' });
const issuesOf = ({ details }: { details: Record<string, unknown> }): string[] => (details['issues'] as { path: (string | number)[]; code: string }[]).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('an assessment', () => {
  test('is saved however incomplete, with what is left and what the rules propose', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const saved = await app.call.evidence.assessment.save({ assessment: empty(questionId, results[0] ?? '') });
    expect(saved).toMatchObject({ revision: 1, where: 'team', merged: false });
    expect(saved.problems.map(({ code }) => code)).toEqual(['answer-missing', 'judgement-missing', 'judgement-missing', 'interest-missing']);
    expect(saved.proposal.overall.proposal).toBeNull();
    const answered = await app.call.evidence.assessment.save({ id: saved.id, revision: 1, assessment: anAssessment(questionId, results[0] ?? '') });
    expect(answered).toMatchObject({ revision: 2, problems: [] });
    expect(answered.proposal.overall.proposal).toBe('low');
  });

  test('is not done until everything asked for is there, and says what is left', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const assessment = { ...empty(questionId, results[0] ?? ''), answers: { '1.1': { answer: 'Y' } }, domains: { D1: { judgement: 'high' } } };
    const { id, revision } = await app.call.evidence.assessment.save({ assessment });
    const failure = await failureOf(app.call.evidence.assessment.done({ id, revision }));
    expect(failure.code).toBe('RULE_VIOLATION');
    expect(failure.details['rule']).toBe('incomplete');
    expect(issuesOf(failure)).toEqual(['answers.1.1.justification justification-missing', 'domains.D1.reason reason-missing', 'overall judgement-missing', 'interest.declared interest-missing']);
  });

  test('is done once, and goes back to draft while nobody else is done', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const { id, revision } = await doneBy(app, assessorA, { questionId, resultId: results[0] ?? '' });
    expect((await failureOf(app.call.evidence.assessment.save({ id, revision, assessment: anAssessment(questionId, results[0] ?? '', 'N') }))).details).toMatchObject({ rule: 'not-draft', state: 'done' });
    const back = await app.call.evidence.assessment.undone({ id, revision });
    const again = await app.call.evidence.assessment.done({ id, revision: back.revision });
    await doneBy(app, assessorB, { questionId, resultId: results[0] ?? '' });
    expect((await failureOf(app.call.evidence.assessment.undone({ id, revision: again.revision }))).details).toMatchObject({ rule: 'other-done' });
  });

  test('keeps and marks an answer to a question that the template does not ask', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const unknown = app.call.evidence.assessment.save({ assessment: { ...empty(questionId, results[0] ?? ''), answers: { '9.9': { answer: 'Y' } } } });
    expect(await refusedPaths(unknown)).toEqual(['assessment.answers.9.9.answer']);
    const outside = app.call.evidence.assessment.save({ assessment: { ...empty(questionId, results[0] ?? ''), answers: { '1.1': { answer: 'PY' } } } });
    expect(await refusedPaths(outside)).toEqual(['assessment.answers.1.1.answer']);
    const scale = app.call.evidence.assessment.save({ assessment: { ...empty(questionId, results[0] ?? ''), domains: { D1: { judgement: 'moderate' } }, overall: { judgement: 'serious' } } });
    expect(await refusedPaths(scale)).toEqual(['assessment.domains.D1', 'assessment.overall.judgement']);
  });

  test('is refused in a template or version that nobody knows, and of a result that is not there', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    expect(await refusedPaths(app.call.evidence.assessment.save({ assessment: { ...empty(questionId, resultId), templateId: 'okand-mall' } }))).toEqual(['assessment.templateId']);
    expect(await refusedPaths(app.call.evidence.assessment.save({ assessment: { ...empty(questionId, resultId), templateVersion: '99' } }))).toEqual(['assessment.templateVersion']);
    expect((await failureOf(app.call.evidence.assessment.save({ assessment: empty(questionId, '6f9ab5a2-9999-4000-8000-000000009999') }))).code).toBe('NOT_FOUND');
    expect((await failureOf(app.call.evidence.assessment.get({ id: 'finns-inte' }))).code).toBe('NOT_FOUND');
  });

  test('is one per person and result', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const first = await app.call.evidence.assessment.save({ assessment: empty(questionId, results[0] ?? '') });
    app.actor = { ...assessorA, name: ' exempelperson  a ' };
    const failure = await failureOf(app.call.evidence.assessment.save({ assessment: empty(questionId, results[0] ?? '') }));
    expect(failure).toMatchObject({ code: 'RULE_VIOLATION', details: { rule: 'one-per-person', id: first.id } });
  });

  test('needs the role, a name, and to be one’s own', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const assessment = empty(questionId, results[0] ?? '');
    const { id } = await app.call.evidence.assessment.save({ assessment });
    app.actor = assessorB;
    expect((await failureOf(app.call.evidence.assessment.save({ id, revision: 1, assessment }))).details).toMatchObject({ rule: 'not-yours' });
    app.actor = { name: ' ', roles: assessorA.roles };
    expect((await failureOf(app.call.evidence.assessment.save({ assessment }))).details).toMatchObject({ rule: 'name-needed' });
    app.actor = reader;
    expect((await failureOf(app.call.evidence.assessment.save({ assessment }))).code).toBe('FORBIDDEN');
  });

  test('takes no identity number', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const answers = { '1.1': { answer: 'Y', quote: 'Gäller 19121212-1212.' } };
    expect((await failureOf(app.call.evidence.assessment.save({ assessment: { ...empty(questionId, results[0] ?? ''), answers } }))).details).toMatchObject({ rule: 'R3', field: 'assessment.answers.1.1.quote' });
  });
});

describe('two windows of one person', () => {
  const answer = (text: string) => ({ answer: 'Y', justification: text, quote: '', page: '' });

  test('that write different parts are put together', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const assessment = empty(questionId, results[0] ?? '');
    const { id } = await app.call.evidence.assessment.save({ assessment });
    await app.call.evidence.assessment.save({ id, revision: 1, assessment: { ...assessment, answers: { '1.1': answer('Fönster ett') } } });
    const second = await app.call.evidence.assessment.save({ id, revision: 1, assessment: { ...assessment, interest: { declared: 'none' } } });
    expect(second).toMatchObject({ revision: 3, merged: true });
    const { assessment: both } = await app.call.evidence.assessment.get({ id });
    expect([both.answers['1.1']?.justification, both.interest.declared]).toEqual(['Fönster ett', 'none']);
  });

  test('that write the same answer meet a conflict that says what differs, and nothing is lost', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const assessment = empty(questionId, results[0] ?? '');
    const { id } = await app.call.evidence.assessment.save({ assessment });
    await app.call.evidence.assessment.save({ id, revision: 1, assessment: { ...assessment, answers: { '1.1': answer('Fönster ett') } } });
    const { code, details } = await failureOf(app.call.evidence.assessment.save({ id, revision: 1, assessment: { ...assessment, answers: { '1.1': answer('Fönster två') } } }));
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ id, expected: 1, actual: 2, differs: [{ path: ['answers', '1.1'], mine: answer('Fönster två'), theirs: answer('Fönster ett') }] });
    expect((await app.call.evidence.assessment.get({ id })).assessment.answers['1.1']?.justification).toBe('Fönster ett');
  });
});

describe('blindness', () => {
  test('keeps the other’s assessment from being read until both are done', async () => {
    const { id: questionId, results } = await newQuestion(app);
    const resultId = results[0] ?? '';
    const first = await doneBy(app, assessorA, { questionId, resultId });
    app.actor = assessorB;
    const { id } = await app.call.evidence.assessment.save({ assessment: empty(questionId, resultId) });
    expect(await failureOf(app.call.evidence.assessment.get({ id: first.id }))).toMatchObject({ code: 'FORBIDDEN', details: { rule: 'blind', assessor: 'Exempelperson A', state: 'done' } });
    const { assessments } = await app.call.evidence.assessment.list({ questionId });
    expect(assessments.map(({ assessor, readable, overall, progress }) => [assessor, readable, overall, progress?.answered ?? null])).toEqual(expect.arrayContaining([['Exempelperson A', false, null, null], ['Exempelperson B', true, null, 0]]));
    const seen = JSON.stringify([await app.call.evidence.question.get({ id: questionId }), await app.call.evidence.question.list({}), assessments, await app.call.evidence.assessment.get({ id })]);
    expect(seen).not.toContain('Påhittat skäl');
    expect((await app.call.evidence.question.get({ id: questionId })).results[0]?.judgement).toBeNull();
    await doneBy(app, assessorC, { questionId, resultId, answer: 'N' });
    // Two are done, but this person is still at work.
    expect((await failureOf(app.call.evidence.assessment.get({ id: first.id }))).code).toBe('FORBIDDEN');
    app.actor = { name: 'Exempelperson D', roles: ['reader'] };
    expect((await app.call.evidence.assessment.get({ id: first.id })).assessment.overall.judgement).toBe('low');
  });
});

test('the list says how many there are and gives no more than asked for', async () => {
  const { id: questionId, results } = await newQuestion(app, 3);
  for (const resultId of results) await app.call.evidence.assessment.save({ assessment: empty(questionId, resultId) });
  const { assessments, total } = await app.call.evidence.assessment.list({ questionId, mine: true, limit: 2 });
  expect([assessments.length, total]).toEqual([2, 3]);
  expect(assessments[0]).toMatchObject({ questionTitle: 'Påhittad fråga', state: 'draft', mine: true, where: 'team', sent: false, progress: { answered: 0, asked: 1 } });
});
