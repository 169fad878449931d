import { app, type BrowserWindow, dialog } from 'electron';
import { openApplication, type Application } from '#server/compose.ts';
import { readEnvironment } from '#server/environment.ts';
import { personalFolderOf, teamFolderOf } from '#server/folders.ts';
import { logToStderr } from '#server/log.ts';
import { desktopHost } from './host.ts';
import { setMenu } from './menu.ts';
import { servePrintPages } from './print.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { denyPermissions, lockEveryPage } from './security.ts';
import { openWindow } from './window.ts';

let window: BrowserWindow | null = null;
let application: Application | null = null;

function showWindow(): void {
  if (window === null || window.isDestroyed()) {
    window = openWindow();
    window.on('closed', () => {
      window = null;
    });
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function openBackEnd(): Promise<Application> {
  const environment = readEnvironment();
  const folders = { team: '', personal: personalFolderOf(environment) };
  const host = desktopHost({ window: () => window, folder: (which) => folders[which] });
  const opened = await openApplication({
    teamFolder: (chosen) => teamFolderOf(environment, chosen),
    personalFolder: folders.personal,
    host,
  });
  folders.team = opened.ports.team.status().folder;
  return opened;
}

async function start(): Promise<void> {
  denyPermissions();
  servePrintPages();
  application = await openBackEnd();
  serveApp(application.handler);
  const { events } = application.ports;
  setMenu({
    print: () => window?.webContents.print(),
    show: (page) => {
      showWindow();
      events.publish({ type: 'show', page });
    },
  });
  showWindow();
}

function refuseToStart(error: unknown): void {
  logToStderr('could not start', error);
  dialog.showErrorBox('Insatskartan kunde inte starta', 'Mappen för dina inställningar gick inte att öppna. Inget har ändrats. Kontrollera att mappen finns och att du får skriva i den, och starta sedan programmet igen.');
  app.exit(1);
}

/** The folders are closed, and the lock given back, before the process ends. */
function closeBeforeQuit(event: { preventDefault(): void }): void {
  if (application === null) return;
  event.preventDefault();
  const closing = application;
  application = null;
  void closing
    .close()
    .catch((error: unknown) => logToStderr('could not close', error))
    .finally(() => app.quit());
}

app.enableSandbox();
registerAppScheme();
lockEveryPage();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('activate', () => {
    if (application !== null) showWindow();
  });
  app.on('will-quit', closeBeforeQuit);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(refuseToStart);
} else {
  app.quit();
}
