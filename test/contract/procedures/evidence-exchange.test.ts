import { afterEach, beforeEach, expect, test } from 'vitest';
import { example } from '#api/evidence/example.ts';
import { failureOf, openBackEnd, refusedPaths, type BackEnd } from './back-end.ts';
import { aQuestion, anAssessment, assessorA, assessorB, doneBy, newQuestion, outcomeId, prepare } from './evidence-support.ts';

let here: BackEnd;
let there: BackEnd;
beforeEach(async () => {
  [here, there] = await Promise.all([openBackEnd(), openBackEnd()]);
  there.actor = assessorA;
  await prepare(here);
});
afterEach(() => Promise.all([here.close(), there.close()]));

const exported = async (app: BackEnd): Promise<string> => (await app.call.catalogue.export({ format: 'json' })).content;

/** A question with a grade, a consensus and a training set. */
async function filled(): Promise<{ questionId: string; resultId: string }> {
  const { id: questionId, results } = await newQuestion(here);
  const resultId = results[0] ?? '';
  for (const actor of [assessorA, assessorB]) await doneBy(here, actor, { questionId, resultId });
  await here.call.evidence.finishConsensus({ resultId });
  await here.call.evidence.question.save({ id: questionId, revision: 1, question: aQuestion(results, { outcomes: [{ id: outcomeId, name: 'Påhittat utfall', grade: { design: 'rct', start: 'high', down: {}, up: {}, level: 4 } }] }) });
  await here.call.evidence.calibration.save({ calibration: { name: 'Egen övning', templateId: 'exempelmall', templateVersion: '1' } });
  return { questionId, resultId };
}

test('an exported catalogue carries its evidence into an empty folder, and is the same to the last byte when it is made again', async () => {
  const { questionId, resultId } = await filled();
  const content = await exported(here);
  const preview = await there.call.catalogue.importPreview({ format: 'json', content });
  expect(preview.evidence).toEqual({ create: 7, update: 0, same: 0 });
  expect((await there.call.catalogue.importCommit({ format: 'json', content })).evidence).toEqual({ create: 7, update: 0, same: 0 });
  expect(await exported(there)).toBe(content);
  expect((await there.call.evidence.question.get({ id: questionId })).results[0]).toMatchObject({ id: resultId, judgement: { overall: 'low', from: 'consensus' } });
  expect((await there.call.catalogue.importCommit({ format: 'json', content })).evidence).toEqual({ create: 0, update: 0, same: 7 });
});

test('an export leaves out what is blind to the one who makes it', async () => {
  const { id: questionId, results } = await newQuestion(here);
  await doneBy(here, assessorB, { questionId, resultId: results[0] ?? '', answer: 'N' });
  expect(await exported(here)).not.toContain('Påhittat skäl');
  here.actor = assessorB;
  expect(await exported(here)).toContain('Påhittat skäl');
});

test('a file without evidence is what it always was, and changes none', async () => {
  const content = await exported(there);
  expect(JSON.parse(content)).not.toHaveProperty('evidence');
  await filled();
  expect((await here.call.catalogue.importCommit({ format: 'json', content })).evidence).toBeUndefined();
  expect((await here.call.evidence.question.list({})).questions).toHaveLength(1);
});

test('a question that has been changed here takes the file’s words, or keeps its own where that is chosen; an assessment always stays', async () => {
  const { questionId } = await filled();
  const content = await exported(here);
  await there.call.catalogue.importCommit({ format: 'json', content });
  const { question, revision } = await there.call.evidence.question.get({ id: questionId });
  await there.call.evidence.question.save({ id: questionId, revision, question: { ...question, title: 'Ändrad där' } });
  expect((await there.call.catalogue.importCommit({ format: 'json', content, resolveAll: 'mine' })).evidence).toEqual({ create: 0, update: 0, same: 7 });
  expect((await there.call.evidence.question.get({ id: questionId })).question.title).toBe('Ändrad där');
  expect((await there.call.catalogue.importCommit({ format: 'json', content })).evidence).toEqual({ create: 0, update: 1, same: 6 });
  expect((await there.call.evidence.question.get({ id: questionId })).question.title).toBe('Påhittad fråga');
});

test('nobody comes to have two assessments of one result', async () => {
  const { id: questionId, results } = await newQuestion(here);
  const resultId = results[0] ?? '';
  await doneBy(here, assessorA, { questionId, resultId });
  const content = await exported(here);
  await there.call.catalogue.importCommit({ format: 'json', content: content.replace(/"assessments": \[[\s\S]*?\n {4}\],/u, '"assessments": [],') });
  await there.call.evidence.assessment.save({ assessment: anAssessment(questionId, resultId, 'N') });
  await there.call.catalogue.importCommit({ format: 'json', content });
  expect((await there.call.evidence.assessment.list({ resultId })).total).toBe(1);
});

test('evidence that is broken refuses the whole file with the place, and an identity number before all else', async () => {
  await filled();
  const file = JSON.parse(await exported(here)) as { evidence: { questions: { data: { title: unknown; note: string } }[]; versions: Record<string, number> } };
  const [question] = file.evidence.questions;
  if (question === undefined) throw new Error('no question');
  const commit = (): Promise<unknown> => there.call.catalogue.importCommit({ format: 'json', content: JSON.stringify(file) });
  question.data.title = 7;
  expect(await refusedPaths(commit())).toEqual(['content.0.evidence.questions.0.title']);
  question.data.note = 'Gäller 19121212-1212';
  expect((await failureOf(commit())).details).toMatchObject({ rule: 'R3', field: 'evidence.questions.0.note' });
  file.evidence.versions['questions'] = 99;
  expect((await refusedPaths(commit()))[0]).toBe('content.0.evidence.questions');
  expect((await there.call.evidence.question.list({})).questions).toEqual([]);
});

test('an export of some entries has their evidence alone', async () => {
  await filled();
  const other = (await here.call.catalogue.names({})).names.find(({ id }) => id !== example.intervention);
  const { content } = await here.call.catalogue.export({ format: 'json', ids: [other?.id ?? ''] });
  expect(JSON.parse(content)).not.toHaveProperty('evidence');
  const { content: mine } = await here.call.catalogue.export({ format: 'json', ids: [example.intervention] });
  const { evidence } = JSON.parse(mine) as { evidence: Record<string, unknown[]> };
  expect([evidence['questions']?.length, evidence['studies']?.length, evidence['assessments']?.length, evidence['calibrations']?.length]).toEqual([1, 1, 2, 0]);
});
