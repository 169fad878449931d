import type { Assessment, Judgement } from '../records/assessment.ts';
import type { Consensus } from '../records/consensus.ts';
import { answersOf } from '../template/input.ts';
import { notApplicable } from '../template/condition.ts';
import type { Outcome } from '../template/outcome.ts';
import { propose, proposeOverall } from '../template/propose.ts';
import type { Domain, Question, Template } from '../template/schema.ts';
import { answerKeys, overallScale, type Problem } from './problems.ts';
import { reviewOf } from './review.ts';

/** The key of the judgement of the whole, beside the numbers of questions and areas. */
export const overallKey = 'overall';

/** What one of the two says of a row. */
export interface Side {
  /** Answer or judgement; null where there is none, or the question is not asked on this side. */
  readonly value: string | null;
  readonly asked: boolean;
  readonly justification: string;
  readonly quote: string;
  readonly page: string;
}

type Resolution = Consensus['resolutions'][string];

/** One thing that both have judged, side by side. */
export interface ConsensusRow {
  readonly key: string;
  readonly kind: 'question' | 'domain' | 'overall';
  /** The area it stands in; null for the whole. */
  readonly domain: string | null;
  readonly text: string;
  readonly a: Side;
  readonly b: Side;
  readonly agree: boolean;
  /** What may be decided. */
  readonly options: readonly string[];
  readonly resolution: Resolution | null;
  /** True for a difference that is still to be decided. A question that is not asked once the earlier ones are decided needs nothing. */
  readonly open: boolean;
}

export interface TwoViews {
  readonly template: Template;
  readonly a: Assessment;
  readonly b: Assessment;
  readonly resolutions: Consensus['resolutions'];
}

function answerSide({ answers }: Assessment, key: string, asked: boolean): Side {
  const given = answers[key];
  const value = asked && given !== undefined && given.answer !== notApplicable ? given.answer : null;
  return { value, asked, justification: given?.justification ?? '', quote: given?.quote ?? '', page: given?.page ?? '' };
}

const judgementSide = (judged: Judgement | undefined): Side => ({ value: judged?.judgement ?? null, asked: true, justification: judged?.reason ?? '', quote: '', page: '' });

/** The numbers under which either has answered a question; its own where nobody has. */
function keysOf(question: Question, { a, b }: TwoViews): string[] {
  const used = answerKeys(question).filter((key) => [a, b].some(({ answers }) => (answers[key]?.answer ?? null) !== null));
  return used.length === 0 ? [question.id] : used;
}

type Bare = Omit<ConsensusRow, 'open'> & { readonly question: string | null };

function questionRows(domain: Domain, views: TwoViews, asked: readonly [ReadonlySet<string>, ReadonlySet<string>]): Bare[] {
  const rows = domain.questions.filter(({ id }) => asked[0].has(id) || asked[1].has(id));
  return rows.flatMap((question) =>
    keysOf(question, views).map((key): Bare => {
      const [a, b] = [answerSide(views.a, key, asked[0].has(question.id)), answerSide(views.b, key, asked[1].has(question.id))];
      const part = question.parts?.find((one) => one.id === key)?.label;
      const text = part === undefined ? question.text : `${question.text} (${part})`;
      return { key, kind: 'question', domain: domain.id, text, a, b, agree: a.value === b.value && a.asked === b.asked, options: answersOf(question), resolution: views.resolutions[key] ?? null, question: question.id };
    }),
  );
}

function domainRow(domain: Domain, { template, a, b, resolutions }: TwoViews): Bare {
  const sides = { a: judgementSide(a.domains[domain.id]), b: judgementSide(b.domains[domain.id]) };
  const options = template.judgements.map((one) => one.code);
  return { key: domain.id, kind: 'domain', domain: domain.id, text: domain.name, ...sides, agree: sides.a.value === sides.b.value, options, resolution: resolutions[domain.id] ?? null, question: null };
}

function overallRow({ template, a, b, resolutions }: TwoViews): Bare {
  const sides = { a: judgementSide(a.overall), b: judgementSide(b.overall) };
  const options = overallScale(template).map((one) => one.code);
  return { key: overallKey, kind: 'overall', domain: null, text: '', ...sides, agree: sides.a.value === sides.b.value, options, resolution: resolutions[overallKey] ?? null, question: null };
}

function bareRows(views: TwoViews): Bare[] {
  const { template, a, b } = views;
  const asked = [new Set(reviewOf(template, a).asked), new Set(reviewOf(template, b).asked)] as const;
  const areas = template.domains.flatMap((domain) => [...questionRows(domain, views, asked), ...(domain.rated ? [domainRow(domain, views)] : [])]);
  return [...areas, overallRow(views)];
}

