/// <reference path="../../shared/papaparse.d.ts" />
import Papa from 'papaparse';
import { startsFormula } from '#core/shared/formula.ts';
import { robvisDomains, robvisTools, robvisWords, type RobvisRow, type RobvisTool } from './robvis-words.ts';

export const robvisIssueCodes = ['empty', 'no_study_column', 'no_domain_column', 'column_twice', 'unknown_column', 'unknown_tool', 'too_many_rows', 'broken_quote', 'too_long', 'no_study', 'unknown_word', 'weight'] as const;

/** What is wrong, and where: the line as an editor counts it, the heading of the column. */
export interface RobvisIssue {
  readonly line: number;
  readonly column: string | null;
  readonly code: (typeof robvisIssueCodes)[number];
  readonly value: string;
  /** True where the row is left out, or the whole file; otherwise only the cell is. */
  readonly blocks: boolean;
}

export interface ReadRobvis {
  /** Null where the file could not be read at all. */
  readonly tool: RobvisTool | null;
  readonly rows: readonly (RobvisRow & { readonly line: number })[];
  readonly issues: readonly RobvisIssue[];
}

/** Most rows that are read. */
export const robvisLimit = 5_000;

const named: Readonly<Record<string, string>> = { study: 'Study', name: 'Study', studie: 'Study', overall: 'Overall', 'overall risk of bias': 'Overall', sammantaget: 'Overall', weight: 'Weight', weights: 'Weight', vikt: 'Weight' };
const nothing = new Set(['', 'na', 'n/a', '-', '–']);

function headingOf(cell: string): string {
  const text = cell.trim().toLowerCase();
  const domain = /^(?:d|domain )(\d{1,2})\b/.exec(text)?.[1];
  return domain === undefined ? (named[text] ?? cell.trim()) : `D${Number(domain)}`;
}

/** The text without the apostrophe that keeps a spreadsheet from running it. */
function unshielded(cell: string): string {
  return /^'+/.test(cell) && startsFormula(cell.replace(/^'+/, '')) ? cell.slice(1) : cell.trim();
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
  readonly broken: boolean;
}

function linesOf(content: string): Line[] {
  const even = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const declared = /^sep=([;,\t])\n/.exec(even);
  const body = declared === null ? even : even.slice(declared[0].length);
  const first = body.slice(0, body.indexOf('\n') < 0 ? undefined : body.indexOf('\n'));
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  const delimiter = declared?.[1] ?? counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
  const { data, errors } = Papa.parse(body, { delimiter, newline: '\n', preview: robvisLimit + 2 });
  const broken = new Set(errors.flatMap((error) => (error.code === 'MissingQuotes' || error.code === 'InvalidQuotes' ? [error.row ?? 0] : [])));
  let number = declared === null ? 1 : 2;
  return data.map((cells, index) => {
    const line = { number, cells, broken: broken.has(index) };
    number += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return line;
  });
}

function wordsOf(tool: RobvisTool): ReadonlyMap<string, string> {
  const { words, also } = robvisWords[tool];
  return new Map([...words.map(([code, word]): [string, string] => [word.toLowerCase(), code]), ...Object.entries(also)]);
}

/** The tool whose words all judgements are; by the number of areas where they are those of both. */
function guessTool(headings: readonly string[], lines: readonly Line[]): RobvisTool | null {
  const judged = headings.flatMap((heading, index) => (/^D\d+$/.test(heading) || heading === 'Overall' ? [index] : []));
  const words = new Set(lines.flatMap(({ cells }) => judged.map((index) => (cells[index] ?? '').trim().toLowerCase())).filter((word) => !nothing.has(word)));
  const most = Math.max(0, ...headings.flatMap((heading) => (/^D\d+$/.test(heading) ? [Number(heading.slice(1))] : [])));
  const known = (tool: RobvisTool): number => [...words].filter((word) => wordsOf(tool).has(word)).length;
  const fitting = robvisTools.filter((tool) => robvisWords[tool].domains >= most);
  const best = [...fitting].sort((a, b) => known(b) - known(a) || robvisWords[a].domains - robvisWords[b].domains)[0];
  return best ?? null;
}

