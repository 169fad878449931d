import type { z } from 'zod';
import { applyInventory, inventoryState } from '#core/catalogue/inventory.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail, type FieldIssue } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuseIssues, today } from '../input.ts';
import type { Ports, SaveRequest } from '../ports.ts';
import { catalogueIndex, refuseArchived } from './catalogue.ts';
import type { catalogueContract, InventoryRow } from './contract.ts';

type Change = z.output<NonNullable<(typeof catalogueContract.inventory.save)['~orpc']['inputSchema']>>['rows'][number];
interface Progress {
  readonly answered: number;
  readonly total: number;
}

async function progress(ports: Ports): Promise<Progress> {
  const index = await catalogueIndex(ports);
  return { answered: index.all.filter((entry) => entry.profile.supply.offered !== 'unknown').length, total: index.all.length };
}

/** Every entry as a row of the grid, in the order of names. */
export async function inventoryList(ports: Ports): Promise<Progress & { rows: InventoryRow[] }> {
  const index = await catalogueIndex(ports);
  const day = today(ports);
  const rows = index.all.map(({ record: { id, revision, data } }) => ({
    id,
    revision,
    name: data.name,
    abbreviation: data.abbreviation,
    kind: data.kind,
    ...inventoryState(data, day),
  }));
  return { rows, ...(await progress(ports)) };
}

function rowIssues(rows: readonly Change[], boards: ReadonlySet<string>): FieldIssue[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const issues: FieldIssue[] = [];
    if (seen.has(row.id)) issues.push({ path: ['rows', index, 'id'], code: 'duplicate', message: 'the same intervention twice' });
    seen.add(row.id);
    const board = row.responsibleBoardId ?? null;
    if (board !== null && !boards.has(board)) issues.push({ path: ['rows', index, 'responsibleBoardId'], code: 'unknown_board', message: `"${board}" is not in the vocabulary` });
    return issues;
  });
}

/** Saves answered rows, all or none. Rows that say what is already stored leave no revision. */
export async function inventorySave(ports: Ports, rows: readonly Change[]): Promise<Progress & { rows: { id: string; revision: number }[] }> {
  guardText({ rows });
  const vocabulary = (await ports.team.vocabulary.get()).data;
  refuseIssues(rowIssues(rows, new Set(vocabulary.boards.map((board) => board.id))));
  const world = { day: today(ports), vocabulary, newId: () => ports.newId() };
  const note = await changeNote(ports);
  const requests: SaveRequest<InterventionContent>[] = [];
  const issues: FieldIssue[] = [];
  const revisions = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const present = await ports.team.interventions.get(row.id);
    if (present === null) return fail('NOT_FOUND', `no intervention ${row.id}`, { record: 'intervention', id: row.id });
    refuseArchived(present, ['rows', index, 'id']);
    const result = applyInventory(present.data, row, world);
    if ('issue' in result) {
      issues.push({ ...result.issue, path: ['rows', index, ...result.issue.path] });
      continue;
    }
    revisions.set(row.id, present.revision);
    const stale = row.revision !== undefined && row.revision !== present.revision;
    if (!stale && sameJson(result.content, present.data)) continue;
    requests.push({ id: row.id, data: result.content, expected: row.revision ?? present.revision, note });
  }
  refuseIssues(issues);
  for (const saved of await ports.team.interventions.saveAll(requests)) revisions.set(saved.id, saved.revision);
  return { rows: rows.map(({ id }) => ({ id, revision: revisions.get(id) ?? 0 })), ...(await progress(ports)) };
}
