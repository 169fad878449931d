import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { fail, type FieldIssue } from '#core/shared/errors.ts';
import { recordId } from '#core/shared/schemas.ts';
import { refuse, today } from '../input.ts';
import type { Collection, Ports, Stored } from '../ports.ts';

const indexes = new WeakMap<Collection<InterventionContent>, CatalogueIndex>();

type Records = readonly Stored<InterventionContent>[];
const inUse = new WeakMap<Records, Records>();

/** The entries that are not archived; the very same list as long as nothing is saved, so that the index can tell. */
function withoutArchived(records: Records): Records {
  const found = inUse.get(records) ?? (records.some(({ data }) => data.archived !== null) ? records.filter(({ data }) => data.archived === null) : records);
  inUse.set(records, found);
  return found;
}

/** All entries that are not archived. */
export async function interventionsInUse(ports: Ports): Promise<Records> {
  return withoutArchived(await ports.team.interventions.all());
}

/** Loaded when the catalogue is first asked for: a call that does not search should not pay for it. */
const engine = () => import('#core/catalogue/search/mini-engine.ts');

/** The catalogue of this store without what is archived, prepared for searching and brought up to date. One per store, kept as long as the store lives. */
export async function catalogueIndex(ports: Ports): Promise<CatalogueIndex> {
  const store = ports.team.interventions;
  const [records, vocabulary, { MiniEngine }] = await Promise.all([interventionsInUse(ports), ports.team.vocabulary.get(), engine()]);
  const index = indexes.get(store) ?? new CatalogueIndex(() => new MiniEngine());
  indexes.set(store, index);
  index.sync(records, vocabulary.data, today(ports));
  return index;
}

/** The stored intervention; NOT_FOUND where there is none. */
export async function storedIntervention(ports: Ports, id: string): Promise<Stored<InterventionContent>> {
  const found = recordId.safeParse(id).success ? await ports.team.interventions.get(id) : null;
  return found ?? fail('NOT_FOUND', `no intervention ${id}`, { record: 'intervention', id });
}

/** What is archived is restored before it is changed. */
export function refuseArchived(record: Stored<InterventionContent>, path: FieldIssue['path']): void {
  if (record.data.archived !== null) refuse(path, 'archived', 'the intervention is archived: restore it first');
}

/** The interventions of `ids`, none of them archived: what is put away is neither compared nor made into a sheet to hand out. */
export async function presentInterventions(ports: Ports, ids: readonly string[]): Promise<Stored<InterventionContent>[]> {
  const found = await Promise.all(ids.map((id) => storedIntervention(ports, id)));
  found.forEach((record, index) => refuseArchived(record, ['ids', index]));
  return found;
}