function headIssues(headings: readonly string[], { line, tool }: { line: number; tool: RobvisTool | null }): RobvisIssue[] {
  const issue = (code: RobvisIssue['code'], column: string | null, blocks = true): RobvisIssue => ({ line, column, code, value: column ?? '', blocks });
  const expected = new Set(tool === null ? [] : ['Study', ...robvisDomains(tool), 'Overall', 'Weight']);
  const twice = headings.filter((heading, index) => heading !== '' && headings.indexOf(heading) !== index);
  return [
    ...(headings.includes('Study') ? [] : [issue('no_study_column', null)]),
    ...(headings.some((heading) => /^D\d+$/.test(heading)) ? [] : [issue('no_domain_column', null)]),
    ...(tool === null ? [issue('unknown_tool', null)] : []),
    ...twice.map((heading) => issue('column_twice', heading)),
    ...(tool === null ? [] : headings.filter((heading) => heading !== '' && !expected.has(heading)).map((heading) => issue('unknown_column', heading, false))),
  ];
}

function weightOf(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0%]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : null;
}

interface Sheet {
  readonly tool: RobvisTool;
  readonly headings: readonly string[];
  readonly words: ReadonlyMap<string, string>;
}

function readRow({ number, cells, broken }: Line, { tool, headings, words }: Sheet): { row: ReadRobvis['rows'][number] | null; issues: RobvisIssue[] } {
  const issues: RobvisIssue[] = [];
  const add = (code: RobvisIssue['code'], column: string | null, { value = '', blocks = false } = {}): void => void issues.push({ line: number, column, code, value: value.slice(0, 100), blocks });
  const cellIn = (heading: string): string => cells[headings.indexOf(heading)] ?? '';
  const judgement = (heading: string): string | null => {
    const text = headings.includes(heading) ? cellIn(heading).trim() : '';
    if (nothing.has(text.toLowerCase())) return null;
    const code = words.get(text.toLowerCase()) ?? null;
    if (code === null) add('unknown_word', heading, { value: text });
    return code;
  };
  const study = unshielded(cellIn('Study'));
  if (broken) add('broken_quote', null, { blocks: true });
  if (study === '') add('no_study', 'Study', { blocks: true });
  if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) add('too_long', null, { value: cells.slice(headings.length).join(', '), blocks: true });
  if (issues.some((issue) => issue.blocks)) return { row: null, issues };
  const domains = Object.fromEntries(robvisDomains(tool).map((id) => [id, judgement(id)]));
  const overall = judgement('Overall');
  const written = headings.includes('Weight') ? cellIn('Weight').trim() : '';
  const weight = nothing.has(written.toLowerCase()) ? null : weightOf(written);
  if (weight === null && !nothing.has(written.toLowerCase())) add('weight', 'Weight', { value: written });
  return { row: { line: number, study, domains, overall, weight }, issues };
}

/**
 * Reads a file in the robvis format, in whatever case, order of columns and separator it comes. The tool is told by its words and number of areas unless it is
 * given. A row that cannot be read is left out and named; a cell that cannot be read is left empty and named.
 */
export function readRobvis(content: string, given: RobvisTool | null = null): ReadRobvis {
  const [head, ...rest] = linesOf(content);
  const lines = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (head === undefined || lines.length === 0) return { tool: null, rows: [], issues: [{ line: 1, column: null, code: 'empty', value: '', blocks: true }] };
  const headings = head.cells.map(headingOf);
  const tool = given ?? guessTool(headings, lines);
  const issues = headIssues(headings, { line: head.number, tool });
  if (lines.length > robvisLimit) issues.push({ line: lines[robvisLimit]?.number ?? 0, column: null, code: 'too_many_rows', value: String(robvisLimit), blocks: true });
  if (tool === null || issues.some((issue) => issue.blocks)) return { tool: null, rows: [], issues };
  const read = lines.map((line) => readRow(line, { tool, headings, words: wordsOf(tool) }));
  return { tool, rows: read.flatMap(({ row }) => (row === null ? [] : [row])), issues: [...issues, ...read.flatMap((one) => one.issues)] };
}
