import { homedir } from 'node:os';
import { delimiter } from 'node:path';

/** What the surroundings of the process say. The only place that reads `process.env`. */
export interface Environment {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly appData: string | null;
  readonly xdgConfigHome: string | null;
  readonly teamFolder: string | null;
  readonly personalFolder: string | null;
  /** True on a build server, where nobody looks at a browser. */
  readonly ci: boolean;
  /** The browser to make PDF files with, where one is named. */
  readonly chromium: string | null;
  /** Folders to look for programs in. */
  readonly path: readonly string[];
  /** Windows: the folders that programs are installed under. */
  readonly programFolders: readonly string[];
  /** True where the process runs as root, for whom Chromium must do without its sandbox. */
  readonly root: boolean;
}

function text(name: string): string | null {
  const value = process.env[name];
  return value === undefined || value.trim() === '' ? null : value;
}

/** Reads the process environment once. */
export function readEnvironment(): Environment {
  return {
    platform: process.platform,
    home: homedir(),
    appData: text('APPDATA'),
    xdgConfigHome: text('XDG_CONFIG_HOME'),
    teamFolder: text('INSATSKARTAN_TEAM_FOLDER'),
    personalFolder: text('INSATSKARTAN_PERSONAL_FOLDER'),
    ci: text('CI') !== null,
    chromium: text('INSATSKARTAN_CHROMIUM'),
    path: (text('PATH') ?? '').split(delimiter).filter((folder) => folder !== ''),
    programFolders: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => text(name) ?? []),
    root: process.getuid?.() === 0,
  };
}
