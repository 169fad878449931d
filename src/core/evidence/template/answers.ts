import { clausesOf, notApplicable } from './condition.ts';
import type { Answers } from './outcome.ts';
import type { Clause, Condition, Domain, Question, Template } from './schema.ts';

/** The answer as the rules read it: "Troligen ja" is "Ja". */
export function asRead(template: Template, answer: string): string {
  return template.answers.find((option) => option.code === answer)?.as ?? answer;
}

function rankOf(template: Template, answer: string): number {
  return template.answers.find((option) => option.code === answer)?.rank ?? 0;
}

/**
 * The answer given to a question, as the rules read it; undefined where there is none. Of a question and its parts the worst answer counts.
 * NA says nothing where the question itself does not offer it.
 */
export function givenAnswer(template: Template, question: Question, answers: Answers): string | undefined {
  const given = [question.id, ...(question.parts ?? []).map((part) => part.id)].flatMap((id) => {
    const answer = answers[id];
    return answer !== undefined && question.options.includes(answer) ? [answer] : [];
  });
  const [first, ...rest] = given;
  if (first === undefined) return undefined;
  return asRead(template, rest.reduce((worst, one) => (rankOf(template, one) > rankOf(template, worst) ? one : worst), first));
}

/** True where the question, or a part of it, is answered with something else than that it is not asked. */
export function isAnswered(question: Question, answers: Answers): boolean {
  return [question.id, ...(question.parts ?? []).map((part) => part.id)].some((id) => answers[id] !== undefined && answers[id] !== notApplicable);
}

function conditionsOf({ rule, questions }: Domain): readonly Condition[] {
  const tables = rule.kind === 'table' ? [rule.rows] : rule.kind === 'parts' ? rule.parts.map((part) => part.rows) : [];
  return [...questions.flatMap((question) => (question.askedIf === undefined ? [] : [question.askedIf])), ...tables.flatMap((rows) => rows.flatMap((row) => row.when))];
}

/** Every clause in which an area's conditions and rule look at something. */
export function clausesIn(domain: Domain): readonly Clause[] {
  return conditionsOf(domain).flatMap(clausesOf);
}

/** Every answer to a question as the rules read it. */
export function readOptions(template: Template, question: Question): readonly string[] {
  return [...new Set(question.options.map((option) => asRead(template, option)))];
}

/** Answers that a question can still get, one for each kind that conditions and rule tell apart. */
export function differentAnswers(template: Template, question: Question, clauses: readonly Clause[]): readonly string[] {
  const about = clauses.flatMap((clause) => ('questions' in clause && clause.questions.includes(question.id) ? [clause] : []));
  const kinds = new Map<string, string>();
  for (const answer of readOptions(template, question)) {
    const kind = about.map((clause) => (clause.in.includes(answer) ? '1' : '0')).join('');
    if (!kinds.has(kind)) kinds.set(kind, answer);
  }
  return [...kinds.values()];
}
