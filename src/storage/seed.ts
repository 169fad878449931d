import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { interventionRecord, type InterventionContent } from '#core/catalogue/intervention.ts';
import { proposalRecord } from '#core/catalogue/proposal.ts';
import { synonymsRecord } from '#core/catalogue/search/synonym-record.ts';
import { assessmentRecord } from '#core/evidence/records/assessment.ts';
import { calibrationRecord } from '#core/evidence/records/calibration.ts';
import { consensusRecord } from '#core/evidence/records/consensus.ts';
import { ownTemplateRecord } from '#core/evidence/records/own-template.ts';
import { evidenceQuestionRecord } from '#core/evidence/records/question.ts';
import { studyRecord } from '#core/evidence/records/study.ts';
import { FailureError } from '#core/shared/errors.ts';
import { recordVersion, type RecordType } from '#core/shared/record.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import { teamSettingsRecord, type TeamSettings } from '#core/shared/settings.ts';
import { vocabularyRecord, type Vocabulary } from '#core/shared/vocabulary.ts';
import { taskRecord } from '#core/tasks/task.ts';
import { yearPlanRecord } from '#core/tasks/year-plan.ts';
import type { AuditEntry } from '#api/ports.ts';
import { encodeLog } from './append-log.ts';
import { ensureFolder, exists, namesIn, removeIfThere, writeDurably, writeNew } from './durable.ts';
import { encodeDocument } from './envelope.ts';
import type { Files } from './files.ts';
import { fileStem, layout } from './names.ts';

export const folderFormat = 'insatskartan-folder';
export const folderVersion = 1;

/** Every kind of document in a team folder. */
export const teamRecords = [
  interventionRecord,
  taskRecord,
  vocabularyRecord,
  teamSettingsRecord,
  proposalRecord,
  yearPlanRecord,
  synonymsRecord,
  evidenceQuestionRecord,
  studyRecord,
  assessmentRecord,
  consensusRecord,
  calibrationRecord,
  ownTemplateRecord,
] as const;

/** What a new team folder starts with. */
export interface Seed {
  readonly interventions: readonly { readonly id: string; readonly data: InterventionContent }[];
  readonly vocabulary: Vocabulary;
  readonly settings: TeamSettings;
}

interface SeedOptions {
  readonly files: Files;
  readonly folder: string;
  readonly now: string;
  readonly seed: () => Promise<Seed>;
}

const atATime = 16;

function seedDocument<T>(type: RecordType<T>, id: string, data: T, note: ChangeNote): { readonly path: readonly [string, string]; readonly bytes: Uint8Array } {
  const checked = type.schema.parse(data);
  const bytes = encodeDocument({ type: type.name, id, schemaVersion: recordVersion(type), generation: 1, revision: 1, note, data: checked });
  return { path: [type.name, `${fileStem(id)}.json`], bytes };
}

export function markerBytes(createdAt: string): Uint8Array {
  return Buffer.from(`${JSON.stringify({ format: folderFormat, version: folderVersion, createdAt })}\n`);
}

async function makeFolders(files: Files, folder: string): Promise<void> {
  const { documents, history, logs, inbox, archive, journal, damaged } = layout(folder);
  const types = teamRecords.map((type) => join(documents, type.name));
  for (const path of [documents, history, logs, inbox, archive, journal, damaged, ...types]) await files.makeFolder(path);
}

/** What the seed is on disk. A seed that does not fit is a fault of the program, not of the folder. */
async function seedDocuments({ seed }: SeedOptions, note: ChangeNote): Promise<ReturnType<typeof seedDocument>[]> {
  const { interventions, vocabulary, settings } = await seed();
  return [
    ...interventions.map(({ id, data }) => seedDocument(interventionRecord, id, data, note)),
    seedDocument(vocabularyRecord, vocabularyRecord.name, vocabulary, note),
    seedDocument(teamSettingsRecord, teamSettingsRecord.name, settings, note),
  ];
}

async function writeSeed(options: SeedOptions): Promise<void> {
  const { files, folder, now } = options;
  const { documents, logs, audit } = layout(folder);
  const note: ChangeNote = { by: 'Insatskartan', at: now, reason: 'Startkatalogen' };
  const all = await seedDocuments(options, note).catch((error: unknown) => {
    throw new FailureError({ code: 'INTERNAL', message: `the starter catalogue is not usable: ${String(error)}` }, { cause: error });
  });
  for (let start = 0; start < all.length; start += atATime) {
    await Promise.all(all.slice(start, start + atATime).map(({ path, bytes }) => writeNew(files, join(documents, ...path), bytes)));
  }
  const entry: AuditEntry = { at: now, by: note.by, action: 'seed', record: 'folder', id: '', revision: null, reason: note.reason };
  await writeNew(files, audit, encodeLog([entry]));
  for (const type of teamRecords) await files.syncFolder(join(documents, type.name));
  for (const path of [documents, logs, layout(folder).inbox, folder]) await files.syncFolder(path);
}

async function hasDocuments(files: Files, folder: string): Promise<boolean> {
  for (const type of teamRecords) if ((await namesIn(files, join(layout(folder).documents, type.name))).length > 0) return true;
  return false;
}

/**
 * Fills a folder without marker; needs the lock. Everything is written and synced before the marker, so a crash on the way means that it is done again.
 * Returns `kept` where the folder has documents already and only its marker was gone.
 */
export async function seedFolder(options: SeedOptions): Promise<'seeded' | 'kept'> {
  const { files, folder, now } = options;
  const { marker, seeding, documents, history, logs } = layout(folder);
  const begun = await exists(files, seeding);
  if (!begun && (await hasDocuments(files, folder))) {
    await writeDurably(files, marker, markerBytes(now));
    return 'kept';
  }
  await ensureFolder(files, folder);
  if (begun) for (const path of [documents, history, logs]) await files.removeFolder(path);
  else {
    await writeNew(files, seeding, markerBytes(now));
    await files.syncFolder(folder);
  }
  await makeFolders(files, folder);
  await writeSeed(options);
  await writeDurably(files, marker, markerBytes(now));
  await removeIfThere(files, seeding);
  return 'seeded';
}
