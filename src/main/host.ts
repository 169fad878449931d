import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Host } from '#api/ports.ts';
import { fail } from '#core/shared/errors.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { openExternalSafely } from './security.ts';
import { openPrintWindow } from './window.ts';

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
  const extension = extname(file.filename).slice(1);
  const options = { defaultPath: file.filename, filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }] };
  const { canceled, filePath } = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  if (canceled || filePath === '') return null;
  try {
    await writeFile(filePath, Buffer.from(file.content, file.encoding));
  } catch (error) {
    fail('STORAGE_FAILED', `could not write ${filePath}`, { reason: (error as NodeJS.ErrnoException).code ?? 'unknown', place: filePath });
  }
  return filePath;
}

/** Prints a page that asks nothing of the network; the page says its own paper size. */
async function printToPdf(html: string): Promise<Uint8Array> {
  const window = openPrintWindow();
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
  } finally {
    window.close();
  }
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
