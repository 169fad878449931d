import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '#api/ports.ts';
import { fail } from '#core/shared/errors.ts';
import places from './chromium-places.json' with { type: 'json' };
import { readEnvironment, type Environment } from './environment.ts';

/** A catalogue of thousands of pages takes a while; a browser that hangs must not. */
const printWithinMs = 120_000;

function installedPlaces({ platform, path, programFolders }: Environment): string[] {
  if (platform === 'darwin') return places.mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') return programFolders.flatMap((folder) => places.windows.map((place) => join(folder, place)));
  return path.flatMap((folder) => places.onPath.map((name) => join(folder, name)));
}

/** The Chromium, Chrome or Edge of this computer, or null. One that is named but not there is none. */
export function installedChromium(environment: Environment): string | null {
  const { chromium } = environment;
  if (chromium !== null) return existsSync(chromium) ? chromium : null;
  return installedPlaces(environment).find((place) => existsSync(place)) ?? null;
}

interface Run {
  readonly program: string;
  readonly args: readonly string[];
  readonly withinMs: number;
}

/** Runs the browser to its end; null where it made it, otherwise why not. */
async function runBrowser({ program, args, withinMs }: Run): Promise<string | null> {
  return await new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-2_000)));
    const stop = (): void => {
      // Its own children go with it.
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      said = `it took more than ${withinMs / 1000} s`;
      stop();
    }, withinMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? null : said || `it ended with ${code}`);
    });
  });
}

/** Prints the page with a browser of its own: new profile, no network (the page itself forbids scripts), everything taken away afterwards. */
export async function printWithChromium(program: string, html: string, options: { readonly root: boolean; readonly withinMs?: number }): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'insatskartan-pdf-'));
  const target = join(folder, 'document.pdf');
  try {
    const page = join(folder, 'document.html');
    await writeFile(page, html, 'utf8');
    const quiet = ['--headless', '--disable-gpu', '--disable-extensions', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--no-default-browser-check'];
    const closed = ['--host-resolver-rules=MAP * ~NOTFOUND', `--user-data-dir=${join(folder, 'profile')}`];
    const print = ['--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${target}`, pathToFileURL(page).href];
    const args = [...(options.root ? ['--no-sandbox', '--disable-dev-shm-usage'] : []), ...quiet, ...closed, ...print];
    const problem = await runBrowser({ program, args, withinMs: options.withinMs ?? printWithinMs });
    if (problem !== null || !existsSync(target)) fail('INTERNAL', `the browser made no PDF: ${problem ?? 'no file'}`);
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** As `printWithChromium` with the browser of this computer; where there is none, Word is the way. */
export async function printWithInstalledBrowser(html: string, door: Host['door'], environment: Environment = readEnvironment()): Promise<Uint8Array> {
  const program = installedChromium(environment);
  if (program === null) fail('UNSUPPORTED', 'no Chromium, Chrome or Edge to make a PDF with', { ability: 'printToPdf', door, instead: 'docx' });
  return await printWithChromium(program, html, { root: environment.root });
}
