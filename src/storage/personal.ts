import { dirname, join } from 'node:path';
import type { Collection, PersonalStore, Single } from '#api/ports.ts';
import { entryDraftsRecord } from '#core/catalogue/draft.ts';
import { searchMissesRecord } from '#core/catalogue/search/misses.ts';
import { assessmentRecord } from '#core/evidence/records/assessment.ts';
import { FailureError } from '#core/shared/errors.ts';
import { personalSettingsRecord, type PersonalSettings } from '#core/shared/settings.ts';
import { DocumentCollection } from './collection.ts';
import { Damage } from './damage.ts';
import { documentPaths } from './adapter.ts';
import { ensureFolder, sweepTemporary } from './durable.ts';
import { naming } from './failures.ts';
import { nodeFiles, type Files } from './files.ts';
import { Gate } from './queue.ts';
import { DocumentSingle } from './single.ts';
import type { Space } from './space.ts';

interface PersonalFolderOptions {
  readonly folder: string;
  readonly files?: Files;
  readonly now: () => string;
}

function createSpace(files: Files, folder: string): Space {
  const damage = new Damage({ files, root: folder, folder: join(folder, 'damaged'), report: () => undefined });
  return {
    files,
    documents: folder,
    history: null,
    journal: null,
    audit: null,
    damage,
    gate: new Gate(),
    ensureWriter: () =>
      naming(folder, async () => {
        for (const { name } of [personalSettingsRecord, entryDraftsRecord, searchMissesRecord, assessmentRecord]) await ensureFolder(files, join(folder, name));
      }),
    mayRepair: () => true,
    metNewer: () => undefined,
    unsettled: () => undefined,
    changed: () => undefined,
  };
}

/** Settings of a later version are left alone: the program starts with what settings begin with, and saving is refused. */
function openable<T>(settings: DocumentSingle<T>): Single<T> {
  return {
    get: () =>
      settings.get().catch((error: unknown) => {
        if (error instanceof FailureError && error.failure.code === 'STORAGE_FAILED') return settings.initially();
        throw error;
      }),
    save: (data, expected, note) => settings.save(data, expected, note),
  };
}

/** The app and a second window of it may both write drafts: every reading looks at the files. */
function freshly<D>(drafts: DocumentCollection<D>): Collection<D> {
  const look = <T>(read: () => Promise<T>): Promise<T> => {
    drafts.forget();
    return read();
  };
  return {
    all: () => look(() => drafts.all()),
    count: () => look(() => drafts.count()),
    get: (id) => look(() => drafts.get(id)),
    save: (request) => look(() => drafts.save(request)),
    saveAll: (requests) => look(() => drafts.saveAll(requests)),
    history: (id) => drafts.history(id),
  };
}

/**
 * Opens one person's own folder: always writable, no lock, no history. The app and the command line may have it open at the same time,
 * so every reading looks at the file, and a save of what the other has replaced is a CONFLICT.
 */
export async function openPersonalFolder({ folder, files = nodeFiles() }: PersonalFolderOptions): Promise<PersonalStore> {
  const space = createSpace(files, folder);
  const collection = new DocumentCollection<PersonalSettings>(space, personalSettingsRecord);
  const { current } = documentPaths(join(folder, personalSettingsRecord.name), personalSettingsRecord.name);
  await sweepTemporary(files, dirname(current)).catch(() => undefined);
  const looking = (path: string, forget: () => void): (() => Promise<void>) => {
    let seen = '';
    return async () => {
      const state = await files.state(path).catch(() => null);
      const now = state === null ? '' : `${state.identity} ${state.size} ${state.modified}`;
      if (now !== seen) forget();
      seen = now;
    };
  };
  const settings = new DocumentSingle(collection, personalSettingsRecord.schema.parse({}), looking(current, () => collection.forget()));
  const missed = new DocumentCollection(space, searchMissesRecord);
  const missesPath = documentPaths(join(folder, searchMissesRecord.name), searchMissesRecord.name).current;
  const misses = new DocumentSingle(missed, searchMissesRecord.schema.parse({}), looking(missesPath, () => missed.forget()));
  const drafts = freshly(new DocumentCollection(space, entryDraftsRecord));
  const sheets = freshly(new DocumentCollection(space, assessmentRecord));
  return { folder, settings: openable(settings), misses: openable(misses), drafts, sheets, close: () => space.gate.own(() => Promise.resolve()) };
}
