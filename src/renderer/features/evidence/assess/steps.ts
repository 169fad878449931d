import { givenAnswer } from '#core/evidence/template/answers.ts';
import { notApplicable, type Situation } from '#core/evidence/template/condition.ts';
import type { Outcome } from '#core/evidence/template/outcome.ts';
import type { Clause, Condition, Domain, JudgementOption, Question, Template } from '#core/evidence/template/schema.ts';
import { clauseState } from '../parts/decision-rows.ts';
import type { SignShape } from '../parts/RobSign.tsx';
import { judgementIn, type Content } from './content.ts';

/** The steps beside the areas. Their ids cannot be an area's, which begins with a letter or digit. */
export const beforeStep = '_fore';
export const wholeStep = '_helhet';

/** One thing to answer: a question, or one part of a question that is answered in parts. */
export interface Entry {
  /** Under which the answer is kept. */
  readonly key: string;
  readonly question: Question;
  /** What the part is about; null for a whole question. */
  readonly part: string | null;
}

/** The steps of an assessment in their order. */
export function stepsOf(template: Template): readonly string[] {
  const before = template.choices.length + template.preparation.length > 0 ? [beforeStep] : [];
  return [...before, ...template.domains.map((domain) => domain.id), wholeStep];
}

/** The step that an address names, or the first. */
export function stepNamed(template: Template, name: string | null): string {
  const steps = stepsOf(template);
  return steps.find((step) => step === name) ?? steps[0] ?? wholeStep;
}

/** The area of a step; null for the steps beside the areas. */
export function domainOf(template: Template, step: string): Domain | null {
  return template.domains.find((domain) => domain.id === step) ?? null;
}

/** The step before or after; null at the ends. */
export function neighbour(template: Template, step: string, way: 1 | -1): string | null {
  const steps = stepsOf(template);
  return steps[steps.indexOf(step) + way] ?? null;
}

/** Scale of an area's judgements, or of the whole. */
export function scaleOf(template: Template, area: string | null): readonly JudgementOption[] {
  return area === null ? (template.overallJudgements ?? template.judgements) : template.judgements;
}

/** True where a question is answered part by part. */
export function isSplit(question: Question, content: Content): boolean {
  return (question.parts ?? []).some((part) => content.answers[part.id] !== undefined);
}

/** What a question is answered under: itself, or each of its parts where the assessor has chosen so. */
export function entriesOf(question: Question, content: Content): readonly Entry[] {
  const itself = { key: question.id, question, part: null };
  if (!isSplit(question, content)) return [itself];
  const parts = (question.parts ?? []).map(({ id, label }) => ({ key: id, question, part: label }));
  return isAnswered(content, itself) ? [itself, ...parts] : parts;
}

/** What is to be answered in an area as the answers stand, in order. */
export function askedEntries(domain: Domain, outcome: Outcome, content: Content): readonly Entry[] {
  return domain.questions.filter((question) => outcome.asked.includes(question.id)).flatMap((question) => entriesOf(question, content));
}

/** An area's name without what stands in brackets after it. */
export function shortName({ name }: Pick<Domain, 'name'>): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '') || name;
}

/** Whether there is an answer. "Ej tillämpligt" is one only where the question offers it itself. */
export function isAnswered(content: Content, { key, question }: Pick<Entry, 'key' | 'question'>): boolean {
  const answer = content.answers[key]?.answer ?? null;
  return answer !== null && (answer !== notApplicable || question.options.includes(notApplicable));
}

/** False for a step that the review has not come to, or has ended before. */
export function isReached(template: Template, domain: Domain, outcome: Outcome): boolean {
  return template.overall.kind !== 'steps' || domain.questions.length === 0 || domain.questions.some((question) => outcome.asked.includes(question.id));
}

/** The answers alone, as the rules want them. */
export function givenIn(content: Content): Record<string, string> {
  return Object.fromEntries(Object.entries(content.answers).flatMap(([key, { answer }]) => (answer === null ? [] : [[key, answer] as const])));
}

export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** Questions answered of those asked in an area. */
export function progressIn(domain: Domain, outcome: Outcome): Progress {
  const asked = domain.questions.filter((question) => outcome.asked.includes(question.id));
  return { asked: asked.length, answered: asked.filter((question) => !outcome.missing.includes(question.id)).length };
}

