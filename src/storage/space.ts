import type { AppendLog } from './append-log.ts';
import type { Damage } from './damage.ts';
import type { Files } from './files.ts';
import type { Gate } from './queue.ts';

/** What the documents of one folder share. */
export interface Space {
  readonly files: Files;
  /** Documents are in `<documents>/<type>/`. */
  readonly documents: string;
  /** Kept revisions are in `<history>/<type>/`; null where none are kept. */
  readonly history: string | null;
  readonly journal: string | null;
  readonly audit: AppendLog | null;
  readonly damage: Damage;
  /** Saves share it; what replaces the whole folder owns it. */
  readonly gate: Gate;
  /** Throws STORAGE_FAILED where this process is not, and cannot become, the writer. */
  ensureWriter(): Promise<void>;
  /** Whether what is unreadable may be moved aside now; it must not wait for anything that reads. */
  mayRepair(): boolean;
  /** A record of a later version has been met: the folder is not written any more. */
  metNewer(): void;
  /** An intent is left in the journal: it must be settled before the next save. */
  unsettled(): void;
  changed(record: string, id: string, revision: number): void;
}
