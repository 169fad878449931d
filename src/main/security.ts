import { app, session, shell, type Session, type WebContents } from 'electron';
import { fail } from '#core/shared/errors.ts';
import { isOwnPage, safeExternalUrl } from './origin.ts';

/** Opens a checked https address in the system's browser; refuses every other. */
export async function openExternalSafely(url: string): Promise<void> {
  const safe = safeExternalUrl(url);
  if (safe === null) fail('RULE_VIOLATION', 'only https addresses are opened', { rule: 'https-only', field: 'url' });
  await shell.openExternal(safe);
}

function openIfExternal(url: string): void {
  if (safeExternalUrl(url) !== null) void openExternalSafely(url);
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    openIfExternal(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    openIfExternal(url);
    return { action: 'deny' };
  });
}

/** Every page the program ever shows is held to its own origin; links elsewhere go to the system's browser. Call before the first window. */
export function lockEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** No page gets camera, position, notifications or anything else, whether it asks or only checks. */
export function denyPermissions(of: Session = session.defaultSession): void {
  of.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
}
