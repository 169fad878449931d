import { Buffer } from 'node:buffer';
import { shieldCell, shieldTextCell } from '#core/catalogue/exchange/cell-text.ts';
import { faultyEntries, faultyTable } from '#core/catalogue/exchange/faulty-rows.ts';
import { mended } from '#core/catalogue/exchange/fixes.ts';
import type { PlannedRow } from '#core/catalogue/exchange/plan.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { today } from '../input.ts';
import type { Ports } from '../ports.ts';
import type { ImportPreview, ImportShow } from './contract-exchange.ts';
import { baseOf } from './import-choices.ts';
import { runJob } from './import-jobs.ts';
import { lookOf, type Look } from './import-looks.ts';
import { planImport, type ImportFile } from './import-plan.ts';

type Row = ImportPreview['rows'][number];

/** What was wrong stays in view after it has been mended or left out, so that it can be taken back. */
const belongs: Readonly<Record<ImportShow, (row: PlannedRow) => boolean>> = {
  all: () => true,
  mend: (row) => row.cells !== undefined || row.errors.length > 0 || row.leftOut === true,
  create: (row) => row.action === 'create',
  update: (row) => row.action === 'update' || row.keeps !== undefined,
  same: (row) => row.action === 'same' && row.keeps === undefined && row.leftOut !== true,
};

export interface RowsInput {
  readonly job: string;
  readonly show: ImportShow;
  readonly offset: number;
  readonly limit: number;
  readonly line?: number | undefined;
}

interface Sides {
  readonly id: string;
  readonly name: string;
  readonly mine: Record<string, unknown>;
  readonly theirs: Record<string, unknown>;
  readonly base: Record<string, unknown> | null;
}

async function sidesOf(ports: Ports, { plan }: Look, line: number): Promise<Sides | null> {
  const entry = plan?.entries.find(({ rows }) => rows.some((row) => row.line === line));
  if (entry === undefined || entry.present === null || entry.action === 'error') return null;
  const { id, data } = entry.present;
  return { id, name: data.name, mine: { ...data }, theirs: { ...entry.after }, base: await baseOf(ports, id).then((base) => (base === null ? null : { ...base })) };
}

export interface RowsOutput {
  readonly rows: Row[];
  readonly total: number;
  readonly counts: Record<ImportShow, number>;
  readonly running: boolean;
  readonly phase: 'reading' | 'checking' | 'writing';
  readonly done: number;
  readonly of: number;
  readonly sides: Sides | null;
}

/** A piece of what a kept preview has found so far. */
export async function importRows(ports: Ports, { job, show, offset, limit, line }: RowsInput): Promise<RowsOutput> {
  const look = lookOf(ports, job);
  const rows = look?.rows ?? [];
  const counts: Record<ImportShow, number> = { all: rows.length, mend: 0, create: 0, update: 0, same: 0 };
  for (const row of rows) for (const kind of ['mend', 'create', 'update', 'same'] as const) if (belongs[kind](row)) counts[kind] += 1;
  const shown = show === 'all' ? rows : rows.filter(belongs[show]);
  const at = look?.job?.at ?? { phase: 'reading', done: 0, total: 0 };
  return {
    rows: shown.slice(offset, offset + limit) as Row[],
    total: shown.length,
    counts,
    running: look?.running ?? false,
    phase: at.phase,
    done: at.done,
    of: at.total,
    sides: look === null || line === undefined ? null : await sidesOf(ports, look, line),
  };
}

/** The rows with errors as a file that can be mended and taken in by itself. */
export function importFaulty(ports: Ports, input: ImportFile & { readonly as: 'csv' | 'xlsx' }): Promise<FileContent> {
  const filename = `rader-att-ratta-${today(ports)}.${input.as}`;
  const work = async (rows: readonly (readonly string[])[]): Promise<FileContent> => {
    if (input.as === 'csv') {
      const { writeCsv } = await import('#core/catalogue/exchange/csv.ts');
      return { filename, mediaType: 'text/csv', encoding: 'utf8', content: writeCsv(rows.map((row) => row.map(shieldCell))) };
    }
    const { writeXlsx } = await import('#core/catalogue/exchange/xlsx-write.ts');
    const bytes = writeXlsx('Att rätta', rows.map((row) => row.map(shieldTextCell)));
    return { filename, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', encoding: 'base64', content: Buffer.from(bytes).toString('base64') };
  };
  return runJob(ports, undefined, {
    work: async (job) => {
      const { table, rows } = await planImport(ports, input, { job, newOfferId: (line) => `new-${line}` });
      return work(table === null ? faultyEntries(rows) : faultyTable(table, rows, mended(input.fixes, input.leaveOut)));
    },
    stopped: () => {
      throw new Error('a job without a name cannot be stopped');
    },
  });
}
