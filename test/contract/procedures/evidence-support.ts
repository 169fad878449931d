import { example, exampleAssessment, exampleTemplate } from '#api/evidence/example.ts';
import type { Actor } from '#api/ports.ts';
import type { BackEnd, Client } from './back-end.ts';

export const assessorA: Actor = { name: 'Exempelperson A', roles: ['reader', 'editor', 'assessor'] };
export const assessorB: Actor = { name: 'Exempelperson B', roles: ['reader', 'assessor'] };
export const assessorC: Actor = { name: 'Exempelperson C', roles: ['reader', 'assessor'] };

type QuestionInput = Parameters<Client['evidence']['question']['save']>[0]['question'];
type AssessmentInput = Parameters<Client['evidence']['assessment']['save']>[0]['assessment'];

export const outcomeId = example.outcome;
let made = 0;
export const newId = (): string => `6f9ab5a2-0000-4000-9200-${String((made += 1)).padStart(12, '0')}`;

/** A made-up question with one outcome and as many results. */
export function aQuestion(results: readonly string[], fields: Partial<QuestionInput> = {}): QuestionInput {
  return {
    interventionId: example.intervention,
    title: 'Påhittad fråga',
    outcomes: [{ id: outcomeId, name: 'Påhittat utfall' }],
    results: results.map((id, index) => ({ id, studyId: example.study, outcomeId, timePoint: `${index + 1} månader`, templateId: example.template })),
    ...fields,
  };
}

/** A complete assessment of a result that answers Ja, or as `answer` says. */
export function anAssessment(questionId: string, resultId: string, answer: 'Y' | 'N' = 'Y'): AssessmentInput {
  const judgement = answer === 'Y' ? 'low' : 'high';
  const judged = { judgement, reason: '', direction: null };
  return {
    ...exampleAssessment,
    interest: { declared: 'none', text: '' },
    questionId,
    resultId,
    answers: { '1.1': { answer, justification: 'Påhittat skäl.', quote: '', page: '' } },
    domains: { D1: judged },
    overall: judged,
  };
}

/** The example's template and study, which every test's question is assessed in and stands on. */
export async function prepare(app: BackEnd): Promise<void> {
  app.actor = assessorA;
  await app.call.evidence.template.save({ id: example.ownTemplate, json: exampleTemplate });
  await app.call.evidence.study.save({ id: example.study, study: { title: 'Påhittad studie', authors: [{ family: 'Exempelsson', given: 'E' }], year: 2019 } });
}

/** A question with results that nobody has assessed. */
export async function newQuestion(app: BackEnd, results = 1, fields: Partial<QuestionInput> = {}): Promise<{ id: string; results: string[] }> {
  const ids = Array.from({ length: results }, newId);
  const before = app.actor;
  app.actor = assessorA;
  const { id } = await app.call.evidence.question.save({ question: aQuestion(ids, fields) });
  app.actor = before;
  return { id, results: ids };
}

/** Somebody's assessment of a result, done. */
export async function doneBy(app: BackEnd, actor: Actor, { questionId, resultId, answer = 'Y' }: { readonly questionId: string; readonly resultId: string; readonly answer?: 'Y' | 'N' }): Promise<{ id: string; revision: number }> {
  const before = app.actor;
  app.actor = actor;
  const { id, revision } = await app.call.evidence.assessment.save({ assessment: anAssessment(questionId, resultId, answer) });
  const done = await app.call.evidence.assessment.done({ id, revision });
  app.actor = before;
  return { id, revision: done.revision };
}
