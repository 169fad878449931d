import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { FailureError } from '#core/shared/errors.ts';
import { startBrowserMode, type BrowserMode } from './browser-mode.ts';
import { openApplication, type Application } from './compose.ts';
import { readEnvironment } from './environment.ts';
import { personalFolderOf, teamFolderOf } from './folders.ts';
import { browserHost } from './hosts.ts';
import { logToStderr } from './log.ts';
import { programRoot } from './program.ts';
import { rendererFolder } from './static.ts';

const environment = readEnvironment();

function readFlags(): { port: number; open: boolean; data: string | undefined; me: string | undefined } {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false }, data: { type: 'string' }, me: { type: 'string' } },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port ${String(values.port)} är ingen port.`);
  return { port, open: !values['no-open'] && !environment.ci, data: values.data, me: values.me };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Asks the system to open `address`; where it cannot, the printed address is enough. */
function openInBrowser(address: string): void {
  const [command, ...args] =
    environment.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', address] : [environment.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command as string, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function stopOnSignal(mode: BrowserMode, application: Application): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    mode
      .close()
      .then(() => application.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logToStderr('could not close', error);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function main(): Promise<void> {
  const flags = readFlags();
  const application = await openApplication({
    teamFolder: flags.data ?? ((chosen) => teamFolderOf(environment, chosen)),
    personalFolder: flags.me ?? personalFolderOf(environment),
    host: browserHost,
  });
  const mode = await startBrowserMode({ rpc: application.handler, rendererFolder: rendererFolder(programRoot), log: logToStderr, port: flags.port }).catch(async (error: unknown) => {
    await application.close();
    throw error;
  });
  stopOnSignal(mode, application);
  const address = mode.address();
  say('Insatskartan är igång i webbläsarläge. Öppna adressen (den gäller en gång):');
  say(address);
  say('Tryck på Retur för en ny adress, Ctrl+C för att avsluta.');
  createInterface({ input: process.stdin }).on('line', () => say(mode.address()));
  if (flags.open) openInBrowser(address);
}

/** What went wrong at the start, in words where it is something the person can do something about. */
function explainStart(error: unknown): string | null {
  if (error instanceof FailureError) return `${error.failure.code}: ${error.failure.message}`;
  const { code, message, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE' || code === 'EACCES') return `Porten ${port ?? ''} går inte att använda (${code}). Välj en annan med --port, eller utelämna flaggan.`;
  if (code?.startsWith('ERR_PARSE_ARGS') === true || error instanceof TypeError) return `${message}\nFlaggor: --port N, --no-open, --data MAPP, --me MAPP`;
  return null;
}

main().catch((error: unknown) => {
  const explained = explainStart(error);
  if (explained === null) logToStderr('could not start', error);
  else process.stderr.write(`Insatskartan startade inte. ${explained}\n`);
  process.exit(1);
});
