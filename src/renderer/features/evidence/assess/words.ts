import { upperFirst } from '#core/evidence/words/first-letter.ts';
import { notApplicable } from '#core/evidence/template/condition.ts';
import type { JudgementOption, Question, Template } from '#core/evidence/template/schema.ts';
import type { AnswerChoice } from '../parts/AnswerSegment.tsx';
import { keyHint } from './keys.ts';
import { answerLabel } from './steps.ts';

const mostAtOnce = 180;

/** A help text as what is shown at once and what unfolds: the first sentences, or the first paragraph. */
export function helpParts(help: string): { readonly first: string; readonly rest: readonly string[] } {
  const [paragraph = '', ...others] = help.trim().split(/\n+/);
  if (paragraph.length <= mostAtOnce) return { first: paragraph, rest: others };
  const sentences = paragraph.match(/[^.!?]+(?:[.!?]+|$)\s*/g) ?? [paragraph];
  let first = sentences[0] ?? '';
  let at = 1;
  while (at < sentences.length && first.length + (sentences[at]?.length ?? 0) <= mostAtOnce) {
    first += sentences[at];
    at += 1;
  }
  const left = sentences.slice(at).join('').trim();
  return { first: first.trim(), rest: left === '' ? others : [left, ...others] };
}

/** "Hög, därför att …" as "Därför att …" where the judgement stands above it. */
export function withoutLabel(why: string, label: string | undefined): string {
  const prefix = `${label ?? ''}, `;
  return label !== undefined && why.startsWith(prefix) ? upperFirst(why.slice(prefix.length)) : why;
}

/** The answers that a question offers, with the key for each. */
export function answerChoices(template: Template, question: Question, withKeys: boolean): readonly AnswerChoice[] {
  return question.options.filter((code) => code !== notApplicable || question.askedIf === undefined).map((code) => ({ code, label: answerLabel(template, code), ...(withKeys && { keyHint: keyHint(question.options, code) }) }));
}

/** A judgement's word; the code itself where the scale does not know it. */
export function judgementLabel(scale: readonly JudgementOption[], code: string | null): string {
  return code === null ? '' : (scale.find((one) => one.code === code)?.label ?? code);
}
