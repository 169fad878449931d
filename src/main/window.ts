import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { programRoot } from '#server/program.ts';
import { appOrigin } from './origin.ts';

/** Opens the program's window: a sandboxed page that reaches the back end by `/rpc` only. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Insatskartan',
    webPreferences: {
      preload: join(programRoot, 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** A window that nobody sees, for a page that becomes paper: no scripts, no preload, and the session `partition` instead of the program's own. */
export function openPrintWindow(partition: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false, javascript: false, partition },
  });
}
