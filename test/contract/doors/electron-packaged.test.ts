import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { fuseProblems } from '#build/package/fuses.mjs';
import { newFolders, removeFolders, type AppFolders } from '#test/support/app.ts';

/** The packaged program file, named by who has packaged it; on macOS the file inside the .app. */
const binary = process.env['INSATSKARTAN_PACKAGED'];

/**
 * Starts the packaged program with a debugging port that the system chooses, and gives the port's address.
 * Playwright's own way of launching Electron needs --inspect, which a fuse has switched off for ever.
 */
async function start(file: string, folders: AppFolders): Promise<{ child: ChildProcess; address: string }> {
  const env = { ...process.env, INSATSKARTAN_TEAM_FOLDER: folders.team, INSATSKARTAN_PERSONAL_FOLDER: folders.personal };
  const child = spawn(file, ['--remote-debugging-port=0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const address = await new Promise<string>((done, refuse) => {
    const take = (chunk: Buffer): void => {
      log += chunk.toString('utf8');
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(log)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', (code) => refuse(new Error(`the program ended with ${code}\n${log}`)));
    child.on('error', refuse);
  });
  return { child, address };
}

async function ownPage(browser: Browser): Promise<Page> {
  const ours = (): Page | undefined => browser.contexts().flatMap((context) => context.pages()).find((page) => page.url().startsWith('app://insatskartan/'));
  await expect.poll(() => ours() !== undefined, { timeout: 30_000 }).toBe(true);
  return ours() as Page;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill();
  await ended;
}

describe('the packaged program in Electron itself', () => {
  it('shows the start page, answers calls, and keeps what its fuses promise', async ({ skip }) => {
    if (binary === undefined) return skip('inget paket att prova är namngivet (INSATSKARTAN_PACKAGED)');
    const file = resolve(binary);
    expect(existsSync(file), file).toBe(true);
    expect(await fuseProblems(file)).toEqual([]);
    const folders = newFolders();
    const { child, address } = await start(file, folders);
    try {
      const browser = await chromium.connectOverCDP(address);
      const page = await ownPage(browser);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const about = await page.evaluate(async () => (await fetch('/rpc/system/about', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{}}' })).json() as Promise<{ json: unknown }>);
      expect(about.json).toMatchObject({ door: 'desktop', machine: { platform: process.platform, electron: expect.stringMatching(/^\d+\./) } });
      expect(await page.evaluate(() => ['require', 'process'].filter((name) => name in globalThis))).toEqual([]);
      await page.evaluate(() => void (window.location.href = 'http://elsewhere.example/'));
      expect(page.url()).toMatch(/^app:\/\/insatskartan\//);
      await browser.close();
    } finally {
      await end(child);
      removeFolders(folders);
    }
  });

  it('does not run as Node when asked to', async ({ skip }) => {
    if (binary === undefined) return skip('inget paket att prova är namngivet (INSATSKARTAN_PACKAGED)');
    const folders = newFolders();
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', INSATSKARTAN_TEAM_FOLDER: folders.team, INSATSKARTAN_PERSONAL_FOLDER: folders.personal };
    const child = spawn(resolve(binary), ['-e', 'console.log("ran as node")'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    await Promise.race([new Promise((done) => child.once('exit', done)), new Promise((done) => setTimeout(done, 5_000))]);
    await end(child);
    removeFolders(folders);
    expect(said).not.toContain('ran as node');
  });
});
