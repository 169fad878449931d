import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#api/ports.ts';
import { failureOf, openBackEnd, type BackEnd } from './back-end.ts';
import { aQuestion, anAssessment, assessorA, assessorB, doneBy, newQuestion, outcomeId, prepare } from './evidence-support.ts';

let app: BackEnd;
beforeAll(async () => {
  app = await openBackEnd();
  await prepare(app);
});
afterAll(() => app.close());

const name = 'Exempelperson Borta';
const gone: Actor = { name, roles: ['reader', 'editor', 'assessor'] };

test('a person is gone from questions, assessments, consensus and sheets, and what was judged stays readable', async () => {
  const { id: questionId, results } = await newQuestion(app, 2);
  const [resultId = '', second = ''] = results;
  app.actor = gone;
  await app.call.evidence.question.save({
    id: questionId,
    revision: 1,
    question: aQuestion(results, { note: `Fråga ${name}.`, outcomes: [{ id: outcomeId, name: 'Påhittat utfall', grade: { design: 'rct', start: 'high', down: {}, up: {}, level: 4 } }] }),
  });
  const theirs = await doneBy(app, gone, { questionId, resultId });
  await doneBy(app, assessorA, { questionId, resultId, answer: 'N' });
  await app.call.evidence.resolve({ resultId, key: '1.1', value: 'Y', reason: `${name} läste om.`, third: 'Exempelperson D' });
  const draft = await app.call.evidence.assessment.save({ assessment: { ...anAssessment(questionId, second), interest: { declared: 'some', text: `${name} har skrivit manualen.` } } });
  await app.call.evidence.assessment.sendSheet({ id: draft.id });
  app.actor = assessorA;

  const counted = await app.call.catalogue.purgePerson({ name, reason: 'har slutat', dryRun: true });
  expect(counted.counts).toMatchObject({ 'evidence-question': 1, assessment: 2, consensus: 1, inbox: 1 });
  expect(counted.places.map(({ record, name: called, fields }) => [record, called, fields])).toEqual(
    expect.arrayContaining([
      ['evidence-question', 'Påhittad fråga', ['outcomes', 'note']],
      ['assessment', 'Påhittad fråga', ['assessor']],
      ['assessment', 'Påhittad fråga', ['assessor', 'interest']],
      ['consensus', 'Påhittad fråga', ['resolutions']],
    ]),
  );
  await app.call.catalogue.purgePerson({ name, reason: 'har slutat' });

  const everything = JSON.stringify([
    await app.call.evidence.question.get({ id: questionId }),
    await app.call.evidence.question.history({ id: questionId }),
    await app.call.evidence.assessment.list({}),
    await app.call.evidence.consensus({ resultId }),
    await app.ports.team.evidence.assessments.all(),
    await app.ports.team.evidence.assessments.history(theirs.id),
    await app.ports.team.inbox.list(),
    await app.ports.team.audit(),
  ]);
  expect(everything).not.toContain('Borta');
  expect((await app.ports.team.evidence.assessments.get(theirs.id))?.data).toMatchObject({ assessor: '–', state: 'done', answers: { '1.1': { answer: 'Y' } } });
  // One who is erased is nobody: neither mine nor the same person as another who is erased.
  app.actor = { name: '–', roles: gone.roles };
  expect((await failureOf(app.call.evidence.assessment.save({ assessment: anAssessment(questionId, second) }))).details).toMatchObject({ rule: 'name-needed' });
  app.actor = assessorB;
  expect((await app.call.evidence.consensus({ resultId })).assessments.map(({ assessor }) => assessor).sort()).toEqual(['Exempelperson A', '–']);
});

test('what is kept on this computer is cleaned too', async () => {
  const { id: questionId, results } = await newQuestion(app);
  const other = await openBackEnd({ team: app.ports.team.status().folder });
  try {
    other.actor = assessorB;
    const { id } = await other.call.evidence.assessment.save({ assessment: { ...anAssessment(questionId, results[0] ?? ''), interest: { declared: 'some', text: `Har talat med ${name}.` } } });
    await app.ports.team.close();
    other.actor = { name: assessorB.name, roles: ['reader', 'editor', 'assessor'] };
    await other.call.catalogue.purgePerson({ name, reason: 'har slutat' });
    expect((await other.ports.personal.sheets.get(id))?.data.interest.text).toBe('Har talat med –.');
  } finally {
    await other.close();
  }
});
