export { nodeFiles, type Files } from './files.ts';
export { openPersonalFolder } from './personal.ts';
export { openTeamFolder, type TeamFolderOptions } from './team.ts';
export type { Seed } from './seed.ts';
