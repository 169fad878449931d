import type { ReadColumns } from '#core/catalogue/exchange/columns.ts';
import type { LineFixes } from '#core/catalogue/exchange/fixes.ts';
import type { PlannedEntry, PlannedRow, RowGroup } from '#core/catalogue/exchange/plan.ts';
import type { ReadRow } from '#core/catalogue/exchange/rows.ts';
import type { FileRow, FileTable } from '#core/catalogue/exchange/table.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import type { Ports } from '../ports.ts';
import type { Job } from './import-jobs.ts';
import type { ImportFile, ImportPlan } from './import-plan.ts';

/** How many files can be under way at once; the one looked at longest ago is let go. */
const mostLooks = 4;

interface ReadMemory {
  readonly columns: string;
  readonly vocabulary: Vocabulary;
  readonly rows: Map<FileRow, { readonly fixes: string; readonly read: ReadRow }>;
  readonly groups: WeakMap<ReadRow, { readonly group: RowGroup; readonly planned: PlannedEntry }>;
}

/** A file that someone is looking at: what has been found so far, and what need not be read again when one cell changes. */
export class Look {
  running = false;
  job: Job | null = null;
  /** The rows so far while it runs, all of them afterwards. */
  rows: readonly PlannedRow[] = [];
  plan: ImportPlan | null = null;
  private file: Pick<ImportFile, 'format' | 'content' | 'encoding'> | null = null;
  private table: FileTable | null = null;
  private memory: ReadMemory | null = null;
  private growing: PlannedRow[] = [];

  /** The table of the file, read once for as long as the file is the same. */
  async tableOf(file: ImportFile, read: (file: ImportFile) => Promise<FileTable>): Promise<FileTable> {
    this.table ??= await read(file);
    return this.table;
  }

  /** Whether this is the file that was looked at. */
  isOf(file: ImportFile): boolean {
    return this.file !== null && this.file.format === file.format && this.file.encoding === file.encoding && this.file.content === file.content;
  }

  /** Begins anew. What is shown stays until the new is there, unless the columns are others. */
  start(file: ImportFile, job: Job): void {
    if (!this.isOf(file)) {
      this.file = { format: file.format, content: file.content, encoding: file.encoding };
      this.table = null;
      this.memory = null;
      this.rows = [];
      this.plan = null;
    }
    this.running = true;
    this.job = job;
    this.growing = [];
  }

  /** Lets go of what was read by other columns or other words. */
  readBy({ columns }: ReadColumns, vocabulary: Vocabulary): ReadMemory {
    const said = JSON.stringify(columns.map(({ header, field }) => [header, field]));
    if (this.memory?.columns !== said || this.memory.vocabulary !== vocabulary) {
      this.memory = { columns: said, vocabulary, rows: new Map(), groups: new WeakMap() };
      this.rows = this.growing;
      this.plan = null;
    }
    return this.memory;
  }

  /** Rows as they are found. */
  add(rows: readonly PlannedRow[]): void {
    this.growing.push(...rows);
  }

  finish(plan: ImportPlan): void {
    this.plan = plan;
    this.rows = plan.rows;
  }

  /** The newest job is the one that counts. */
  stop(job: Job): void {
    if (this.job === job) this.running = false;
  }
}

/** Reads a row, or remembers how it was read. */
export function rememberedRow(memory: ReadMemory | undefined, row: FileRow, { fixes, read }: { fixes: LineFixes; read: (row: FileRow, fixes: LineFixes) => ReadRow }): ReadRow {
  if (memory === undefined) return read(row, fixes);
  const key = fixes.size === 0 ? '' : JSON.stringify([...fixes]);
  const known = memory.rows.get(row);
  if (known !== undefined && known.fixes === key) return known.read;
  const fresh = read(row, fixes);
  memory.rows.set(row, { fixes: key, read: fresh });
  return fresh;
}

const sameGroup = (a: RowGroup, b: RowGroup): boolean =>
  a.present === b.present && a.id === b.id && a.nameIsKey === b.nameIsKey && a.rows.length === b.rows.length && a.rows.every((row, index) => row === b.rows[index]);

/** What a group of rows would do, where the same rows have been planned before. */
export function rememberedEntry(memory: ReadMemory | undefined, group: RowGroup): PlannedEntry | null {
  const first = group.rows[0];
  const known = first === undefined ? undefined : memory?.groups.get(first);
  return known !== undefined && sameGroup(known.group, group) ? known.planned : null;
}

export function rememberEntry(memory: ReadMemory | undefined, group: RowGroup, planned: PlannedEntry): void {
  const [first] = group.rows;
  if (first !== undefined) memory?.groups.set(first, { group, planned });
}

const looks = new WeakMap<Ports, Map<string, Look>>();

/** The look of that name; null where there is none. */
export function lookOf(ports: Ports, name: string): Look | null {
  return looks.get(ports)?.get(name) ?? null;
}

/** The look of that name, begun where there is none. */
export function openLook(ports: Ports, name: string): Look {
  const all = looks.get(ports) ?? new Map<string, Look>();
  looks.set(ports, all);
  const look = all.get(name) ?? new Look();
  all.delete(name);
  all.set(name, look);
  for (const old of [...all.keys()].slice(0, Math.max(0, all.size - mostLooks))) all.delete(old);
  return look;
}

/** Lets go of a file that has been taken in or put away. */
export function closeLook(ports: Ports, name: string): void {
  looks.get(ports)?.delete(name);
}
