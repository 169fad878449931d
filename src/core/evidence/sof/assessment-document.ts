import { bold, cell, heading, link, list, paragraph, plain, table } from '#core/document/build.ts';
import type { Block, Cell, DocumentModel, Run } from '#core/document/model.ts';
import { reviewOf } from '../flow/review.ts';
import type { Answer, Assessment, Judgement } from '../records/assessment.ts';
import type { Consensus } from '../records/consensus.ts';
import type { Outcome, Proposal } from '../template/outcome.ts';
import type { Question, Template } from '../template/schema.ts';
import { say } from '../words/say.ts';
import { consensusBlocks } from './consensus-blocks.ts';
import { evidenceSheet } from './sof-document.ts';

/** One result's assessments and what they came to, as they are to be printed. Who may see what is settled before. */
export interface AssessmentPaper {
  readonly template: Template;
  readonly assessments: readonly Assessment[];
  readonly consensus: Consensus | null;
  /** The study as in a list of references; empty in training. */
  readonly study: string;
  /** Study, outcome, comparison, time point. */
  readonly result: string;
  readonly questionTitle: string;
  readonly district: string;
  readonly day: string;
}

interface Reading {
  readonly template: Template;
  readonly assessment: Assessment;
  readonly outcome: Outcome;
}

function answerLabel(template: Template, code: string): string {
  return template.answers.find((option) => option.code === code)?.label ?? code;
}

/** What a judgement is called; the code itself where the template does not know it, so that nothing disappears (R6). */
export function judgementLabel(levels: Template['judgements'], code: string): string {
  return levels.find((level) => level.code === code)?.label ?? code;
}

function answerText({ template, outcome }: Reading, id: string, answer: string | null): string {
  if (answer !== null) return outcome.notAsked.includes(id) ? say('evidence.paper.notCounted', { answer: answerLabel(template, answer) }) : answerLabel(template, answer);
  return say(outcome.asked.includes(id) ? 'evidence.paper.noAnswer' : 'evidence.paper.notAsked');
}

