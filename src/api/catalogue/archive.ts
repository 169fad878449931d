import { diffInterventions, partOf, type FieldChange } from '#core/catalogue/diff.ts';
import type { Archived, InterventionContent } from '#core/catalogue/intervention.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import { diffText } from '#core/shared/text-diff.ts';
import { changeNote } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { refuseArchived, storedIntervention } from './catalogue.ts';
import type { TextualChange } from './contract-writing.ts';

type Saved = Promise<{ id: string; revision: number }>;

/** Puts an intervention away with the reason; nothing of it is lost. */
export async function archiveIntervention(ports: Ports, { id, reason, revision }: { id: string; reason: string; revision?: number | undefined }): Saved {
  guardText({ reason });
  const present = await storedIntervention(ports, id);
  refuseArchived(present, ['id']);
  const note = await changeNote(ports, reason);
  const data = { ...present.data, archived: { at: note.at, by: note.by, reason } };
  const saved = await ports.team.interventions.save({ id, data, expected: revision ?? present.revision, note });
  return { id, revision: saved.revision };
}

/** A kept revision of an intervention; NOT_FOUND where it is not kept. */
async function keptRevision(ports: Ports, id: string, revision: number): Promise<Stored<InterventionContent>> {
  const kept = await ports.team.interventions.history(id);
  return kept.find((one) => one.revision === revision) ?? fail('NOT_FOUND', `intervention ${id} has no revision ${revision}`, { record: 'intervention', id, revision });
}

interface Restoring {
  readonly id: string;
  readonly revision?: number | undefined;
  readonly reason: string;
  readonly latest?: number | undefined;
}

/** An archived revision does not put away again what is in use. */
function broughtBack(present: Stored<InterventionContent>, { data }: Stored<InterventionContent>): InterventionContent {
  return { ...data, archived: data.archived === null ? null : present.data.archived };
}

/** The content of an earlier revision comes back, or, without one, what is archived as it is. */
export async function restoreIntervention(ports: Ports, { id, revision, reason, latest }: Restoring): Saved {
  guardText({ reason });
  const present = await storedIntervention(ports, id);
  const data = revision === undefined ? { ...present.data, archived: null } : broughtBack(present, await keptRevision(ports, id, revision));
  // What was kept before the guard learnt a spelling must not come back unseen.
  guardText({ intervention: data });
  const expected = latest ?? present.revision;
  if (expected === present.revision && sameJson(data, present.data)) return { id, revision: present.revision };
  const saved = await ports.team.interventions.save({ id, data, expected, note: await changeNote(ports, reason) });
  return { id, revision: saved.revision };
}

interface ArchivedEntry {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly abbreviation: string;
  readonly archived: Archived;
}

/** Everything archived, the latest first. */
export async function archivedInterventions(ports: Ports): Promise<{ interventions: ArchivedEntry[] }> {
  const records = await ports.team.interventions.all();
  const found = records.flatMap(({ id, revision, data: { name, abbreviation, archived } }) => (archived === null ? [] : [{ id, revision, name, abbreviation, archived }]));
  return { interventions: found.sort((a, b) => b.archived.at.localeCompare(a.archived.at) || a.name.localeCompare(b.name, 'sv')) };
}

/** A change of field, with the two texts compared word by word where both are texts, and the part of a list that it is in. */
export function withText(change: FieldChange, from?: InterventionContent, to?: InterventionContent): TextualChange {
  const { before, after } = change;
  const item = partOf(to, change.field) ?? partOf(from, change.field);
  const text = typeof before === 'string' && typeof after === 'string' ? { text: diffText(before, after) } : {};
  return { ...change, ...text, ...(item !== undefined && { item }) };
}

type Head = ChangeNote & { revision: number };

/** What differs between two kept revisions of one intervention. */
export async function interventionDiff(ports: Ports, id: string, revisions: { from: number; to: number }): Promise<{ from: Head; to: Head; changes: TextualChange[] }> {
  await storedIntervention(ports, id);
  const from = await keptRevision(ports, id, revisions.from);
  const to = await keptRevision(ports, id, revisions.to);
  const head = ({ note, revision }: Stored<InterventionContent>): Head => ({ ...note, revision });
  return { from: head(from), to: head(to), changes: diffInterventions(from.data, to.data).map((change) => withText(change, from.data, to.data)) };
}
