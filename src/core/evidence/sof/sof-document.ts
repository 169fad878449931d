import { bold, cell, heading, link, list, paragraph, plain, table } from '#core/document/build.ts';
import type { Block, Cell, DocumentModel, Figure, Run } from '#core/document/model.ts';
import { formatNumber } from '#core/shared/format.ts';
import type { PlotSet } from '../plots/plot-set.ts';
import { trafficLight } from '../plots/traffic-light.ts';
import { trafficLightSvg } from '../plots/traffic-light-svg.ts';
import { gradeLevels } from '../grade/scale.ts';
import { cerqualComponents } from '../records/terms.ts';
import { say } from '../words/say.ts';
import type { EvidenceWordId } from '../words/words.ts';
import { stepSign } from './steps.ts';
import type { Sof, SofFinding, SofRow } from './sof.ts';

/** What a printed table needs beside its content. */
export interface SofMade {
  readonly district: string;
  readonly day: string;
  /** The results' judgements, for the picture; none leaves it out. */
  readonly plots: readonly PlotSet[];
  /** How the judgements are shown. Word shows both: older programs leave the picture out. */
  readonly plotsAs: 'picture' | 'table' | 'both';
}

const narrow = '\u00a0';

function importanceText(importance: number | null): string {
  if (importance === null) return '';
  return say(importance >= 7 ? 'evidence.sof.importance.critical' : importance >= 4 ? 'evidence.sof.importance.important' : 'evidence.sof.importance.less');
}

function outcomeCell({ name, measure, followUp, importance }: SofRow): Cell {
  const lines = [measure, followUp === '' ? '' : say('evidence.sof.followUp', { followUp }), importanceText(importance)].filter((line) => line !== '');
  return [[bold(name)], ...lines.map((line) => [plain(line)])];
}

function participantsCell({ participants, studies, hasData }: SofRow): Cell {
  if (!hasData) return cell('–');
  return cell(
    say('evidence.sof.participantsStudies', {
      participants: participants === null ? say('evidence.sof.unknown') : formatNumber(participants, 0),
      studies: (studies === null ? say('evidence.sof.studiesUnknown') : say('evidence.sof.studies', { count: studies })).replace(/^(\d+) /, `$1${narrow}`),
    }),
  );
}

function effectCell({ hasData, relative, absolute, comparatorRisk, narrative }: SofRow): Cell {
  if (!hasData) return cell(say('evidence.sof.noData'));
  const lines = [
    ...(relative === null ? [] : [relative.text]),
    ...(absolute === null ? [] : [absolute.text]),
    ...(comparatorRisk === '' ? [] : [say('evidence.sof.comparatorRisk', { risk: comparatorRisk })]),
    ...(narrative.trim() === '' ? [] : [narrative.trim()]),
  ];
  return cell(lines.length === 0 ? [say('evidence.sof.notCombined')] : lines);
}

/** The level in signs and words; never signs alone. */
function levelCell({ symbol, label, level, proposedLevel, stale }: SofRow, months: number): Cell {
  const known: (string | Run[])[] = symbol === null ? [[bold(label)]] : [symbol, [bold(label)]];
  const proposed = level === null && proposedLevel !== null ? [say('evidence.sof.proposal', { level: say(`evidence.level.${proposedLevel}`).toLocaleLowerCase('sv') })] : [];
  const why = stale.map((reason) => say(`evidence.sof.stale.${reason}`, { months }));
  return cell([...known, ...proposed, ...(why.length === 0 ? [] : [say('evidence.sof.stale', { why: why.join(' ') })])]);
}

interface Notes {
  readonly cell: Cell;
  readonly footnotes: Readonly<Record<string, readonly Run[]>>;
}

