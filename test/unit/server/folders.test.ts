import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Environment } from '#server/environment.ts';
import { personalFolderOf, teamFolderOf } from '#server/folders.ts';

const home = join('/', 'hem', 'exempel');
const bare: Environment = { platform: 'linux', home, appData: null, xdgConfigHome: null, teamFolder: null, personalFolder: null, ci: false, chromium: null, path: [], programFolders: [], root: false };

describe('the personal folder', () => {
  it.each([
    { what: 'on Linux', environment: {}, folder: join(home, '.config', 'Insatskartan') },
    { what: 'on Linux with XDG_CONFIG_HOME', environment: { xdgConfigHome: '/x' }, folder: join('/x', 'Insatskartan') },
    { what: 'on macOS', environment: { platform: 'darwin' }, folder: join(home, 'Library', 'Application Support', 'Insatskartan') },
    { what: 'on Windows', environment: { platform: 'win32', appData: '/roaming' }, folder: join('/roaming', 'Insatskartan') },
    { what: 'on Windows without APPDATA', environment: { platform: 'win32' }, folder: join(home, 'AppData', 'Roaming', 'Insatskartan') },
    { what: 'where the environment names it', environment: { platform: 'win32', appData: '/roaming', personalFolder: '/egen' }, folder: '/egen' },
  ] as const)('is in the usual place $what', ({ environment, folder }) => {
    expect(personalFolderOf({ ...bare, ...environment })).toBe(folder);
  });
});

describe('the team folder', () => {
  it('is what the environment names, then what the person has chosen, then one in the home folder', () => {
    expect(teamFolderOf({ ...bare, teamFolder: '/delad' }, '/vald')).toBe('/delad');
    expect(teamFolderOf(bare, '/vald')).toBe('/vald');
    expect(teamFolderOf(bare, null)).toBe(join(home, 'Insatskartan'));
  });
});
