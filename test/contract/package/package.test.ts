import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asar from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentProblems } from '#build/package/contents.mjs';
import { fuseProblems, readFuses } from '#build/package/fuses.mjs';
import { integrityProblems } from '#build/package/integrity.mjs';
import { writeStandInDist } from '#build/package/stand-in-dist.mjs';
import { newFolders, removeFolders } from '#test/support/app.ts';
import { StandIn } from '#test/support/electron-stand-in/driver.ts';
import { makePackage, type PackagedProgram } from '#test/support/package.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';

const asked = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

// The stand-in is made as Electron for Linux; the other systems are packaged for real by the release workflow.
describe.runIf(process.platform === 'linux')('the packaged program, around a stand-in for Electron (proves packaging and wiring, not Electron)', () => {
  const root = temporaryFolder();
  let made: PackagedProgram;
  beforeAll(async () => {
    made = await makePackage(join(root, 'dist'));
  });
  afterAll(() => removeFolder(root));

  it('has every fuse as the security floor asks, read from the binary', async () => {
    expect(await readFuses(made.binary)).toEqual(asked);
  });

  it('would be refused with the fuses that Electron is delivered with', async () => {
    const delivered = writeStandInDist(join(root, 'delivered'), { version: '0.0.0' });
    const problems = await fuseProblems(join(delivered, 'electron'));
    expect(problems.map((problem) => problem.split(' ')[2]).sort()).toEqual(Object.keys(asked).filter((name) => name !== 'loadBrowserProcessSpecificV8Snapshot').sort());
  });

  it('holds what it must and nothing else', () => {
    expect(contentProblems(made.archive)).toEqual([]);
  });

  it('carries the licences of Electron and Chromium beside the program, and Swedish among its languages', () => {
    const beside = (name: string): string => readFileSync(join(made.binary, '..', name), 'utf8');
    expect(beside('LICENSE.electron.txt')).not.toBe('');
    expect(beside('LICENSES.chromium.html')).not.toBe('');
    expect(() => beside('locales/sv.pak')).not.toThrow();
    expect(() => beside('locales/de.pak')).toThrow();
  });

  it('holds the fingerprint of its archive on macOS, so that a changed one does not start', async () => {
    const mac = await makePackage(join(root, 'mac'), 'darwin');
    expect(integrityProblems(mac.archive, mac.holder)).toEqual([]);
    expect(await readFuses(mac.binary)).toEqual(asked);
    expect(contentProblems(mac.archive)).toEqual([]);
    expect(integrityProblems(made.archive, mac.holder)).toEqual([]);
    await asar.createPackage('resources/help', join(root, 'changed.asar'));
    expect(integrityProblems(join(root, 'changed.asar'), mac.holder)).toHaveLength(1);
    expect(readFileSync(mac.holder ?? '', 'utf8')).toContain('se.insatskartan.program');
  });

  it('starts from the archive alone: start page, a call, the licences', async () => {
    const program = join(root, 'program');
    asar.extractAll(made.archive, program);
    const folders = newFolders();
    const standIn = new StandIn({ teamFolder: folders.team, personalFolder: folders.personal, root: program });
    try {
      const { page } = await standIn.page();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const call = (name: string): Promise<{ json: Record<string, unknown> }> =>
        page.evaluate(async (path) => (await fetch(`/rpc/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"json":{}}' })).json() as Promise<{ json: Record<string, unknown> }>, name);
      const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      expect((await call('system/info')).json).toMatchObject({ version, door: 'desktop', counts: { interventions: 77 } });
      expect(((await call('system/licences')).json['packages'] as unknown[]).length).toBeGreaterThan(30);
      expect(standIn.findings()).toEqual([]);
    } finally {
      await standIn.close();
      removeFolders(folders);
    }
  });
});
