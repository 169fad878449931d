import { bold, cell, heading, table } from '#core/document/build.ts';
import type { Block, Cell } from '#core/document/model.ts';
import type { Assessment } from '../records/assessment.ts';
import type { Consensus } from '../records/consensus.ts';
import type { Template } from '../template/schema.ts';
import { say } from '../words/say.ts';

interface Compared {
  readonly template: Template;
  readonly consensus: Consensus;
  readonly assessments: readonly Assessment[];
}

/** One thing that both have said something of. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly word: (code: string) => string;
  readonly said: readonly (string | null)[];
  /** What was decided beside the resolutions, for areas and the whole. */
  readonly agreed: string | null;
}

function linesOf({ template, consensus, assessments }: Compared): Line[] {
  const label = (options: readonly { readonly code: string; readonly label: string }[]) => (code: string): string => options.find((option) => option.code === code)?.label ?? code;
  const answers = label(template.answers);
  const judgements = label(template.judgements);
  const whole = label(template.overallJudgements ?? template.judgements);
  const answerTo = (one: Assessment, id: string): string | null => (Object.hasOwn(one.answers, id) ? (one.answers[id]?.answer ?? null) : null);
  const questions = template.domains.flatMap((domain): Line[] => [
    ...domain.questions.flatMap((question) =>
      [question.id, ...(question.parts ?? []).map((part) => part.id)].map((id): Line => ({ id, name: `${id} ${question.text}`, word: answers, said: assessments.map((one) => answerTo(one, id)), agreed: null })),
    ),
    ...(domain.rated ? [{ id: domain.id, name: `${say('evidence.plot.domain')} ${domain.number}: ${domain.name}`, word: judgements, said: assessments.map((one) => one.domains[domain.id]?.judgement ?? null), agreed: consensus.domains[domain.id]?.judgement ?? null }] : []),
  ]);
  return [...questions, { id: 'overall', name: say('evidence.paper.overall'), word: whole, said: assessments.map((one) => one.overall.judgement), agreed: consensus.overall.judgement }].filter((line) => line.said.some((one) => one !== null));
}

function rowOf({ id, name, word, said, agreed }: Line, { consensus }: Compared): Cell[] {
  const resolution = Object.hasOwn(consensus.resolutions, id) ? consensus.resolutions[id] : undefined;
  const same = new Set(said).size === 1;
  const value = agreed ?? resolution?.value ?? (same ? (said[0] ?? null) : null);
  const reason = (id === 'overall' ? consensus.overall.reason : (consensus.domains[id]?.reason ?? '')).trim() || (resolution?.reason.trim() ?? '');
  const why = resolution !== undefined && resolution.third !== '' ? say('evidence.paper.third', { reason, third: resolution.third }) : reason;
  return [cell(name), ...said.map((one) => cell(one === null ? say('evidence.paper.noAnswer') : word(one))), [[bold(value === null ? say('evidence.paper.open') : word(value))]], cell(why || (same ? say('evidence.paper.same') : '–'))];
}

/** Question by question and area by area: what each said, what they agreed on, and why where they differed. */
export function consensusBlocks(compared: Compared): Block[] {
  const { assessments } = compared;
  const head = [say('evidence.paper.question'), ...assessments.map((one) => one.assessor), say('evidence.paper.agreed'), say('evidence.paper.why')];
  const rows = linesOf(compared).map((line) => rowOf(line, compared));
  return [heading(2, 'konsensus', say('evidence.paper.consensus')), table({ caption: '', head, rows, widths: [4, ...assessments.map(() => 1.6), 1.6, 4] })];
}
