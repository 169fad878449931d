import { protocol } from 'electron';
import type { FetchHandler } from '#api/handler.ts';
import { openDoor } from '#server/door.ts';
import { logToStderr } from '#server/log.ts';
import { programRoot } from '#server/program.ts';
import { rendererFolder, serveStatic } from '#server/static.ts';
import { appOrigin, appScheme } from './origin.ts';

/** Must run before the program is ready: a scheme cannot get these rights later. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

/** Serves the pages and answers the calls of `app://insatskartan`. */
export function serveApp(rpc: FetchHandler): void {
  const door = openDoor({
    origin: appOrigin,
    rpc,
    pages: serveStatic(rendererFolder(programRoot)),
    log: logToStderr,
    // Electron hands a request for an own scheme straight to us, without the network service that would add Origin.
    requireOrigin: false,
  });
  protocol.handle(appScheme, door);
}