/** Each step with a footnote that says why. */
function stepsCell(row: SofRow, at: number): Notes {
  const footnotes: Record<string, readonly Run[]> = {};
  const lines: Run[][] = [];
  const add = (name: string, { word, steps, reason, counted = true }: { word: EvidenceWordId; steps: number; reason: string; counted?: boolean }): void => {
    const what = say(word);
    footnotes[name] = [plain(say('evidence.sof.reason', { what, steps: Math.abs(steps), reason: reason.trim() === '' ? say('evidence.sof.noReason') : reason.trim() }))];
    const words = say('evidence.sof.step', { what, steps: stepSign(steps) });
    lines.push([{ text: counted ? words : `${words} (${say('evidence.sof.notCounted')})`, footnote: name }]);
  };
  for (const step of row.deductions) add(`avdrag-${at}-${step.what}`, { word: `evidence.down.${step.what}`, ...step });
  for (const step of row.upgrades) add(`uppgradering-${at}-${step.what}`, { word: `evidence.up.${step.what}`, ...step });
  const none = lines.length === 0 && row.hasData ? [[plain(say(row.start === null ? 'evidence.sof.notGraded' : 'evidence.sof.noDeductions'))]] : [];
  const rest = [row.levelReason.trim() === '' ? '' : say('evidence.sof.levelReason', { reason: row.levelReason.trim() }), row.comment.trim()].filter((text) => text !== '');
  const all = [...lines, ...none, ...rest.map((text) => [plain(text)])];
  return { cell: all.length === 0 ? cell('–') : all, footnotes };
}

function conclusionCell({ conclusion, fixed }: SofRow): Cell {
  const lines = [conclusion, fixed ?? ''].filter((text) => text !== '');
  return cell(lines.length === 0 ? '–' : lines);
}

function factsList(sof: Sof): Block {
  const fact = (word: EvidenceWordId, text: string): Run[] => [bold(`${say(word)}: `), plain(text.trim() === '' ? say('evidence.sof.unknown') : text.trim())];
  const review = sof.review;
  const title = review === null ? '' : review.title || (review.url ?? '');
  const reviewRuns = review === null || title === '' ? [] : [[bold(`${say('evidence.sof.review')}: `), link(review.year === null ? title : `${title} (${review.year})`, review.url)]];
  return list([
    fact('evidence.sof.population', sof.population),
    fact('evidence.sof.intervention', sof.intervention || sof.interventionName),
    fact('evidence.sof.comparison', sof.comparison),
    fact('evidence.sof.outcomes', sof.rows.map((row) => row.name).join(', ')),
    fact('evidence.sof.searched', sof.searchedAt ?? ''),
    ...reviewRuns,
  ]);
}

function gapBlocks({ gap, gapProposal, maxAgeMonths: months }: Sof): Block[] {
  const name = (type: number | null): string => say(`evidence.gap.${type === null || type === 0 ? 'none' : (type as 1 | 2 | 3)}`);
  const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
  if (gap !== null) return [paragraph([bold(`${say('evidence.sof.gap')}: `), plain([sentence(name(gap.type)), gap.reason].filter((text) => text.trim() !== '').join(' '))])];
  const why = gapProposal.why.map((reason) => say(`evidence.gap.why.${reason}`, { months })).join(' ');
  const unrated = gapProposal.type === null && gapProposal.why.includes('unrated');
  const text = unrated ? why : say('evidence.sof.gapProposed', { gap: sentence(name(gapProposal.type)), why });
  return [paragraph([bold(`${say('evidence.sof.gap')}: `), plain(text)])];
}

function findingRow({ text, studies, symbol, label, components, explanation }: SofFinding): Cell[] {
  const concerns = cerqualComponents.flatMap((part) => {
    const { concern, reason } = components[part];
    if (concern === null) return [];
    const said = `${say(`evidence.cerqual.component.${part}`)}: ${say(`evidence.cerqual.concern.${concern}`).toLocaleLowerCase('sv')}.`;
    return [[said, reason.trim()].filter((one) => one !== '').join(' ')];
  });
  const certainty: (string | Run[])[] = symbol === null ? [[bold(label)]] : [symbol, [bold(label)]];
  const why = [...(explanation.trim() === '' ? [] : [explanation.trim()]), ...concerns];
  return [cell([text.trim(), ...(studies.length === 0 ? [] : [studies.join(', ')])]), cell(certainty), cell(why.length === 0 ? '–' : why)];
}

