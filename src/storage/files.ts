import { constants, promises as fs, readFileSync } from 'node:fs';
import { platform as ownPlatform } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './failures.ts';

/** One open file. Nothing written is safe before `sync` has resolved. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  writeAt(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileState {
  readonly size: number;
  readonly modified: number;
  /** Changes when another file takes over the name. */
  readonly identity: string;
  readonly isFolder: boolean;
}

/** `create` fails where the file exists, `append` makes it where it does not, `change` needs it to exist. */
export type OpenMode = 'create' | 'append' | 'change';

/** Every file call of the program. Tests put a recording or failing implementation in its place. */
export interface Files {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  /** As `read`, at once: ten thousand small files through the thread pool take four times as long. */
  readNow(path: string): Uint8Array;
  readFrom(path: string, position: number): Promise<Uint8Array>;
  names(folder: string): Promise<string[]>;
  state(path: string): Promise<FileState>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
}

const flags = {
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  append: constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND,
  change: constants.O_RDWR,
} as const;

async function openFile(path: string, mode: OpenMode): Promise<OpenFile> {
  const handle = await fs.open(path, flags[mode], 0o666);
  return {
    write: (bytes) => handle.writeFile(bytes),
    writeAt: async (bytes, position) => {
      await handle.write(bytes, 0, bytes.length, position);
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function readFrom(path: string, position: number): Promise<Uint8Array> {
  const handle = await fs.open(path, 'r');
  try {
    const length = Math.max(0, (await handle.stat()).size - position);
    const bytes = new Uint8Array(length);
    const { bytesRead } = await handle.read(bytes, 0, length, position);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await fs.open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The files of this computer, as they are. */
function plainFiles(): Files {
  return {
    open: openFile,
    read: (path) => fs.readFile(path),
    readNow: (path) => readFileSync(path),
    readFrom,
    names: (folder) => fs.readdir(folder),
    state: async (path) => {
      const found = await fs.stat(path, { bigint: false });
      return { size: found.size, modified: found.mtimeMs, identity: `${found.dev}:${found.ino}`, isFolder: found.isDirectory() };
    },
    rename: (from, to) => fs.rename(from, to),
    link: (from, to) => fs.link(from, to),
    remove: (path) => fs.unlink(path),
    removeFolder: (path) => fs.rm(path, { recursive: true, force: true }),
    makeFolder,
    syncFolder,
  };
}

/** As mkdir with its parents. Node's own never ends where a file system refuses with ENOENT below a folder that exists. */
async function makeFolder(path: string): Promise<void> {
  try {
    await fs.mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isFolder = (place: string): Promise<boolean> => fs.stat(place).then((found) => found.isDirectory(), () => false);
    if (code === 'EEXIST' && (await isFolder(path))) return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    await makeFolder(path);
  }
}

/** Virus scanners and indexers hold a file for a moment on Windows; together these pauses are about three seconds. */
const pauses = [10, 20, 50, 100, 200, 400, 800, 1_500];
const passing = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** What file systems answer that cannot sync a folder. */
const cannotSync = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EBADF']);

async function patiently<T>(call: () => Promise<T>, wait: (ms: number) => Promise<unknown>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await call();
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error;
      await wait(pause);
    }
  }
  return call();
}

/** `files` as the given platform needs it: on Windows names are changed patiently and folders are not synced. */
export function platformFiles(files: Files, platform: string, wait: (ms: number) => Promise<unknown> = sleep): Files {
  if (platform === 'win32') {
    return {
      ...files,
      rename: (from, to) => patiently(() => files.rename(from, to), wait),
      remove: (path) => patiently(() => files.remove(path), wait),
      syncFolder: () => Promise.resolve(),
    };
  }
  return {
    ...files,
    syncFolder: async (path) => {
      try {
        await files.syncFolder(path);
      } catch (error) {
        if (!cannotSync.has(codeOf(error))) throw error;
      }
    },
  };
}

/** The files of this computer with the patience its platform needs. */
export function nodeFiles(platform: string = ownPlatform()): Files {
  return platformFiles(plainFiles(), platform);
}
