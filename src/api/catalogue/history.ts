import { changedFields, diffInterventions } from '#core/catalogue/diff.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { FieldChange } from '#core/catalogue/diff.ts';
import { interventionRecord } from '#core/catalogue/intervention.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import type { AuditEntry, Ports, Stored } from '../ports.ts';
import { storedIntervention } from './catalogue.ts';
import { unseenIds } from './search.ts';

type Revision = ChangeNote & { revision: number; changes: FieldChange[]; approvedBy?: string };

function changesBetween(before: Stored<InterventionContent> | undefined, after: Stored<InterventionContent>): FieldChange[] {
  return before === undefined ? [] : diffInterventions(before.data, after.data);
}

/** Per revision of an intervention, who approved it. */
async function approvals(ports: Ports, id: string): Promise<Map<number, string>> {
  const decisions = (await ports.team.proposals.all()).flatMap(({ data: { decision } }) => (decision?.saved?.id === id ? [[decision.saved.revision, decision.by] as const] : []));
  return new Map(decisions);
}

/** All kept revisions of one intervention, latest first, each with what it changed. */
export async function interventionHistory(ports: Ports, id: string): Promise<{ revisions: Revision[] }> {
  await storedIntervention(ports, id);
  const kept = await ports.team.interventions.history(id);
  const approved = await approvals(ports, id);
  const revisions = kept.map((one, index) => {
    const approvedBy = approved.get(one.revision);
    return { ...one.note, revision: one.revision, changes: changesBetween(kept[index - 1], one), ...(approvedBy !== undefined && { approvedBy }) };
  });
  return { revisions: revisions.reverse() };
}

function isSave(entry: AuditEntry): entry is AuditEntry & { revision: number } {
  return entry.record === interventionRecord.name && entry.revision !== null;
}

/** The latest saves of interventions in the audit trail, latest first. Reads no more of the trail than it must. */
async function latestSaves(ports: Ports, limit: number, wanted: (entry: AuditEntry & { revision: number }) => boolean): Promise<(AuditEntry & { revision: number })[]> {
  for (let read = Math.max(200, limit * 4); ; read *= 4) {
    const trail = await ports.team.audit(read);
    const saves = trail.filter(isSave).filter(wanted).reverse();
    if (saves.length >= limit || trail.length < read) return saves.slice(0, limit);
  }
}

type Change = ChangeNote & { id: string; name: string; revision: number; unseen: boolean; fields: string[] };

/** The latest changes over the whole catalogue; shipping the starter catalogue is none. */
export async function catalogueChanges(ports: Ports, limit: number): Promise<{ unseen: number; changes: Change[] }> {
  const { data: settings } = await ports.personal.settings.get();
  const records = new Map((await ports.team.interventions.all()).map((record) => [record.id, record]));
  const shipped = (entry: AuditEntry): boolean => entry.revision === 1 && records.get(entry.id)?.data.origin.starterVersion !== null;
  const saves = await latestSaves(ports, limit, (entry) => records.has(entry.id) && !shipped(entry));
  const histories = new Map<string, readonly Stored<InterventionContent>[]>();
  for (const { id } of saves) if (!histories.has(id)) histories.set(id, await ports.team.interventions.history(id));
  const changes = saves.map((save): Change => {
    const kept = histories.get(save.id) ?? [];
    const place = kept.findIndex((one) => one.revision === save.revision);
    const now = kept[place];
    const fields = now === undefined ? [] : changedFields(changesBetween(kept[place - 1], now));
    const { id, revision, at, by, reason } = save;
    const name = records.get(id)?.data.name ?? '';
    return { id, revision, at, by, reason, name, fields, unseen: settings.seenAt === null || at > settings.seenAt };
  });
  return { unseen: (await unseenIds(ports)).size, changes };
}
