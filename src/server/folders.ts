import { join } from 'node:path';
import type { Environment } from './environment.ts';

const folderName = 'Insatskartan';

function platformConfigFolder({ platform, home, appData, xdgConfigHome }: Environment): string {
  if (platform === 'win32') return appData ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return xdgConfigHome ?? join(home, '.config');
}

/** Where one person's settings live: as the environment says, otherwise the platform's usual place. */
export function personalFolderOf(environment: Environment): string {
  return environment.personalFolder ?? join(platformConfigFolder(environment), folderName);
}

/** Where the team's catalogue lives: as the environment says, otherwise as `chosen` in the settings, otherwise in the home folder. */
export function teamFolderOf(environment: Environment, chosen: string | null): string {
  return environment.teamFolder ?? chosen ?? join(environment.home, folderName);
}
