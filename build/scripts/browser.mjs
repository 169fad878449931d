// Finds a Chromium to test in, or gets one. One order everywhere: what the environment names, what is installed, Playwright's own, the system's package manager.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The same places as the program itself looks in when it makes a PDF. */
const places = JSON.parse(readFileSync(new URL('../../src/server/chromium-places.json', import.meta.url), 'utf8'));

function installedPlaces() {
  if (process.platform === 'darwin') {
    return places.mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => places.windows.map((place) => join(root, place)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => places.onPath.map((name) => join(folder, name)));
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/** Path of a browser that can be launched, or null. */
export async function findBrowser() {
  const named = process.env['INSATSKARTAN_CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const installed = installedPlaces().find((place) => existsSync(place));
  if (installed !== undefined) return installed;
  const own = await playwrightsOwn();
  return own !== '' && existsSync(own) ? own : null;
}

function isDebianAsRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function apt(...args) {
  const run = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return run.status === 0;
}

/** As `findBrowser`, and installs Chromium where the system lets us. Throws with what to do where none can be had. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  if (isDebianAsRoot()) {
    console.log(`browser: none found on ${debianName()}, installing chromium with apt-get`);
    apt('update', '-q');
    if (apt('install', '-y', '-q', '--no-install-recommends', 'chromium')) {
      const installed = await findBrowser();
      if (installed !== null) return installed;
    }
  }
  const named = process.env['INSATSKARTAN_CHROMIUM'];
  throw new Error(
    [
      named ? `INSATSKARTAN_CHROMIUM pekar på ${named}, som inte finns. / INSATSKARTAN_CHROMIUM names ${named}, which does not exist.` : '',
      'Testerna behöver Chromium, Chrome eller Edge. Installera någon av dem, eller sätt INSATSKARTAN_CHROMIUM till programmets sökväg.',
      'The tests need Chromium, Chrome or Edge. Install one, or set INSATSKARTAN_CHROMIUM to its path.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
}

function debianName() {
  const line = readFileSync('/etc/os-release', 'utf8').split('\n').find((one) => one.startsWith('PRETTY_NAME='));
  return line === undefined ? 'Debian' : line.slice('PRETTY_NAME='.length).replaceAll('"', '');
}

/** Flags that keep a test browser quiet, offline and able to run as root. */
export function browserFlags() {
  const flags = ['--headless', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-dev-shm-usage'];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}