/** Word for word, and so between quotation marks, which are not doubled. */
function quoted(quote: string): string {
  return /^["”“»'’]/.test(quote) ? quote : say('evidence.paper.quoted', { quote });
}

function quoteCell({ quote, page }: Answer): Cell {
  const lines: (string | Run[])[] = [...(quote.trim() === '' ? [] : [quoted(quote.trim())]), ...(page.trim() === '' ? [] : [say('evidence.paper.page', { page: page.trim() })])];
  return cell(lines.length === 0 ? '–' : lines);
}

const unanswered: Answer = { answer: null, justification: '', quote: '', page: '' };

/** A row per question that is asked, or has an answer all the same; a question answered in parts has a row per part. */
function questionRows(reading: Reading, questions: readonly Question[], counted: boolean): Cell[][] {
  const { assessment, outcome } = reading;
  const answerTo = (id: string): Answer => (Object.hasOwn(assessment.answers, id) ? (assessment.answers[id] ?? unanswered) : unanswered);
  return questions.flatMap((question) => {
    const parts = [{ id: question.id, label: '' }, ...(question.parts ?? [])];
    const answered = parts.filter(({ id }) => answerTo(id).answer !== null || answerTo(id).justification.trim() !== '');
    const shown = answered.length > 0 ? answered : outcome.asked.includes(question.id) || !counted ? parts.slice(0, 1) : [];
    return shown.map(({ id, label }): Cell[] => {
      const given = answerTo(id);
      const says = counted ? answerText(reading, id, given.answer) : given.answer === null ? say('evidence.paper.noAnswer') : answerLabel(reading.template, given.answer);
      const why = given.justification.trim() || (given.answer === null ? '–' : say('evidence.paper.noJustification'));
      return [cell(id), cell(label === '' ? question.text : [question.text, label]), [[bold(says)]], cell(why), quoteCell(given)];
    });
  });
}

function questionTable(reading: Reading, questions: readonly Question[], { caption, counted = true }: { caption: string; counted?: boolean }): Block[] {
  const rows = questionRows(reading, questions, counted);
  if (rows.length === 0) return [];
  const head = (['number', 'question', 'answer', 'justification', 'quote'] as const).map((part) => say(`evidence.paper.${part}`));
  return [table({ caption, head, rows, widths: [0.6, 3.4, 1.5, 3.6, 3.2] })];
}

function judgedBlocks(judged: Judgement | undefined, proposal: Proposal | undefined, levels: Template['judgements']): Block[] {
  const made = judged?.judgement ?? null;
  const lines: Run[][] = [];
  if (proposal !== undefined) lines.push([plain(say('evidence.paper.proposal', { why: proposal.why }))]);
  lines.push([bold(made === null ? say('evidence.paper.unjudged') : say('evidence.paper.judgement', { judgement: judgementLabel(levels, made) }))]);
  const reason = judged?.reason.trim() ?? '';
  const differs = made !== null && (proposal?.proposal ?? null) !== null && made !== proposal?.proposal;
  if (differs) lines.push([plain(say('evidence.paper.differs', { reason: reason === '' ? say('evidence.sof.noReason') : reason }))]);
  else if (reason !== '') lines.push([plain(say('evidence.paper.reason', { reason }))]);
  const direction = judged?.direction ?? null;
  if (direction !== null) lines.push([plain(say('evidence.paper.direction', { direction: say(`evidence.paper.direction.${direction}`) }))]);
  return [list(lines)];
}

function contextRuns({ template, assessment: { context } }: Reading): Run[][] {
  const written = (id: string): string => {
    const value = Object.hasOwn(context, id) ? context[id] : undefined;
    const choice = template.choices.find((one) => one.id === id);
    const word = (code: string): string => choice?.options.find((option) => option.code === code)?.label ?? code;
    return value === undefined ? '' : typeof value === 'string' ? (choice === undefined ? value : word(value)) : value.map(word).join(', ');
  };
  return [...template.choices, ...template.preparation].flatMap(({ id, label }) => {
    const text = written(id).trim();
    return text === '' ? [] : [[bold(`${label} `), plain(text)]];
  });
}

function interestText({ interest }: Assessment): string {
  if (interest.declared === null) return say('evidence.paper.interest.unknown');
  return interest.declared === 'none' ? say('evidence.paper.interest.none') : say('evidence.paper.interest.some', { text: interest.text.trim() });
}

function assessmentBlocks(reading: Reading, at: number): Block[] {
  const { template, assessment, outcome } = reading;
  const before = contextRuns(reading);
  const fact = (label: string, text: string): Run[] => [bold(`${label}: `), plain(text)];
  const reopened = assessment.reopened.map((one) => [plain(say('evidence.paper.reopened', { at: one.at.slice(0, 10), by: one.by, reason: one.reason }))]);
  const domains = template.domains.flatMap((domain): Block[] => [
    heading(3, `omrade-${at}-${template.domains.indexOf(domain) + 1}`, domain.number === '' ? domain.name : `${domain.number}. ${domain.name}`),
    ...questionTable(reading, domain.questions, { caption: '' }),
    ...(domain.rated ? judgedBlocks(assessment.domains[domain.id], outcome.domains[domain.id], template.judgements) : []),
  ]);
  return [
    heading(2, `granskare-${at}`, assessment.assessor),
    list([
      fact(say('evidence.paper.state'), `${say(`evidence.paper.state.${assessment.state}`)}${assessment.doneAt === null ? '' : ` ${assessment.doneAt.slice(0, 10)}`}`),
      fact(say('evidence.paper.interest'), interestText(assessment)),
      ...reopened,
    ]),
    ...(before.length === 0 ? [] : [paragraph([bold(say('evidence.paper.before'))]), list(before)]),
    ...domains,
    heading(3, `sammantaget-${at}`, say('evidence.paper.overall')),
    ...judgedBlocks(assessment.overall, outcome.overall, template.overallJudgements ?? template.judgements),
    ...(template.extraQuestions.length === 0 ? [] : questionTable(reading, template.extraQuestions, { caption: say('evidence.paper.extra'), counted: false })),
  ];
}

function aboutTemplate({ sources, status }: Template): Block[] {
  const lines = sources.map(({ title, url, licence }): Run[] => [link(say('evidence.paper.source', { title, licence }), url)]);
  return [heading(2, 'mall', say('evidence.paper.about')), paragraph(status.summary), list(lines)];
}

/** A whole assessment on paper: every answer with its justification and quote, proposals beside judgements, and what two assessors came to. */
export function assessmentDocument(paper: AssessmentPaper): DocumentModel {
  const { template, assessments, consensus, study, result, questionTitle } = paper;
  const title = say('evidence.paper.title', { study: result });
  const facts = [
    ['evidence.paper.study', study],
    ['evidence.paper.question', questionTitle],
    ['evidence.paper.template', say('evidence.paper.templateVersion', { name: template.name, version: `${template.version} (${template.edition})` })],
    ['evidence.paper.assessor', assessments.map((one) => one.assessor).join(', ')],
  ] as const;
  return {
    ...evidenceSheet(paper),
    title,
    blocks: [
      heading(1, 'granskning', title),
      list(facts.flatMap(([word, text]) => (text.trim() === '' ? [] : [[bold(`${say(word)}: `), plain(text)]]))),
      ...(template.archived ? [paragraph(say('evidence.paper.archived'))] : []),
      ...(consensus === null ? [] : consensusBlocks({ template, consensus, assessments })),
      ...assessments.flatMap((assessment, index) => assessmentBlocks({ template, assessment, outcome: reviewOf(template, assessment) }, index + 1)),
      ...aboutTemplate(template),
    ],
  };
}
