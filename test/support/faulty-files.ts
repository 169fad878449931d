import type { Files, OpenFile } from '#storage/files.ts';
import { fileError } from './memory-files.ts';

/** The name of a file call, with the calls of an open file as `write`, `sync`, … */
export type CallName = keyof Files | keyof OpenFile;

/** Says with what code a call fails, or null where it goes through. */
export type Fault = (call: CallName, path: string) => string | null;

/** `files` with calls that fail as `fault` says. A failed write leaves half of its bytes. */
export function faultyFiles(files: Files, fault: Fault): Files {
  const check = (call: CallName, path: string): void => {
    const code = fault(call, path);
    if (code !== null) throw fileError(code, path);
  };
  const opened = (file: OpenFile, path: string): OpenFile => ({
    write: async (bytes) => {
      const code = fault('write', path);
      if (code !== null) {
        await file.write(bytes.slice(0, bytes.length / 2));
        throw fileError(code, path);
      }
      await file.write(bytes);
    },
    writeAt: async (bytes, position) => (check('writeAt', path), file.writeAt(bytes, position)),
    truncate: async (length) => (check('truncate', path), file.truncate(length)),
    sync: async () => (check('sync', path), file.sync()),
    close: () => file.close(),
  });
  return {
    open: async (path, mode) => (check('open', path), opened(await files.open(path, mode), path)),
    read: async (path) => (check('read', path), files.read(path)),
    readNow: (path) => (check('readNow', path), files.readNow(path)),
    readFrom: async (path, position) => (check('readFrom', path), files.readFrom(path, position)),
    names: async (folder) => (check('names', folder), files.names(folder)),
    state: async (path) => (check('state', path), files.state(path)),
    rename: async (from, to) => (check('rename', to), files.rename(from, to)),
    link: async (from, to) => (check('link', to), files.link(from, to)),
    remove: async (path) => (check('remove', path), files.remove(path)),
    removeFolder: async (path) => (check('removeFolder', path), files.removeFolder(path)),
    makeFolder: async (path) => (check('makeFolder', path), files.makeFolder(path)),
    syncFolder: async (path) => (check('syncFolder', path), files.syncFolder(path)),
  };
}
