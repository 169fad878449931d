import type { Domain, JudgementOption, Template } from './schema.ts';

/** "a, b och c". */
export function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${String(items.at(-1))}`;
}

/** A text of the template as the end of a sentence. */
export function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The scale of the whole: its own, or that of the areas. */
export function overallScale(template: Template): readonly JudgementOption[] {
  return template.overallJudgements ?? template.judgements;
}

/** What a judgement is called, with capital first. */
export function labelIn(scale: readonly JudgementOption[], judgement: string): string {
  return scale.find((one) => one.code === judgement)?.label ?? judgement;
}

/** What an area is called in a sentence: "område 4". */
export function called(domains: readonly Domain[]): string {
  const names = domains.map((domain) => (domain.number === '' ? `”${domain.name}”` : domain.number));
  return `område ${inWords(names)}`;
}

/** "1.2 och 1.3 är inte besvarade". */
export function unanswered(questions: readonly string[]): string {
  return `${inWords(questions)} är inte ${questions.length === 1 ? 'besvarad' : 'besvarade'}`;
}
