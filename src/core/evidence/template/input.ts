import type { FieldIssue } from '#core/shared/errors.ts';
import { notApplicable } from './condition.ts';
import type { ContextValues } from './outcome.ts';
import type { ContextChoice, Question, Template } from './schema.ts';

/** What a caller sends beside the template's id. */
export interface ProposeInput {
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly domains?: Readonly<Record<string, string>> | undefined;
  readonly context?: ContextValues | undefined;
}

function issue(path: FieldIssue['path'], code: string, message: string): FieldIssue {
  return { path, code, message };
}

function questionNamed(template: Template, id: string): Question | undefined {
  return [...template.domains.flatMap((domain) => domain.questions), ...template.extraQuestions].find((question) => question.id === id || question.parts?.some((part) => part.id === id) === true);
}

/** The answers that may be given to a question. */
export function answersOf(question: Question): readonly string[] {
  return question.askedIf === undefined || question.options.includes(notApplicable) ? question.options : [...question.options, notApplicable];
}

function answerIssues(template: Template, answers: Readonly<Record<string, string>>): FieldIssue[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questionNamed(template, id);
    if (question === undefined) return [issue(['answers', id], 'unknown_question', `${template.id} has no question ${id}`)];
    const allowed = answersOf(question);
    return allowed.includes(answer) ? [] : [issue(['answers', id], 'unknown_answer', `${answer} is no answer to ${id}: ${allowed.join(', ')}`)];
  });
}

function domainIssues(template: Template, domains: Readonly<Record<string, string>>): FieldIssue[] {
  const scale = template.judgements.map((one) => one.code);
  const rated = template.domains.filter((one) => one.rated).map((one) => one.id);
  return Object.entries(domains).flatMap(([id, judgement]) => {
    if (!rated.includes(id)) return [issue(['domains', id], 'unknown_domain', `${template.id} has no area ${id} with a judgement of its own: ${rated.length === 0 ? 'give answers' : rated.join(', ')}`)];
    return scale.includes(judgement) ? [] : [issue(['domains', id], 'unknown_judgement', `${judgement} is not in the scale of ${template.id}: ${scale.join(', ')}`)];
  });
}

function choiceIssues(choice: ContextChoice, given: string | readonly string[]): FieldIssue[] {
  const path = ['context', choice.id];
  const known = choice.options.map((option) => option.code);
  if (choice.kind === 'one' && typeof given !== 'string') return [issue(path, 'one_choice', `${choice.id} is one of ${known.join(', ')}`)];
  if (choice.kind === 'many' && typeof given === 'string') return [issue(path, 'list_of_choices', `${choice.id} is a list of ${known.join(', ')}`)];
  const codes = typeof given === 'string' ? [given] : given;
  return codes.filter((code) => !known.includes(code)).map((code) => issue(path, 'unknown_choice', `${code} is no choice of ${choice.id}: ${known.join(', ')}`));
}

function contextIssues(template: Template, context: ContextValues): FieldIssue[] {
  return Object.entries(context).flatMap(([id, given]) => {
    const choice = template.choices.find((one) => one.id === id);
    if (choice !== undefined) return choiceIssues(choice, given);
    return template.preparation.some((one) => one.id === id) ? [] : [issue(['context', id], 'unknown_choice', `${template.id} has no choice ${id}`)];
  });
}

/** Everything in the input that the template does not know, each with where it stands; empty where it may be counted. */
export function inputIssues(template: Template, { answers, domains, context }: ProposeInput): FieldIssue[] {
  const both = answers !== undefined && domains !== undefined ? [issue(['domains'], 'answers_or_domains', 'give answers or the judgements of the areas, not both')] : [];
  return [...both, ...answerIssues(template, answers ?? {}), ...domainIssues(template, domains ?? {}), ...contextIssues(template, context ?? {})];
}
