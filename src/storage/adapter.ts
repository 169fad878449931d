import type { Adapter } from 'lowdb';
import { dirname, join } from 'node:path';
import { migrateRecord, recordVersion, type RecordType } from '#core/shared/record.ts';
import type { Damage } from './damage.ts';
import { removeIfThere, writeDurably, writeNew, writeTemporary } from './durable.ts';
import { DamagedError, decodeDocument, deepFreeze, encodeDocument, NewerVersionError, type Envelope } from './envelope.ts';
import { isMissing, storageFailure } from './failures.ts';
import type { Files } from './files.ts';
import { fileStem } from './names.ts';

export interface DocumentPlace<T> {
  readonly files: Files;
  readonly folder: string;
  readonly type: RecordType<T>;
  readonly damage: Damage;
  /** Whether an unreadable file may be moved aside and replaced now. */
  readonly mayRepair: () => boolean;
  /** The latest revision that history has, where neither generation is readable. */
  readonly fromHistory: (id: string) => Promise<Envelope<unknown> | null>;
}

/** Where the present and the previous generation of a document are. */
export function documentPaths(folder: string, id: string): { readonly current: string; readonly previous: string } {
  const stem = fileStem(id);
  return { current: join(folder, `${stem}.json`), previous: join(folder, `${stem}.prev.json`) };
}

/** Keeps the present generation as the previous one. The present name is never without a file. */
export async function keepPrevious(files: Files, current: string, previous: string): Promise<void> {
  await removeIfThere(files, previous);
  try {
    await files.link(current, previous);
  } catch (error) {
    if (isMissing(error)) return;
    // A share or file system without hard links: a copy does.
    await writeNew(files, previous, await files.read(current));
  }
}

/** Brings a decoded document to the present version. Throws DamagedError or NewerVersionError. */
export function present<T>(type: RecordType<T>, id: string, found: Envelope<unknown>): Envelope<T> {
  if (found.type !== type.name || found.id !== id) throw new DamagedError('the file holds another record');
  const version = recordVersion(type);
  if (found.schemaVersion > version) throw new NewerVersionError(`${type.name} version ${found.schemaVersion}`);
  if (found.schemaVersion === version) return found as Envelope<T>;
  const migrated = type.schema.safeParse(migrateRecord(type, found.data, found.schemaVersion));
  if (!migrated.success) throw new DamagedError(`does not fit version ${version} after migration`);
  return { ...found, schemaVersion: version, data: migrated.data };
}

type Reading<T> = { readonly found: Envelope<T> } | { readonly problem: string | null };

/**
 * Durable storage of one document for lowdb: a unique temporary file is synced, the present generation is kept as the previous one,
 * the name is changed, the folder is synced.
 */
export class DurableAdapter<T> implements Adapter<Envelope<T> | null> {
  private readonly place: DocumentPlace<T>;
  private readonly id: string;
  private temporary: string | null = null;
  /** True where the present name has been given to a new generation. */
  swapped = false;

  constructor(place: DocumentPlace<T>, id: string) {
    this.place = place;
    this.id = id;
  }

  get paths(): { readonly current: string; readonly previous: string } {
    return documentPaths(this.place.folder, this.id);
  }

  /** The document, from the previous generation or from history where the present one is unreadable; null where there is none. */
  async read(): Promise<Envelope<T> | null> {
    const { current, previous: before } = this.paths;
    const first = this.tryRead(current);
    if ('found' in first) return first.found;
    const previous = this.tryRead(before);
    if (first.problem === null && !('found' in previous)) return null;
    return this.recover(first.problem ?? 'the file is missing', previous);
  }

  /** The first half of a write: everything that needs room on the disk. The present generation is kept as the previous one. */
  async prepare(next: Envelope<T>): Promise<string> {
    const { files } = this.place;
    const { current, previous } = this.paths;
    this.swapped = false;
    const [temporary, kept] = await Promise.allSettled([writeTemporary(files, current, encodeDocument(next)), keepPrevious(files, current, previous)]);
    if (temporary.status === 'rejected') throw temporary.reason;
    this.temporary = temporary.value;
    if (kept.status === 'rejected') throw kept.reason;
    return temporary.value;
  }

  /** Throws away what `prepare` has written. */
  async discard(): Promise<void> {
    if (this.temporary !== null) await removeIfThere(this.place.files, this.temporary);
    this.temporary = null;
  }

  /** The second half: the new generation takes the name. Durable when the folder has been synced. */
  async swap(): Promise<void> {
    const { files } = this.place;
    if (this.temporary === null) throw new Error('nothing is prepared');
    await files.rename(this.temporary, this.paths.current);
    this.temporary = null;
    this.swapped = true;
  }

  /** The previous generation takes the name back; a document that was new goes away. */
  async undo(wasNew: boolean): Promise<void> {
    const { files } = this.place;
    if (wasNew) await files.remove(this.paths.current);
    else await files.rename(this.paths.previous, this.paths.current);
    this.swapped = false;
  }

  async write(next: Envelope<T> | null): Promise<void> {
    if (next === null) return;
    if (this.temporary === null) await this.prepare(next);
    await this.swap();
    await this.place.files.syncFolder(dirname(this.paths.current));
  }

  private tryRead(path: string): Reading<T> {
    const { files, type } = this.place;
    try {
      return { found: deepFreeze(present(type, this.id, decodeDocument(files.readNow(path)))) };
    } catch (error) {
      if (error instanceof NewerVersionError) throw storageFailure('newer-version', this.place.damage.place(path), { cause: error });
      if (isMissing(error)) return { problem: null };
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }

  private async recover(problem: string, previous: Reading<T>): Promise<Envelope<T> | null> {
    const { damage, files, mayRepair } = this.place;
    const candidate = 'found' in previous ? previous.found : await this.latestOfHistory();
    const repair = mayRepair();
    const again = this.tryRead(this.paths.current);
    if ('found' in again) return again.found;
    const movedTo = repair && again.problem !== null ? await damage.moveAside(this.paths.current) : null;
    if (candidate !== null && repair && (movedTo !== null || again.problem === null)) await writeDurably(files, this.paths.current, encodeDocument(candidate));
    damage.report({ problem, outcome: candidate === null ? 'lost' : 'restored', movedTo }, this.paths.current);
    return candidate;
  }

  private async latestOfHistory(): Promise<Envelope<T> | null> {
    try {
      const found = await this.place.fromHistory(this.id);
      return found === null ? null : deepFreeze(present(this.place.type, this.id, found));
    } catch {
      return null;
    }
  }
}
