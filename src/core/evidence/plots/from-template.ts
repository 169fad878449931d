import type { AnswerOption, Template } from '../template/schema.ts';
import type { PlotColumn, PlotLevel, PlotSet } from './plot-set.ts';

/** What a plot takes from the template its results were assessed in. */
export interface PlotFrame extends Pick<PlotSet, 'id' | 'name' | 'columns' | 'items' | 'levels' | 'overallLevels'> {
  /** Where a cell's value comes from: the judgement of an area, or the answer to an item where no area is judged, as in AMSTAR 2. */
  readonly cellsFrom: 'domains' | 'answers';
}

/** Answers that have a shape of their own; all others are a dash. */
const answerSigns: Readonly<Partial<Record<string, PlotLevel['sign']>>> = { Y: 'plus', PY: 'bang', PN: 'bang', N: 'minus', NI: 'question' };

function answerLevel({ code, label }: AnswerOption): PlotLevel {
  return { code, label, sign: answerSigns[code] ?? 'none' };
}

/** `D1`, as the tools' own plots have it; otherwise the number that the template gives. */
function columnNumber({ id, number }: Pick<Template['domains'][number], 'id' | 'number'>): string {
  return /^[A-Z]\d{1,2}$/.test(id) || number === '' ? id : number;
}

type JudgementLevels = Template['judgements'];

function judgementLevels(judgements: JudgementLevels): PlotLevel[] {
  const order = (rank: number | null): number => rank ?? Number.MAX_SAFE_INTEGER;
  return [...judgements].sort((one, other) => order(one.rank) - order(other.rank)).map(({ code, label, sign }) => ({ code, label, sign }));
}

/** Columns and scales of a template's plot: its judged areas, or its items where it judges none. */
export function plotFrame(template: Template): PlotFrame {
  const { id, shortName: name } = template;
  const judged = template.domains.filter((domain) => domain.rated);
  const overall = judgementLevels(template.overallJudgements ?? template.judgements);
  if (judged.length > 0) {
    const columns = judged.map((domain): PlotColumn => ({ id: domain.id, number: columnNumber(domain), name: domain.name }));
    return { id, name, columns, levels: judgementLevels(template.judgements), ...(template.overallJudgements !== undefined && { overallLevels: overall }), cellsFrom: 'domains' };
  }
  const columns = template.domains.flatMap((domain) => domain.questions).map((question): PlotColumn => ({ id: question.id, number: question.id, name: question.text }));
  return { id, name, columns, items: true, levels: template.answers.map(answerLevel), overallLevels: overall, cellsFrom: 'answers' };
}

/**
 * The answer that stands for an item: its own, or the worst of its parts by the template's ranks. A part that is not answered is no answer, and an answer the
 * template does not know is none.
 */
export function itemAnswer(template: Template, item: string, answers: Readonly<Record<string, string | null>>): string | null {
  const question = template.domains.flatMap((domain) => domain.questions).find((one) => one.id === item);
  const given = [item, ...(question?.parts ?? []).map((part) => part.id)].flatMap((id) => (Object.hasOwn(answers, id) ? (answers[id] ?? []) : []));
  const options = template.answers.filter((option) => given.includes(option.code));
  return options.reduce<AnswerOption | null>((worst, option) => (worst === null || option.rank > worst.rank ? option : worst), null)?.code ?? null;
}