function findingBlocks(findings: readonly SofFinding[]): Block[] {
  if (findings.length === 0) return [];
  const head = [say('evidence.sof.finding'), say('evidence.sof.certainty'), say('evidence.sof.explanation')];
  return [heading(2, 'fynd', say('evidence.sof.findings')), table({ caption: say('evidence.sof.findingsCaption'), head, rows: findings.map(findingRow), widths: [5, 2.4, 5], rowHeads: false })];
}

/** The picture of the judgements, with what each result came to in words for who cannot see it. */
export function plotFigure(title: string, sets: readonly PlotSet[]): Figure {
  const model = trafficLight(title, sets);
  const { svg, width, height, about } = trafficLightSvg(model, { bare: true });
  const rows = model.sets.flatMap(({ table: { head, rows: lines } }) => lines.map((line) => `${line[0] ?? ''}: ${line.slice(1).map((text, index) => `${head[index + 1] ?? ''} ${text}`).join(', ')}.`));
  return { kind: 'figure', svg, alt: [about, ...rows].join(' '), caption: '', width, height };
}

/** Columns that still leave room for whole words. */
const wideFrom = 9;
const shortSigns = { none: '–', unrated: '?' } as const;

/** Words that do not fit narrow columns become signs, which are explained below. */
function shortened(set: PlotSet): { readonly word: (text: string) => string; readonly signs: readonly (readonly [string, string])[] } {
  if (set.columns.length < wideFrom) return { word: (text) => text, signs: [] };
  const signs = [...set.levels.filter((level) => level.sign === 'none').map((level) => [shortSigns.none, level.label] as const), [shortSigns.unrated, say('evidence.plot.unrated')] as const];
  return { word: (text) => signs.find(([, label]) => label === text)?.[0] ?? text, signs };
}

/** The same as the picture, in words: for files whose reader may not draw it, and for who does not see it. The columns are explained below. */
function plotTable(set: PlotSet): Block[] {
  const [made] = trafficLight('', [set]).sets;
  if (made === undefined) return [];
  const numbers = set.columns.map(({ number, name: text }) => number || text);
  const { word, signs } = shortened(set);
  const { head, rows } = made.table;
  const short = [head[0] ?? '', ...numbers, ...head.slice(1 + numbers.length)];
  const wide = numbers.length >= wideFrom;
  const widths = [wide ? 4 : 3, ...numbers.map(() => 1), wide ? 2.4 : 1.6, wide ? 1.4 : 1].slice(0, short.length);
  const columns = set.columns.filter(({ number }) => number !== '').map(({ number, name: text }) => [number, text] as const);
  const explained = [...columns, ...signs].map(([number, text]) => say('evidence.sof.columns', { number, name: /[.?]$/.test(text) ? text : `${text}.` }));
  const cells = rows.map((row) => row.map((text, index) => cell(index > 0 && index <= numbers.length ? word(text) : text)));
  return [table({ caption: set.name, head: short, rows: cells, widths }), ...(explained.length === 0 ? [] : [paragraph(explained.join(' '), 'small')])];
}

/** Rows that fit on a page with the key below them. */
const rowsPerPicture = 10;

/** A picture per page of results. */
function pictures(title: string, set: PlotSet): Figure[] {
  const count = Math.ceil(set.rows.length / rowsPerPicture);
  const named = (index: number): string => (count === 1 ? title : say('evidence.sof.pictureOf', { title, number: index + 1, count }));
  return Array.from({ length: count }, (_, index) => plotFigure(named(index), [{ ...set, rows: set.rows.slice(index * rowsPerPicture, (index + 1) * rowsPerPicture) }]));
}