const decided = ({ agree, a, resolution }: Bare): string | null => resolution?.value ?? (agree ? a.value : null);

/** Answers and judgements that both stand behind: what they agreed on from the start, and what has been decided. */
function agreed(rows: readonly Bare[], kind: Bare['kind']): Record<string, string> {
  const found = rows.filter((row) => row.kind === kind).map((row) => [row.key, decided(row)] as const);
  return Object.fromEntries(found.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
}

export interface SideBySide {
  readonly rows: readonly ConsensusRow[];
  /** What follows from what both stand behind. */
  readonly proposal: Outcome;
  /** Differences that are still to be decided. */
  readonly open: number;
}

/** Two views of one result side by side, with what is decided of the differences and what is not. */
export function sideBySide(views: TwoViews): SideBySide {
  const { template, a } = views;
  const bare = bareRows(views);
  const outcome = propose(template, agreed(bare, 'question'), a.context);
  const domains = { ...Object.fromEntries(Object.entries(outcome.domains).flatMap(([id, { proposal }]) => (proposal === null ? [] : [[id, proposal] as const]))), ...agreed(bare, 'domain') };
  const overall = template.overall.kind === 'count' ? outcome.overall : proposeOverall(template, domains);
  const asked = new Set(outcome.asked);
  const rows = bare.map(({ question, ...row }): ConsensusRow => ({ ...row, open: !row.agree && row.resolution === null && (question === null || asked.has(question)) }));
  return { rows, proposal: { ...outcome, overall }, open: rows.filter((row) => row.open).length };
}

/** What the two end with. */
export type Ending = Pick<Consensus, 'domains' | 'overall'>;

const isBlank = (text: string): boolean => text.trim() === '';

function endOf(row: ConsensusRow, given: Judgement | undefined): Judgement {
  const value = row.resolution?.value ?? (row.agree ? row.a.value : null);
  if (given !== undefined && given.judgement !== null) return { ...given, reason: isBlank(given.reason) && given.judgement === value ? (row.resolution?.reason ?? '') : given.reason };
  return { judgement: value, reason: row.resolution?.reason ?? '', direction: given?.direction ?? null };
}

/** The judgements that the consensus ends with: those given, otherwise those agreed on or decided. */
export function endingOf({ rows }: SideBySide, given: Partial<Ending>): Ending {
  const areas = rows.filter((row) => row.kind === 'domain').map((row) => [row.key, endOf(row, given.domains?.[row.key])] as const);
  const whole = rows.find((row) => row.kind === 'overall');
  return { domains: Object.fromEntries(areas), overall: whole === undefined ? { judgement: null, reason: '', direction: null } : endOf(whole, given.overall) };
}

function endingProblems(path: string[], row: ConsensusRow, { ended, proposal }: { readonly ended: Judgement; readonly proposal: string | null }): Problem[] {
  if (ended.judgement === null) return [{ path, code: 'judgement-missing', message: `${path.join('.')} is not judged`, blocks: true }];
  const unlike = (row.agree && ended.judgement !== row.a.value) || (proposal !== null && proposal !== ended.judgement);
  const bothSaid = row.agree && ended.judgement === row.a.value && !(isBlank(row.a.justification) && isBlank(row.b.justification));
  if (!unlike || bothSaid || !isBlank(ended.reason)) return [];
  return [{ path: [...path, 'reason'], code: 'reason-missing', message: `${path.join('.')} differs from the proposal, or from what both judged: say why`, blocks: true }];
}

/** What is left before the two are done: differences, judgements, reasons. */
export function consensusProblems(both: SideBySide, ending: Ending): Problem[] {
  const left = both.rows.filter((row) => row.open && row.kind === 'question').map((row): Problem => ({ path: ['resolutions', row.key], code: 'answer-missing', message: `the difference at ${row.key} is not decided`, blocks: true }));
  const judged = both.rows.flatMap((row): Problem[] => {
    if (row.kind === 'question') return [];
    const isWhole = row.kind === 'overall';
    const ended = isWhole ? ending.overall : ending.domains[row.key];
    const proposal = (isWhole ? both.proposal.overall : both.proposal.domains[row.key])?.proposal ?? null;
    const unresolved = row.open && isBlank(ended?.reason ?? '');
    if (ended === undefined || (unresolved && ended.judgement !== null)) return [{ path: isWhole ? ['overall', 'reason'] : ['domains', row.key, 'reason'], code: 'reason-missing', message: `the two judged ${row.key} differently: say why it is so`, blocks: true }];
    return endingProblems(isWhole ? ['overall'] : ['domains', row.key], row, { ended, proposal });
  });
  return [...left, ...judged];
}
