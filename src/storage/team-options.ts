import type { EventBus } from '#api/events.ts';
import type { Files } from './files.ts';
import type { Seed } from './seed.ts';

export interface TeamFolderOptions {
  readonly folder: string;
  readonly files?: Files;
  /** The program's clock, for notes and the audit trail. */
  readonly now: () => string;
  readonly events: EventBus;
  /** Read only where the folder is new. */
  readonly seed: () => Promise<Seed>;
  /** `take`: the writer from the start where nobody else is; `when-writing`: from the first write to the closing. */
  readonly lock: 'take' | 'when-writing';
}
