import { fail } from '#core/shared/errors.ts';
import type { BackupSummary } from '#api/ports.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import type { Files } from './files.ts';
import type { RestoreIntent } from './journal.ts';
import type { Space } from './space.ts';

interface BackupOptions {
  readonly files: Files;
  readonly folder: string;
  readonly now: string;
}

/** Everything in the folder as one checked file. */
export async function createBackup(_options: BackupOptions): Promise<FileContent> {
  return fail('UNSUPPORTED', 'not yet');
}

interface RestoreOptions {
  readonly space: Space;
  readonly folder: string;
  readonly now: () => string;
  readonly replaced: () => Promise<void>;
}

/** Replaces the folder. */
export async function restoreBackup(_content: Uint8Array, _apply: boolean, _options: RestoreOptions): Promise<BackupSummary> {
  return fail('UNSUPPORTED', 'not yet');
}

/** Finishes a restore. */
export function settleRestore(_files: Files, _folder: string): (intent: RestoreIntent) => Promise<void> {
  return () => Promise.resolve();
}
