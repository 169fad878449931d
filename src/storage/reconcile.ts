import type { AuditEntry } from '#api/ports.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';

interface Known {
  readonly record: string;
  readonly id: string;
  readonly revision: number;
  readonly note: ChangeNote;
}

/** Audit entries for saves that became durable just before a crash took the entry. What the folder began with has none of its own. */
export function missingEntries(audit: readonly AuditEntry[], documents: readonly Known[]): AuditEntry[] {
  const latest = new Map<string, number>();
  let seeded = '';
  for (const entry of audit) {
    if (entry.action === 'seed') seeded = entry.at;
    else if (entry.revision !== null) latest.set(`${entry.record}/${entry.id}`, entry.revision);
  }
  const unknown = documents.filter(({ record, id, revision, note }) => {
    const known = latest.get(`${record}/${id}`);
    if (known === undefined) return !(revision === 1 && note.at === seeded);
    return known < revision;
  });
  return unknown.map(({ record, id, revision, note }) => ({ ...note, action: revision === 1 ? 'create' : 'save', record, id, revision }));
}
