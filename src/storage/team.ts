import type { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { nodeFiles, type Files } from './files.ts';
import type { Seed } from './seed.ts';
import { TeamFolder } from './team-folder.ts';

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

/**
 * Opens a team folder, filling it where it is new. It opens for reading whatever is wrong with it: `status()` says why it cannot be written,
 * and writes fail as STORAGE_FAILED with the same reason.
 */
export async function openTeamFolder(options: TeamFolderOptions): Promise<TeamStore> {
  const folder = new TeamFolder({ ...options, files: options.files ?? nodeFiles() });
  await folder.open();
  return folder;
}
