import { readColumns, type Column, type LineFault, type Mapping, type ReadColumns } from '#core/catalogue/exchange/columns.ts';
import { readCsv } from '#core/catalogue/exchange/csv.ts';
import { fieldOfKey } from '#core/catalogue/exchange/fields.ts';
import { cellsOf, entryCells, fixedEntry, fixesOf, mended, type Fix, type Mended } from '#core/catalogue/exchange/fixes.ts';
import { JsonPlanner, readJson, withTerms, type JsonFile } from '#core/catalogue/exchange/json-file.ts';
import { groupRows, planGroup, type PlannedEntry, type PlannedRow } from '#core/catalogue/exchange/plan.ts';
import { rowReader, type ReadRow } from '#core/catalogue/exchange/rows.ts';
import type { FileRow, FileTable, Remark } from '#core/catalogue/exchange/table.ts';
import { readEvidence, type EvidenceParts } from '#core/evidence/flow/exchange.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { refuse } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { checkWorkbook, fileBytes, fileText, type FileFormat } from './file-text.ts';
import type { Job } from './import-jobs.ts';
import { rememberedEntry, rememberedRow, rememberEntry, type Look } from './import-looks.ts';

export interface ImportFile {
  readonly format: FileFormat;
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
  readonly mapping?: Mapping | undefined;
  readonly headings?: boolean | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly leaveOut?: readonly number[] | undefined;
  readonly job?: string | undefined;
}

/** The evidence of a file, and what its interventions are called here, by their ids in it. */
export interface FileEvidence {
  readonly parts: EvidenceParts;
  readonly interventions: ReadonlyMap<string, string>;
}

/** Everything that taking in a file would do. */
export interface ImportPlan {
  readonly columns: readonly Column[];
  /** The table as it was read; null for a file that is none. */
  readonly table: ReadColumns | null;
  readonly rows: readonly PlannedRow[];
  readonly entries: readonly PlannedEntry[];
  readonly remarks: readonly Remark[];
  /** The vocabulary as it is, and as it would be. */
  readonly vocabulary: Stored<Vocabulary>;
  readonly newVocabulary: Vocabulary;
  /** What a file of exported entries holds of evidence; null for a file that holds none. */
  readonly evidence?: FileEvidence | null;
}

