// npm start: the desktop window, or browser mode with one line that says why. Builds first where out/ is missing or older than src.
import { spawn, spawnSync } from 'node:child_process';
import { findDesktop } from './desktop.mjs';
import { buildIsStale } from './fresh.mjs';

const wantsBrowser = process.argv.includes('--browser');
const rest = process.argv.slice(2).filter((argument) => argument !== '--browser');
/** A window that cannot be opened at all is gone within this time. */
const earlyExitMs = 8_000;

function build() {
  if (!buildIsStale()) return;
  console.log('Bygger Insatskartan …');
  const run = spawnSync(process.execPath, ['build/scripts/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) process.exit(1);
}

/** Runs `command` in our place: same terminal, same signals, same exit code. */
function runInstead(command, args, onEnd) {
  const child = spawn(command, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', () => onEnd(1));
  child.on('exit', (code, signal) => onEnd(code ?? (signal === null ? 0 : 1)));
}

function startBrowser(reason) {
  if (reason !== null) console.log(`Insatskartan öppnas i webbläsaren, eftersom ${reason}.`);
  runInstead(process.execPath, ['out/server/index.js', ...rest], (code) => process.exit(code));
}

function startDesktop(binary) {
  const started = performance.now();
  runInstead(binary, ['.', ...rest], (code) => {
    if (code !== 0 && performance.now() - started < earlyExitMs) startBrowser(`skrivbordsfönstret inte gick att öppna (kod ${code})`);
    else process.exit(code);
  });
}

build();
if (wantsBrowser) startBrowser(null);
else {
  const { binary, reason } = findDesktop({ mayDownload: true });
  if (binary === null) startBrowser(reason);
  else startDesktop(binary);
}
