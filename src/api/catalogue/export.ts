import { Buffer } from 'node:buffer';
import { canonicalCatalogue } from '#core/catalogue/exchange/canonical.ts';
import { shieldCell, shieldTextCell } from '#core/catalogue/exchange/cell-text.ts';
import { exportTable } from '#core/catalogue/exchange/export-table.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { today } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { storedIntervention } from './catalogue.ts';
import type { SearchFilters } from './contract-search.ts';
import { evidenceOf } from '#core/evidence/flow/exchange.ts';
import { evidenceToExport } from '../evidence/exchange.ts';
import { fileSlug } from './publish.ts';
import { search } from './search.ts';

export interface ExportInput {
  readonly format: 'json' | 'csv' | 'xlsx';
  readonly text?: string | undefined;
  readonly filters?: SearchFilters | undefined;
  readonly ids?: readonly string[] | undefined;
}

const everything = 1_000_000;
const collator = new Intl.Collator('sv', { numeric: true });

async function recordsOf(ports: Ports, { text = '', filters, ids }: ExportInput): Promise<readonly Stored<InterventionContent>[]> {
  const named = ids === undefined ? await ports.team.interventions.all() : await Promise.all([...new Set(ids)].map((id) => storedIntervention(ports, id)));
  if (filters === undefined && text.trim() === '') return named;
  const { hits } = await search(ports, { text, filters, limit: everything, offset: 0 });
  const left = new Set(hits.map((hit) => hit.id));
  return named.filter((record) => left.has(record.id));
}

const byName = (a: Stored<InterventionContent>, b: Stored<InterventionContent>): number => collator.compare(a.data.name, b.data.name) || (a.id < b.id ? -1 : 1);

/** The entries that the filters leave, as a file that can be taken in again. */
export async function exportCatalogue(ports: Ports, input: ExportInput): Promise<FileContent> {
  const [records, vocabulary, settings] = await Promise.all([recordsOf(ports, input), ports.team.vocabulary.get(), ports.team.settings.get()]);
  const filename = `insatskatalog-${fileSlug(settings.data.districtName)}-${today(ports)}.${input.format}`;
  if (input.format === 'json') {
    const all = records.length === (await ports.team.interventions.count());
    const evidence = evidenceOf(await evidenceToExport(ports, all ? null : new Set(records.map(({ id }) => id))));
    return { filename, mediaType: 'application/json', encoding: 'utf8', content: canonicalCatalogue(records, vocabulary.data, evidence) };
  }
  const rows = exportTable([...records].sort(byName), vocabulary.data);
  if (input.format === 'csv') {
    const { writeCsv } = await import('#core/catalogue/exchange/csv.ts');
    return { filename, mediaType: 'text/csv', encoding: 'utf8', content: writeCsv(rows.map((row) => row.map(shieldCell))) };
  }
  const { writeXlsx } = await import('#core/catalogue/exchange/xlsx-write.ts');
  const bytes = writeXlsx('Insatser', rows.map((row) => row.map(shieldTextCell)));
  return { filename, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', encoding: 'base64', content: Buffer.from(bytes).toString('base64') };
}
