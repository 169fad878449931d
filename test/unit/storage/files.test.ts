import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles, platformFiles } from '#storage/files.ts';
import { writeDurably } from '#storage/durable.ts';
import { faultyFiles } from '#test/support/faulty-files.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';

const bytes = new Uint8Array([1, 2, 3]);

/** Files whose renames fail the first `times`, on a platform; and how long was waited in all. */
function stubborn(platform: string, code: string, times: number): { readonly files: ReturnType<typeof platformFiles>; readonly waited: number[] } {
  const waited: number[] = [];
  let left = times;
  const faulty = faultyFiles(new MemoryFiles(), (call) => {
    if (call !== 'rename' || left === 0) return null;
    left -= 1;
    return code;
  });
  return { files: platformFiles(faulty, platform, async (ms) => waited.push(ms)), waited };
}

describe('on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('a name that is held for a moment (%s) is changed with growing pauses', async (code) => {
    const { files, waited } = stubborn('win32', code, 4);
    await writeDurably(files, '/a.json', bytes);
    expect(await files.read('/a.json')).toEqual(bytes);
    expect(waited).toEqual([10, 20, 50, 100]);
  });

  it('a name that stays held fails in the end, and leaves nothing behind', async () => {
    const { files, waited } = stubborn('win32', 'EBUSY', 100);
    await expect(writeDurably(files, '/a.json', bytes)).rejects.toMatchObject({ code: 'EBUSY' });
    expect(waited.length).toBeGreaterThan(5);
    expect(await files.names('/')).toEqual([]);
  });

  it('another failure is told at once', async () => {
    const { files, waited } = stubborn('win32', 'ENOSPC', 1);
    await expect(writeDurably(files, '/a.json', bytes)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(waited).toEqual([]);
  });

  it('folders are not synced', async () => {
    const faulty = faultyFiles(new MemoryFiles(), (call) => (call === 'syncFolder' ? 'EPERM' : null));
    await platformFiles(faulty, 'win32').syncFolder('/');
    await expect(platformFiles(faulty, 'linux').syncFolder('/')).rejects.toMatchObject({ code: 'EPERM' });
  });
});

describe('elsewhere', () => {
  it('a name that may not be changed fails at once', async () => {
    const { files, waited } = stubborn('linux', 'EPERM', 1);
    await expect(writeDurably(files, '/a.json', bytes)).rejects.toMatchObject({ code: 'EPERM' });
    expect(waited).toEqual([]);
  });

  it('a share that cannot sync folders is written all the same', async () => {
    const faulty = faultyFiles(new MemoryFiles(), (call) => (call === 'syncFolder' ? 'EINVAL' : null));
    await platformFiles(faulty, 'linux').syncFolder('/');
  });
});

describe('the files of this computer', () => {
  it('do what the port says', async () => {
    const root = await mkdtemp(join(tmpdir(), 'insatskartan-'));
    const files = nodeFiles();
    try {
      await files.makeFolder(join(root, 'a', 'b'));
      const path = join(root, 'a', 'b', 'c.json');
      const file = await files.open(path, 'create');
      await file.write(bytes);
      await file.sync();
      await file.close();
      await expect(files.open(path, 'create')).rejects.toMatchObject({ code: 'EEXIST' });
      await expect(files.open(join(root, 'none'), 'change')).rejects.toMatchObject({ code: 'ENOENT' });
      const more = await files.open(path, 'append');
      await more.write(new Uint8Array([4]));
      await more.close();
      const change = await files.open(path, 'change');
      await change.writeAt(new Uint8Array([9]), 1);
      await change.truncate(3);
      await change.close();
      expect([...(await readFile(path))]).toEqual([1, 9, 3]);
      expect([...(await files.readFrom(path, 2))]).toEqual([3]);
      expect([...files.readNow(path)]).toEqual([...(await files.read(path))]);
      const before = await files.state(path);
      await files.link(path, join(root, 'd.json'));
      await files.rename(path, join(root, 'e.json'));
      expect(await files.state(join(root, 'e.json'))).toMatchObject({ size: 3, identity: before.identity, isFolder: false });
      await files.remove(join(root, 'd.json'));
      await files.syncFolder(root);
      expect(await files.names(root)).toEqual(['a', 'e.json']);
      await files.removeFolder(join(root, 'a'));
      expect(await readdir(root)).toEqual(['e.json']);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
