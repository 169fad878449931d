import { notApplicable, type Situation } from '#core/evidence/template/condition.ts';
import type { Clause, RuleRow, Template } from '#core/evidence/template/schema.ts';

/** How a row stands to the answers: it is the one that applies, can still become it, or no longer can. */
export type RowState = 'hit' | 'open' | 'out';

export interface TableColumn {
  /** The questions that the column is about; empty for a choice made before them. */
  readonly questions: readonly string[];
  readonly heading: string;
}

export interface TableCell {
  /** Codes of the answers that the row asks for; null where it asks for nothing. */
  readonly conditions: readonly { readonly any: boolean; readonly many: boolean; readonly codes: readonly string[] }[];
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly TableCell[];
  readonly judgement: string;
  readonly state: RowState;
}

export interface TableView {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** Whether a clause is true, false, or waits for answers. */
export function clauseState(clause: Clause, { values, context }: Situation): boolean | null {
  if ('context' in clause) return (context[clause.context] ?? []).some((chosen) => clause.in.includes(chosen));
  const each = clause.questions.map((question) => {
    const value = values[question];
    return value === undefined ? null : clause.in.includes(value);
  });
  if (clause.match === 'any') return each.includes(true) ? true : each.includes(null) ? null : false;
  return each.includes(false) ? false : each.includes(null) ? null : true;
}

function rowState(row: RuleRow, situation: Situation): boolean | null {
  const states = row.when.map((clause) => clauseState(clause, situation));
  return states.includes(false) ? false : states.includes(null) ? null : true;
}

function statesOf(rows: readonly RuleRow[], situation: Situation): readonly RowState[] {
  let decided = false;
  let waits = false;
  return rows.map((row) => {
    const state = rowState(row, situation);
    if (decided || state === false) return 'out';
    // The first row that is true applies, so one that is true waits while an earlier may become so.
    if (state === null || waits) {
      waits = true;
      return 'open';
    }
    decided = true;
    return 'hit';
  });
}

function columnKey(clause: Clause): string {
  return 'context' in clause ? `=${clause.context}` : clause.questions.join(', ');
}

function columnsOf(rows: readonly RuleRow[], template: Template): readonly (TableColumn & { readonly key: string })[] {
  const found = new Map<string, TableColumn & { key: string }>();
  for (const clause of rows.flatMap((row) => row.when)) {
    const key = columnKey(clause);
    if ('context' in clause) found.set(key, { key, questions: [], heading: template.choices.find((choice) => choice.id === clause.context)?.label ?? clause.context });
    else found.set(key, { key, questions: clause.questions, heading: key });
  }
  const order = template.domains.flatMap((domain) => domain.questions.map((question) => question.id));
  const place = (column: TableColumn): number => (column.questions[0] === undefined ? -1 : order.indexOf(column.questions[0]));
  return [...found.values()].sort((one, other) => place(one) - place(other) || one.questions.length - other.questions.length);
}

/** True where the clause asks for nothing, because every answer that can be given is among those it names. */
function saysNothing(clause: Clause, template: Template): boolean {
  if ('context' in clause) return false;
  const questions = template.domains.flatMap((domain) => domain.questions).filter((question) => clause.questions.includes(question.id));
  return questions.every((question) => {
    const possible = question.options.map((code) => template.answers.find((answer) => answer.code === code)?.as ?? code);
    return [...possible, ...(question.askedIf === undefined ? [] : [notApplicable])].every((code) => clause.in.includes(code));
  });
}

function cellOf(row: RuleRow, key: string, template: Template): TableCell {
  const clauses = row.when.filter((clause) => columnKey(clause) === key && !saysNothing(clause, template));
  return { conditions: clauses.map((clause) => ({ any: 'questions' in clause && clause.match === 'any', many: 'questions' in clause && clause.questions.length > 1, codes: clause.in })) };
}

/**
 * A rule's rows as a table for people, with what applies marked. Without a situation every row is open.
 * Rows for a choice that was made otherwise are left out, and the choice's own column with them.
 */
export function tableView(template: Template, rows: readonly RuleRow[], situation: Situation | null): TableView {
  const kept = situation === null ? rows : rows.filter((row) => row.when.every((clause) => !('context' in clause) || clauseState(clause, situation) !== false));
  const columns = columnsOf(kept, template).filter((column) => situation === null || column.questions.length > 0);
  const states = situation === null ? kept.map((): RowState => 'open') : statesOf(kept, situation);
  return {
    columns: columns.map(({ questions, heading }) => ({ questions, heading })),
    rows: kept.map((row, at) => ({ id: row.id, cells: columns.map(({ key }) => cellOf(row, key, template)), judgement: row.judgement, state: states[at] ?? 'open' })),
  };
}
