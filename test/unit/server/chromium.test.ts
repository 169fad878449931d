import { readdirSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '#core/shared/errors.ts';
import { installedChromium, printWithChromium, printWithInstalledBrowser } from '#server/chromium.ts';
import { readEnvironment } from '#server/environment.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';

const folder = temporaryFolder('chromium');
afterAll(() => removeFolder(folder));

const nothing = { ...readEnvironment(), platform: 'linux' as const, chromium: null, path: [folder], programFolders: [] };
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('insatskartan-pdf-'));

function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

async function failure(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
  }
  throw new Error('should have failed');
}

describe('the installed browser', () => {
  it('is none where there is none, and Word is the way', async () => {
    expect(installedChromium(nothing)).toBe(null);
    expect(await failure(printWithInstalledBrowser('<p>x</p>', 'browser', nothing))).toMatchObject({ code: 'UNSUPPORTED', details: { ability: 'printToPdf', door: 'browser', instead: 'docx' } });
  });

  it('is the one that is named; a name that leads nowhere is none', () => {
    const named = program('egen', 'exit 0');
    expect(installedChromium({ ...nothing, chromium: named })).toBe(named);
    expect(installedChromium({ ...nothing, chromium: join(folder, 'saknas') })).toBe(null);
  });

  it.skipIf(process.platform === 'win32')('is found on the path, and leaves nothing behind when it fails', async () => {
    const found = program('chromium', 'echo trasig >&2; exit 3');
    expect(installedChromium(nothing)).toBe(found);
    const before = leftovers();
    expect(await failure(printWithChromium(found, '<p>x</p>', { root: false }))).toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('trasig') as string });
    expect(leftovers()).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('is stopped with its children when it hangs', async () => {
    const hangs = program('hanger', 'sleep 600 & sleep 600');
    expect((await failure(printWithChromium(hangs, '<p>x</p>', { root: false, withinMs: 300 }))).message).toContain('more than 0.3 s');
  });

  it.skipIf(process.platform === 'win32')('that makes no file has failed, even where it says it has not', async () => {
    expect((await failure(printWithChromium(program('tyst', 'exit 0'), '<p>x</p>', { root: false }))).message).toContain('no file');
  });
});
