import { readColumns, type Column, type LineFault, type Mapping } from '#core/catalogue/exchange/columns.ts';
import { readCsv } from '#core/catalogue/exchange/csv.ts';
import { fieldOfKey } from '#core/catalogue/exchange/fields.ts';
import { JsonPlanner, readJson, withTerms } from '#core/catalogue/exchange/json-file.ts';
import { groupRows, planGroup, type PlannedEntry, type PlannedRow } from '#core/catalogue/exchange/plan.ts';
import { readRows, type ReadRow } from '#core/catalogue/exchange/rows.ts';
import type { FileTable, Remark } from '#core/catalogue/exchange/table.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { refuse } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { checkWorkbook, fileBytes, fileText, type FileFormat } from './file-text.ts';
import type { Job } from './import-jobs.ts';

export interface ImportFile {
  readonly format: FileFormat;
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
  readonly mapping?: Mapping | undefined;
  readonly job?: string | undefined;
}

/** Everything that taking in a file would do. */
export interface ImportPlan {
  readonly columns: readonly Column[];
  readonly rows: readonly PlannedRow[];
  readonly entries: readonly PlannedEntry[];
  readonly remarks: readonly Remark[];
  /** The vocabulary as it is, and as it would be. */
  readonly vocabulary: Stored<Vocabulary>;
  readonly newVocabulary: Vocabulary;
}

export interface PlanOptions {
  readonly job: Job;
  /** An id for an offer that the file adds on this line. */
  readonly newOfferId: (line: number) => string;
}

/** The workbook reader is loaded when a workbook comes. */
const readXlsx = async (bytes: Uint8Array): Promise<FileTable> => (await import('#core/catalogue/exchange/xlsx-read.ts')).readXlsx(bytes);

async function readTable({ format, content, encoding }: ImportFile): Promise<FileTable> {
  if (format === 'xlsx') {
    if (encoding !== 'base64') refuse(['encoding'], 'base64_needed', 'a workbook comes as base64');
    const bytes = fileBytes(content);
    checkWorkbook(bytes);
    return readXlsx(bytes);
  }
  const { text, characters } = fileText(content, encoding, 'csv');
  const table = readCsv(text);
  return characters === null ? table : { ...table, remarks: [...table.remarks, { code: 'read_as', line: null, column: null, detail: characters }] };
}

function errorRows(faults: readonly LineFault[]): PlannedRow[] {
  const lines = [...new Set(faults.map((fault) => fault.line))];
  return lines.map((line) => ({ line, action: 'error', errors: faults.filter((fault) => fault.line === line).map(({ field, code, message }) => ({ field, code, message })) }));
}

class Counter {
  readonly found = { create: 0, update: 0, same: 0, error: 0 };
  add(entry: PlannedEntry): void {
    this.found[entry.action] += 1;
  }
}

function checkMapping(mapping: Mapping): void {
  for (const [header, field] of Object.entries(mapping)) {
    if (field !== null && fieldOfKey(field) === undefined) refuse(['mapping', header], 'unknown_field', `there is no field ${field}`);
  }
}

async function planTable(ports: Ports, file: ImportFile, { job, newOfferId }: PlanOptions): Promise<ImportPlan> {
  const chosen = file.mapping ?? {};
  checkMapping(chosen);
  const [table, vocabulary, present, personal] = await Promise.all([readTable(file), ports.team.vocabulary.get(), ports.team.interventions.all(), ports.personal.settings.get()]);
  const read = readColumns(table, { chosen, remembered: personal.data.importColumns });
  const base = { columns: read.columns, remarks: table.remarks, vocabulary, newVocabulary: vocabulary.data };
  if (read.faults.length > 0) return { ...base, rows: errorRows(read.faults), entries: [] };
  const rows: ReadRow[] = [];
  for (const row of readRows(read, vocabulary.data, table.strictWidth)) {
    rows.push(row);
    await job.step('reading', { done: rows.length, total: read.rows.length });
  }
  const groups = groupRows(rows, present);
  const entries: PlannedEntry[] = [];
  const counter = new Counter();
  for (const group of groups) {
    const entry = planGroup(group, { vocabulary: vocabulary.data, newId: newOfferId });
    entries.push(entry);
    counter.add(entry);
    await job.step('checking', { done: entries.length, total: groups.length, found: counter.found });
  }
  return { ...base, rows: entries.flatMap((entry) => entry.rows).sort((a, b) => a.line - b.line), entries };
}

/** Nobody has touched the terms of this folder since it was made. */
const untouched = (vocabulary: Stored<Vocabulary>): boolean => vocabulary.revision <= 1;

async function planJson(ports: Ports, file: ImportFile, { job }: PlanOptions): Promise<ImportPlan> {
  const read = readJson(fileText(file.content, file.encoding, 'json').text);
  const [vocabulary, present] = await Promise.all([ports.team.vocabulary.get(), ports.team.interventions.all()]);
  const newVocabulary = withTerms(vocabulary.data, read.terms, untouched(vocabulary));
  const planner = new JsonPlanner(read, present, newVocabulary);
  const entries: PlannedEntry[] = [];
  const counter = new Counter();
  for (const place of read.entries) {
    const entry = planner.plan(place);
    entries.push(entry);
    counter.add(entry);
    await job.step('checking', { done: entries.length, total: read.entries.length, found: counter.found });
  }
  return { columns: [], remarks: [], vocabulary, newVocabulary, rows: [...errorRows(read.faults), ...entries.flatMap((entry) => entry.rows)], entries };
}

/** Reads the file and finds out what it would do. Changes nothing. */
export function planImport(ports: Ports, file: ImportFile, options: PlanOptions): Promise<ImportPlan> {
  return file.format === 'json' ? planJson(ports, file, options) : planTable(ports, file, options);
}
