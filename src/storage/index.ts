export { nodeFiles, type Files } from './files.ts';
export { openPersonalFolder } from './personal.ts';
export { openTeamFolder } from './team.ts';
export type { TeamFolderOptions } from './team-options.ts';
export type { Seed } from './seed.ts';
