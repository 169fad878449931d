import type { z } from 'zod';

/** Takes data of version `n` to version `n + 1`. Pure; never touches what it does not know. */
export type Migration = (data: unknown) => unknown;

/**
 * Everything that is known about one kind of stored record, in one place: its name, schema, version and how older versions become this one.
 * `migrations[i]` takes version `i + 1` to `i + 2`, so `version` is `migrations.length + 1`.
 */
export interface RecordType<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly migrations: readonly Migration[];
}

/** The version that `type` is written in now. */
export function recordVersion<T>(type: RecordType<T>): number {
  return type.migrations.length + 1;
}

/**
 * Brings stored `data` of `fromVersion` to the present version.
 * Returns null where the record is newer than this program, so that the caller can refuse to touch it.
 */
export function migrateRecord<T>(type: RecordType<T>, data: unknown, fromVersion: number): unknown {
  if (!Number.isInteger(fromVersion) || fromVersion < 1 || fromVersion > recordVersion(type)) return null;
  return type.migrations.slice(fromVersion - 1).reduce((older, migrate) => migrate(older), data);
}