export interface PlanOptions {
  readonly job: Job;
  /** An id for an offer that the file adds on this line. */
  readonly newOfferId: (line: number) => string;
  /** Where what is found is kept, so that looking again after a fix is quick. */
  readonly look?: Look | undefined;
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

/** Rows that are wrong or have been mended come with their cells. */
function withCells(planned: readonly PlannedRow[], byLine: ReadonlyMap<number, FileRow>, { columns, mended: said }: { columns: readonly Column[]; mended: Mended }): PlannedRow[] {
  return planned.map((row) => {
    const at = byLine.get(row.line);
    const fixes = fixesOf(said, row.line);
    return at === undefined || (row.errors.length === 0 && fixes.size === 0) ? row : { ...row, cells: cellsOf(at, columns, fixes) };
  });
}

/** A row that is not taken in, named by its cells so that it can be taken back. */
function leftOutRow(row: FileRow, columns: readonly Column[], said: Mended): PlannedRow {
  const cells = cellsOf(row, columns, fixesOf(said, row.line));
  const name = cells.find((cell) => cell.field === 'name')?.value ?? '';
  return { line: row.line, action: 'same', errors: [], leftOut: true, cells, ...(name !== '' && { name }) };
}

interface TablePlanning extends PlanOptions {
  readonly vocabulary: Vocabulary;
  readonly present: readonly Stored<InterventionContent>[];
  readonly said: Mended;
  readonly strict: boolean;
}

async function planRows(read: ReadColumns, { job, newOfferId, look, vocabulary, present, said, strict }: TablePlanning): Promise<Pick<ImportPlan, 'rows' | 'entries'>> {
  const memory = look?.readBy(read, vocabulary);
  const reader = rowReader(read, { vocabulary, strict });
  const taken = read.rows.filter((row) => !said.leftOut.has(row.line));
  const out = read.rows.filter((row) => said.leftOut.has(row.line)).map((row) => leftOutRow(row, read.columns, said));
  const rows: ReadRow[] = [];
  // What is remembered costs nothing: no need to let others in between.
  const pausing = (done: number): boolean => (look?.plan ?? null) === null || done % 1_000 === 0;
  for (const row of taken) {
    rows.push(rememberedRow(memory, row, { fixes: fixesOf(said, row.line), read: reader }));
    if (pausing(rows.length)) await job.step('reading', { done: rows.length, total: taken.length });
  }
  const byLine = new Map(read.rows.map((row) => [row.line, row]));
  const groups = groupRows(rows, present);
  const entries: PlannedEntry[] = [];
  const counter = new Counter();
  look?.add(out);
  for (const group of groups) {
    const entry = rememberedEntry(memory, group) ?? planGroup(group, { vocabulary, newId: newOfferId });
    rememberEntry(memory, group, entry);
    entries.push(entry);
    counter.add(entry);
    look?.add(withCells(entry.rows, byLine, { columns: read.columns, mended: said }));
    if (pausing(entries.length)) await job.step('checking', { done: entries.length, total: groups.length, found: counter.found });
  }
  const planned = withCells(entries.flatMap((entry) => entry.rows), byLine, { columns: read.columns, mended: said });
  return { rows: [...out, ...planned].sort((a, b) => a.line - b.line), entries };
}

async function planTable(ports: Ports, file: ImportFile, options: PlanOptions): Promise<ImportPlan> {
  const chosen = file.mapping ?? {};
  checkMapping(chosen);
  const reading = options.look?.tableOf(file, readTable) ?? readTable(file);
  const [table, vocabulary, present, personal] = await Promise.all([reading, ports.team.vocabulary.get(), ports.team.interventions.all(), ports.personal.settings.get()]);
  const said = mended(file.fixes, file.leaveOut);
  for (const { field } of file.fixes ?? []) if (field !== '' && fieldOfKey(field) === undefined) refuse(['fixes', field], 'unknown_field', `there is no field ${field}`);
  const read = readColumns(table, { chosen, remembered: personal.data.importColumns, headings: file.headings ?? true });
  const base = { columns: read.columns, table: read, remarks: table.remarks, vocabulary, newVocabulary: vocabulary.data };
  if (read.faults.length > 0) {
    options.look?.readBy(read, vocabulary.data);
    return { ...base, rows: errorRows(read.faults), entries: [] };
  }
  return { ...base, ...(await planRows(read, { ...options, vocabulary: vocabulary.data, present, said, strict: table.strictWidth })) };
}

/** Nobody has touched the terms of this folder since it was made. */
const untouched = (vocabulary: Stored<Vocabulary>): boolean => vocabulary.revision <= 1;

type JsonEntry = JsonFile['entries'][number];

/** An entry with what has been written instead of what is wrong in it. */
function mendedEntry(entry: JsonEntry, said: Mended, vocabulary: Vocabulary): JsonEntry {
  const fixes = fixesOf(said, entry.line);
  if (fixes.size === 0) return entry;
  return { ...entry, raw: fixedEntry(entry.raw, fixes, vocabulary), id: (fixes.get('id') ?? entry.id).trim().toLowerCase() };
}

function withEntryCells(rows: readonly PlannedRow[], { line, raw }: JsonEntry, said: Mended): PlannedRow[] {
  const fixes = fixesOf(said, line);
  return rows.map((row) => (row.errors.length === 0 && fixes.size === 0 ? row : { ...row, cells: entryCells(raw, [...fixes.keys(), ...row.errors.map(({ field }) => field)]) }));
}

async function planJson(ports: Ports, file: ImportFile, { job, look }: PlanOptions): Promise<ImportPlan> {
  const whole = readJson(fileText(file.content, file.encoding, 'json').text);
  const said = mended(file.fixes, file.leaveOut);
  const out = whole.entries.filter(({ line }) => said.leftOut.has(line)).map(({ line }): PlannedRow => ({ line, action: 'same', errors: [], leftOut: true }));
  const [vocabulary, present] = await Promise.all([ports.team.vocabulary.get(), ports.team.interventions.all()]);
  const newVocabulary = withTerms(vocabulary.data, whole.terms, untouched(vocabulary));
  const read = { ...whole, entries: whole.entries.filter(({ line }) => !said.leftOut.has(line)).map((entry) => mendedEntry(entry, said, newVocabulary)) };
  const planner = new JsonPlanner(read, present, newVocabulary);
  const entries: PlannedEntry[] = [];
  const counter = new Counter();
  const interventions = new Map(present.map(({ id }) => [id, id]));
  look?.readBy({ columns: [], faults: [], rows: [] }, newVocabulary);
  look?.add(out);
  for (const place of read.entries) {
    const planned = planner.plan(place);
    const entry = { ...planned, rows: withEntryCells(planned.rows, place, said) };
    entries.push(entry);
    if (entry.id !== null && entry.action !== 'error') interventions.set(place.id, entry.id);
    look?.add(entry.rows);
    counter.add(entry);
    await job.step('checking', { done: entries.length, total: read.entries.length, found: counter.found });
  }
  const rows = [...out, ...entries.flatMap((entry) => entry.rows)].sort((a, b) => a.line - b.line);
  const { parts, faults } = readEvidence(whole.evidence);
  const evidence = whole.evidence === undefined ? null : { parts, interventions };
  return { columns: [], table: null, remarks: [], vocabulary, newVocabulary, rows: [...errorRows([...read.faults, ...faults.map((fault) => ({ line: 0, ...fault }))]), ...rows], entries, evidence };
}

/** Reads the file and finds out what it would do. Changes nothing. */
export function planImport(ports: Ports, file: ImportFile, options: PlanOptions): Promise<ImportPlan> {
  return file.format === 'json' ? planJson(ports, file, options) : planTable(ports, file, options);
}
