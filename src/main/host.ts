import { writeFile } from 'node:fs/promises';
import { extname, win32 } from 'node:path';
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Host } from '#api/ports.ts';
import { fail } from '#core/shared/errors.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { printToPdf } from './print.ts';
import { openExternalSafely } from './security.ts';

export interface DesktopParts {
  /** The window that a dialog belongs to; null while there is none. */
  window(): BrowserWindow | null;
  folder(which: 'team' | 'personal'): string;
}

async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] };
  const { canceled, filePaths } = window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

async function saveFile(window: BrowserWindow | null, file: FileContent): Promise<string | null> {
  // A name only: with a folder in it, Windows would go there, a server elsewhere too, before anybody has chosen anything.
  const name = win32.basename(file.filename);
  const extension = extname(name).slice(1);
  const options = { defaultPath: name, filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }] };
  const { canceled, filePath } = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  if (canceled || filePath === '') return null;
  try {
    await writeFile(filePath, Buffer.from(file.content, file.encoding));
  } catch (error) {
    fail('STORAGE_FAILED', `could not write ${filePath}`, { reason: (error as NodeJS.ErrnoException).code ?? 'unknown', place: filePath });
  }
  return filePath;
}

/** What the desktop can do that a browser page cannot. */
export function desktopHost({ window, folder }: DesktopParts): Host {
  return {
    door: 'desktop',
    openExternal: openExternalSafely,
    async showFolder(which) {
      const problem = await shell.openPath(folder(which));
      if (problem !== '') fail('STORAGE_FAILED', problem, { reason: 'not-shown', place: folder(which) });
    },
    chooseFolder: (title) => chooseFolder(window(), title),
    saveFile: (file) => saveFile(window(), file),
    printToPdf,
  };
}
