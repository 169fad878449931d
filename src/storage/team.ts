import type { TeamStore } from '#api/ports.ts';
import { nodeFiles } from './files.ts';
import { TeamFolder } from './team-folder.ts';
import type { TeamFolderOptions } from './team-options.ts';

/**
 * Opens a team folder, filling it where it is new. It opens for reading whatever is wrong with it: `status()` says why it cannot be written,
 * and writes fail as STORAGE_FAILED with the same reason.
 */
export async function openTeamFolder(options: TeamFolderOptions): Promise<TeamStore> {
  const folder = new TeamFolder({ ...options, files: options.files ?? nodeFiles() });
  await folder.open();
  return folder;
}
