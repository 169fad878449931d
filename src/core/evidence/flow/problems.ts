import type { FieldIssue } from '#core/shared/errors.ts';
import type { Answer, Assessment, Judgement } from '../records/assessment.ts';
import { inputIssues } from '../template/input.ts';
import { notApplicable } from '../template/condition.ts';
import type { Outcome, Proposal } from '../template/outcome.ts';
import type { Question, Template } from '../template/schema.ts';
import { givenAnswers } from './review.ts';

export const problemCodes = ['answer-missing', 'justification-missing', 'judgement-missing', 'reason-missing', 'choice-missing', 'interest-missing', 'interest-text-missing', 'extra-missing', 'not-asked'] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Something that is left to do, or to think of, in an assessment. */
export interface Problem {
  readonly path: (string | number)[];
  readonly code: ProblemCode;
  readonly message: string;
  /** True where the assessment cannot be done until it is mended. */
  readonly blocks: boolean;
}

function problem(path: Problem['path'], code: ProblemCode, message: string, blocks = true): Problem {
  return { path, code, message, blocks };
}

/** Every question of a template, those of its own beside the areas last. */
export function questionsOf(template: Template): Question[] {
  return [...template.domains.flatMap((domain) => domain.questions), ...template.extraQuestions];
}

/** The numbers under which a question can be answered. */
export function answerKeys(question: Question): string[] {
  return [question.id, ...(question.parts ?? []).map((part) => part.id)];
}

/** The scale of the whole. */
export function overallScale(template: Template): Template['judgements'] {
  return template.overallJudgements ?? template.judgements;
}

/** What the template does not know in an assessment: numbers, answers, judgements, choices. */
export function unknownIn(template: Template, { answers, domains, overall, context }: Pick<Assessment, 'answers' | 'domains' | 'overall' | 'context'>): FieldIssue[] {
  const judged = Object.fromEntries(Object.entries(domains).flatMap(([id, { judgement }]) => (judgement === null ? [] : [[id, judgement] as const])));
  const given = givenAnswers({ answers });
  const known = new Set(questionsOf(template).flatMap(answerKeys));
  const empty = Object.keys(answers).filter((id) => given[id] === undefined && !known.has(id));
  const scale = overallScale(template).map((one) => one.code);
  return [
    ...inputIssues(template, { answers: given, context }).map((issue) => (issue.path[0] === 'answers' ? { ...issue, path: [...issue.path, 'answer'] } : issue)),
    ...empty.map((id): FieldIssue => ({ path: ['answers', id], code: 'unknown_question', message: `${template.id} has no question ${id}` })),
    ...inputIssues(template, { domains: judged }),
    ...(overall.judgement === null || scale.includes(overall.judgement) ? [] : [{ path: ['overall', 'judgement'], code: 'unknown_judgement', message: `${overall.judgement} is not in the scale of ${template.id}: ${scale.join(', ')}` }]),
  ];
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const answered = (answer: Answer | undefined): boolean => answer !== undefined && answer.answer !== null && answer.answer !== notApplicable;

function answerProblems(template: Template, { answers }: Assessment, { asked, missing, notAsked }: Outcome): Problem[] {
  const questions = new Map(questionsOf(template).map((question) => [question.id, question]));
  const unjustified = asked.flatMap((id) => {
    const question = questions.get(id);
    const keys = question === undefined ? [id] : answerKeys(question);
    return keys.filter((key) => answered(answers[key]) && isBlank(answers[key]?.justification));
  });
  const extra = template.extraQuestions.filter((question) => !answerKeys(question).some((key) => answered(answers[key])));
  return [
    ...missing.map((id) => problem(['answers', id], 'answer-missing', `question ${id} is not answered`)),
    ...unjustified.map((id) => problem(['answers', id, 'justification'], 'justification-missing', `the answer to ${id} has no justification`)),
    ...notAsked.map((id) => problem(['answers', id], 'not-asked', `question ${id} is not asked: its answer is kept and not counted`, false)),
    ...extra.map((question) => problem(['answers', question.id], 'extra-missing', `question ${question.id} is not answered`, false)),
  ];
}

function judgementProblems(path: string[], judged: Judgement | undefined, proposal: Proposal | undefined): Problem[] {
  const judgement = judged?.judgement ?? null;
  if (judgement === null) return [problem(path, 'judgement-missing', `${path.join('.')} is not judged`)];
  const proposed = proposal?.proposal ?? null;
  if (proposed === null || proposed === judgement || !isBlank(judged?.reason)) return [];
  return [problem([...path, 'reason'], 'reason-missing', `${path.join('.')} differs from the proposal: say why`)];
}

function interestProblems({ interest }: Assessment): Problem[] {
  if (interest.declared === null) return [problem(['interest', 'declared'], 'interest-missing', 'the assessor has not declared interests')];
  return interest.declared === 'some' && isBlank(interest.text) ? [problem(['interest', 'text'], 'interest-text-missing', 'the interests are not described')] : [];
}

function choiceProblems(template: Template, { context }: Assessment): Problem[] {
  const few = template.choices.filter((choice) => {
    const given = context[choice.id];
    return choice.atLeast > (typeof given === 'string' ? (given === '' ? 0 : 1) : (given?.length ?? 0));
  });
  return few.map((choice) => problem(['context', choice.id], 'choice-missing', `${choice.id} needs a choice`));
}

/** What is left before an assessment is done, and what to think of, in the order of the template. */
export function assessmentProblems(template: Template, assessment: Assessment, outcome: Outcome): Problem[] {
  // A review in steps ends at the first that is not met: what comes after is not judged.
  const reached = ({ questions }: Template['domains'][number]): boolean => template.overall.kind !== 'steps' || questions.length === 0 || questions.some(({ id }) => outcome.asked.includes(id));
  const rated = template.domains.filter((domain) => domain.rated && reached(domain)).map((domain) => domain.id);
  return [
    ...choiceProblems(template, assessment),
    ...answerProblems(template, assessment, outcome),
    ...rated.flatMap((id) => judgementProblems(['domains', id], assessment.domains[id], outcome.domains[id])),
    ...judgementProblems(['overall'], assessment.overall, outcome.overall),
    ...interestProblems(assessment),
  ];
}