function biasBlocks({ title }: Sof, { plots, plotsAs }: SofMade): Block[] {
  if (plots.length === 0) return [];
  return [heading(2, 'bias', say('evidence.sof.bias')), ...plots.flatMap((set) => [...(plotsAs === 'table' ? [] : pictures(title, set)), ...(plotsAs === 'picture' ? [] : plotTable(set))])];
}

function tableBlocks(sof: Sof): { blocks: Block[]; footnotes: Readonly<Record<string, readonly Run[]>> } {
  if (sof.rows.length === 0) return { blocks: [paragraph(say('evidence.sof.noOutcomes'))], footnotes: {} };
  const steps = sof.rows.map(stepsCell);
  const head = (['outcome', 'participants', 'effect', 'certainty', 'deductions', 'conclusion'] as const).map((part) => say(`evidence.sof.${part}`));
  const rows = sof.rows.map((row, at) => [outcomeCell(row), participantsCell(row), effectCell(row), levelCell(row, sof.maxAgeMonths), steps[at]?.cell ?? [], conclusionCell(row)]);
  return { blocks: [table({ caption: say('evidence.sof.caption'), head, rows, widths: [2.3, 1.25, 2.2, 1.75, 2.2, 2.9] })], footnotes: Object.assign({}, ...steps.map((one) => one.footnotes)) as Notes['footnotes'] };
}

/** What the abbreviations in the table stand for. */
function abbreviations({ rows }: Sof): Block[] {
  const measures = [...new Set(rows.flatMap(({ relative }) => (relative === null || relative.measure === 'MD' || relative.measure === 'RD' ? [] : [relative.measure])))];
  const interval = rows.some((row) => row.relative !== null || row.absolute !== null) ? [say('evidence.measure.full.CI')] : [];
  const all = [...measures.map((measure) => say(`evidence.measure.full.${measure}`)), ...interval];
  return all.length === 0 ? [] : [paragraph(`${all.join('. ')}.`, 'small')];
}

function meanings(): Block[] {
  const levels = [...gradeLevels, 'none'] as const;
  return [heading(2, 'nivaer', say('evidence.sof.levels')), list(levels.map((level) => [bold(`${say(`evidence.level.${level}`)}: `), plain(say(`evidence.meaning.${level}`))]))];
}

/** What every document of Evidens has in common. */
export function evidenceSheet({ district, day }: Pick<SofMade, 'district' | 'day'>): Omit<DocumentModel, 'title' | 'blocks'> {
  const words = { page: say('evidence.sof.page'), notes: say('evidence.sof.notes'), backToText: say('evidence.sof.backToText') };
  return { sender: district, date: day, orientation: 'landscape', size: 'compact', footnotes: {}, foot: say('evidence.sof.foot'), numbered: true, words };
}

/** The Summary of Findings as a document: PICO, a row per outcome with a footnote for each deduction, findings, the judgements as a picture. */
export function sofDocument(sof: Sof, made: SofMade): DocumentModel {
  const { blocks, footnotes } = tableBlocks(sof);
  const title = `${say('evidence.sof.title')}: ${sof.title}`;
  return {
    ...evidenceSheet(made),
    title,
    footnotes,
    // The reasons stand by the table, not after the pictures.
    notesBefore: sof.findings.length > 0 ? 'fynd' : 'nivaer',
    blocks: [
      heading(1, 'tabell', title),
      factsList(sof),
      ...blocks,
      ...abbreviations(sof),
      ...gapBlocks(sof),
      ...(sof.note.trim() === '' ? [] : [paragraph([bold(`${say('evidence.sof.note')}: `), plain(sof.note.trim())])]),
      ...findingBlocks(sof.findings),
      ...meanings(),
      ...biasBlocks(sof, made),
    ],
  };
}