/** The judgement's own sign, or how far an area has come. */
export function shapeOf(template: Template, content: Content, area: string | null, progress: Progress): SignShape {
  const { judgement } = judgementIn(content, area);
  const sign = scaleOf(template, area).find((one) => one.code === judgement)?.sign;
  if (sign !== undefined) return sign;
  return progress.answered > 0 ? 'under-way' : 'not-begun';
}

/** Answers that are kept but not counted as the others stand, in the order of the template. */
export function notCounted(domain: Domain, outcome: Outcome, content: Content): readonly Entry[] {
  const keys = (question: Question): readonly Entry[] => [{ key: question.id, question, part: null }, ...(question.parts ?? []).map(({ id, label }) => ({ key: id, question, part: label }))];
  const holds = ({ key, question }: Entry): boolean => {
    const answer = content.answers[key];
    return answer !== undefined && (isAnswered(content, { key, question }) || answer.justification.trim() !== '' || answer.quote.trim() !== '');
  };
  return domain.questions.filter((question) => !outcome.asked.includes(question.id)).flatMap((question) => keys(question).filter(holds));
}

function conditionState(condition: Condition, situation: Situation): boolean | null {
  const many = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (many === null) return clauseState(condition as Clause, situation);
  const states = many.map((one) => conditionState(one, situation));
  const [decides, otherwise] = 'any' in condition ? [true, false] : [false, true];
  return states.includes(decides) ? decides : states.includes(null) ? null : otherwise;
}

function contextIn(outcome: Outcome): Situation['context'] {
  return Object.fromEntries(Object.entries(outcome.context).map(([id, chosen]) => [id, typeof chosen === 'string' ? [chosen] : chosen]));
}

/** An area as its rule sees it: answers as they are read, NA for what is surely not asked, nothing for what waits. */
export function situationIn(template: Template, domain: Domain, outcome: Outcome, content: Content): Situation {
  const context = contextIn(outcome);
  const given = givenIn(content);
  let values: Situation['values'] = {};
  for (const question of domain.questions) {
    const asked = question.askedIf === undefined ? true : conditionState(question.askedIf, { values, context });
    const value = asked === false ? notApplicable : asked === true ? givenAnswer(template, question, given) : undefined;
    values = { ...values, [question.id]: value };
  }
  return { values, context };
}

function openersIn(condition: Condition, situation: Situation): readonly string[] {
  if (conditionState(condition, situation) !== true) return [];
  const many = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (many !== null) return many.flatMap((one) => openersIn(one, situation));
  const clause = condition as Clause;
  if ('context' in clause) return [];
  return clause.questions.filter((question) => clause.in.includes(situation.values[question] ?? '') && situation.values[question] !== notApplicable);
}

/** The questions whose answers opened this one; empty for one that is always asked. */
export function openedBy(question: Question, situation: Situation): readonly string[] {
  return question.askedIf === undefined ? [] : [...new Set(openersIn(question.askedIf, situation))];
}

/** A part may be left where another part of its question is answered. */
function maySkip({ question, part }: Entry, content: Content): boolean {
  return part !== null && entriesOf(question, content).some((entry) => isAnswered(content, entry));
}

/** What comes next of what has no answer, first after `key` and then from the start; null where nothing is left. */
export function nextUnanswered(entries: readonly Entry[], content: Content, key: string | null): string | null {
  const at = entries.findIndex((entry) => entry.key === key);
  const later = at < 0 ? [] : entries.slice(at + 1);
  const open = later.find((entry) => !isAnswered(content, entry)) ?? entries.find((entry) => entry.key !== key && !isAnswered(content, entry) && !maySkip(entry, content));
  return open?.key ?? null;
}

/** The question to open in an area: the named one, else the first without answer, else none, and the area is shown folded. */
export function entryNamed(entries: readonly Entry[], content: Content, name: string | null): string | null {
  if (entries.some((entry) => entry.key === name)) return name;
  return nextUnanswered(entries, content, null);
}

/** The label of an answer. */
export function answerLabel(template: Template, code: string): string {
  return template.answers.find((answer) => answer.code === code)?.label ?? code;
}

/** Long words as they may be broken in a narrow column: after the first part of a compound. */
export function breakable(text: string): string {
  return text.replace(/(ings|tions|hets|skaps)(?=\p{L}{5})/gu, '$1\u00ad');
}

/** The id of the heading of a step without an open question, where the focus goes. */
export const stepHeading = 'steg';
