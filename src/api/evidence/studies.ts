import { findDuplicates, type KnownStudy } from '#core/evidence/study/duplicates.ts';
import { guardStudy } from '#core/evidence/study/guard.ts';
import { importStudies } from '#core/evidence/study/import.ts';
import type { StudyFormat } from '#core/evidence/study/reading.ts';
import { normaliseStudy, studyIssues } from '#core/evidence/study/validate.ts';
import { studyLabel, studyReference } from '#core/evidence/flow/labels.ts';
import type { Study } from '#core/evidence/records/study.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { recordId } from '#core/shared/schemas.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse, refuseIssues } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';

type Saved = { id: string; revision: number };

/** The stored study; NOT_FOUND where there is none. */
export async function storedStudy(ports: Ports, id: string): Promise<Stored<Study>> {
  const found = recordId.safeParse(id).success ? await ports.team.evidence.studies.get(id) : null;
  return found ?? fail('NOT_FOUND', `no study ${id}`, { record: 'study', id });
}

async function known(ports: Ports): Promise<KnownStudy[]> {
  return (await ports.team.evidence.studies.all()).map(({ id, data }) => ({ id, study: data }));
}

type Brief = { id: string; label: string; reference: string };

export function briefStudy({ id, data }: Pick<Stored<Study>, 'id' | 'data'>): Brief {
  return { id, label: studyLabel(data), reference: studyReference(data) };
}

interface SaveInput {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly study: Study;
  readonly reason?: string | undefined;
}

async function sameOnes(ports: Ports, study: Study, own: string): Promise<(Brief & { by: 'doi' | 'title' })[]> {
  const others = (await known(ports)).filter(({ id }) => id !== own);
  return findDuplicates([study], others).flatMap(({ id, by }) => {
    const same = others.find((one) => one.id === id);
    return same === undefined ? [] : [{ ...briefStudy({ id: same.id, data: same.study }), by }];
  });
}

/** See the contract. */
export async function saveStudy(ports: Ports, { id, revision, study, reason }: SaveInput): Promise<Saved & { duplicates: (Brief & { by: 'doi' | 'title' })[] }> {
  await requireRole(ports, 'editor');
  const data = normaliseStudy(study);
  refuseIssues(studyIssues(data).map((issue) => ({ ...issue, path: ['study', ...issue.path] })));
  guardStudy(data);
  guardText({ reason });
  const present = id === undefined ? null : await ports.team.evidence.studies.get(id);
  if (revision !== undefined && present === null) fail('NOT_FOUND', `no study ${String(id)}`, { record: 'study', id });
  const own = id ?? ports.newId();
  const duplicates = await sameOnes(ports, data, own);
  // The same once more, as when an answer was lost on the way.
  if (present !== null && sameJson(present.data, data)) return { id: own, revision: present.revision, duplicates };
  const saved = await ports.team.evidence.studies.save({ id: own, data, expected: revision ?? null, note: await changeNote(ports, reason) });
  return { id: own, revision: saved.revision, duplicates };
}

interface ArchiveInput {
  readonly id: string;
  readonly revision: number;
  readonly archived: boolean;
  readonly reason?: string | undefined;
}

/** Puts a study away, or takes it back. */
export async function archiveStudy(ports: Ports, { id, revision, archived, reason }: ArchiveInput): Promise<Saved> {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const present = await storedStudy(ports, id);
  if (present.data.archived === archived && present.revision === revision) return { id, revision };
  const saved = await ports.team.evidence.studies.save({ id, data: { ...present.data, archived }, expected: revision, note: await changeNote(ports, reason) });
  return { id, revision: saved.revision };
}

interface ImportInput {
  readonly format: StudyFormat | 'auto';
  readonly text: string;
  readonly save: boolean;
  readonly only?: readonly number[] | undefined;
  readonly reason?: string | undefined;
}

type Reading = ReturnType<typeof importStudies>;

async function saveImported(ports: Ports, { studies, duplicates }: Reading, { only, reason }: ImportInput): Promise<(Saved & { index: number })[]> {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const twice = new Set(duplicates.map(({ index }) => index));
  const wanted = only === undefined ? studies.map((_, index) => index).filter((index) => !twice.has(index)) : [...new Set(only)];
  const note = await changeNote(ports, reason);
  const requests = wanted.map((index) => {
    const data = studies[index] ?? refuse(['only'], 'unknown_index', `the text has no study ${String(index)}`);
    return { id: ports.newId(), data, expected: null, note };
  });
  if (requests.length === 0) return [];
  const saved = await ports.team.evidence.studies.saveAll(requests);
  return saved.map(({ id, revision }, at) => ({ id, revision, index: wanted[at] ?? at }));
}

/** See the contract. */
export async function importReferences(ports: Ports, input: ImportInput) {
  const stored = await known(ports);
  const byId = new Map(stored.map(({ id, study }) => [id, study]));
  const reading = importStudies(input.text, input.format === 'auto' ? null : input.format, stored);
  const saved = input.save ? await saveImported(ports, reading, input) : [];
  return {
    format: reading.format,
    studies: [...reading.studies],
    places: [...reading.places],
    problems: [...reading.problems],
    duplicates: reading.duplicates.map((one) => ({ ...one, stored: one.id === null ? null : (byId.get(one.id) ?? null) })),
    saved,
  };
}
