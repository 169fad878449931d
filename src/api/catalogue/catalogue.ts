import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { ownGrades, ownVerdicts, withOwnGrades, type OwnGrade } from '#core/catalogue/own-grades.ts';
import type { Verdict } from '#core/catalogue/verdict.ts';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import { CatalogueIndex } from '#core/catalogue/search/catalogue-index.ts';
import { fail, type FieldIssue } from '#core/shared/errors.ts';
import { recordId } from '#core/shared/schemas.ts';
import type { SynonymChanges, SynonymGroup } from '#core/catalogue/search/synonym-record.ts';
import { groupsInForce } from '#core/catalogue/search/synonyms.ts';
import { starterSynonyms } from '#core/catalogue/search/starter-synonyms.ts';
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

const inForce = new WeakMap<SynonymChanges, readonly SynonymGroup[]>();

/** The synonym groups in force; the very same list as long as nothing is saved. */
export async function synonymGroups(ports: Ports): Promise<readonly SynonymGroup[]> {
  const { data } = await ports.team.synonyms.get();
  const groups = inForce.get(data) ?? groupsInForce(starterSynonyms, data);
  inForce.set(data, groups);
  return groups;
}

/** All entries that are not archived. */
export async function interventionsInUse(ports: Ports): Promise<Records> {
  return withoutArchived(await ports.team.interventions.all());
}

interface OwnSaid {
  readonly questions: readonly Stored<EvidenceQuestion>[];
  readonly grades: ReadonlyMap<string, readonly OwnGrade[]>;
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]>;
}
const ownSaid = new WeakMap<Collection<EvidenceQuestion>, OwnSaid>();

/** The levels that the group itself has confirmed, by intervention; the very same as long as no question is saved. */
export async function ownEvidence({ team: { evidence } }: Ports): Promise<OwnSaid> {
  const questions = await evidence.questions.all();
  const before = ownSaid.get(evidence.questions);
  if (before?.questions === questions) return before;
  const grades = ownGrades(questions);
  const now = { questions, grades, verdicts: ownVerdicts(grades, before?.verdicts ?? new Map()) };
  ownSaid.set(evidence.questions, now);
  return now;
}

/** The entries with the group's own levels among what is said of them; for reading, never for saving. */
export async function withOwnSaid(ports: Ports, records: readonly Stored<InterventionContent>[]): Promise<Stored<InterventionContent>[]> {
  const { verdicts } = await ownEvidence(ports);
  return records.map((record) => {
    const data = withOwnGrades(record.data, verdicts.get(record.id));
    return data === record.data ? record : { ...record, data };
  });
}

/** So many entries are read or indexed before others are let in: some ten milliseconds. */
const atOnce = 250;
const letOthersIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The catalogue of this store without what is archived, prepared for filtering and brought up to date. One per store, kept as long as the store lives. */
export async function catalogueIndex(ports: Ports): Promise<CatalogueIndex> {
  const store = ports.team.interventions;
  for (;;) {
    const [records, vocabulary, synonyms, own] = await Promise.all([interventionsInUse(ports), ports.team.vocabulary.get(), synonymGroups(ports), ownEvidence(ports)]);
    const index = indexes.get(store) ?? new CatalogueIndex(synonyms);
    indexes.set(store, index);
    index.useSynonyms(synonyms);
    index.useOwnGrades(own.verdicts);
    const day = today(ports);
    if (index.readAhead(records, vocabulary.data, day, atOnce)) {
      index.sync(records, vocabulary.data, day);
      return index;
    }
    // What is stored may be another when it is our turn again, so it is asked for anew.
    await letOthersIn();
  }
}

/** As `catalogueIndex`, with every word indexed. The first search of a large catalogue waits for that; nobody else does. */
export async function searchIndex(ports: Ports): Promise<CatalogueIndex> {
  const index = await catalogueIndex(ports);
  while (!index.isBuilt && !index.build(atOnce)) await letOthersIn();
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
