import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { EventBus } from '#api/events.ts';
import { openTeamFolder } from '#storage/index.ts';
import { Lock, staleAfter } from '#storage/lock.ts';
import { openOn, saveName, seededDisk } from '#test/support/crash-campaign.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aSeed } from '#test/support/storage-data.ts';

const path = '/insatskartan.lock';
const now = (): string => '2026-11-22T12:00:00.000Z';

function lockOn(files: MemoryFiles, host: string, more: { readonly running?: boolean; readonly clock?: string } = {}): Lock {
  const clock = (): Date => new Date(more.clock ?? now());
  return new Lock({ files, path, brief: false, clock, isRunning: () => more.running ?? true, self: { host, user: 'exempel', process: 4711 } });
}

describe('the lock of a folder', () => {
  it('is held by one at a time, and says by whom', async () => {
    const files = new MemoryFiles();
    const [first, second] = [lockOn(files, 'dator-a'), lockOn(files, 'dator-b')];
    expect(await first.take()).toBe('taken');
    expect(await first.take()).toBe('held');
    expect(await second.take()).toBe('busy');
    expect(second.heldBy).toEqual({ host: 'dator-a', user: 'exempel', process: 4711, since: now(), self: false });
    await first.release();
    expect(await second.take()).toBe('taken');
    expect(await first.verify()).toBe(false);
  });

  it('is taken over when its holder has been silent, whatever the clocks of the two computers say', async () => {
    const files = new MemoryFiles();
    const first = lockOn(files, 'dator-a', { clock: '2031-01-01T00:00:00.000Z' });
    await first.take();
    files.time += staleAfter - 1_000;
    const second = lockOn(files, 'dator-b', { clock: '1999-01-01T00:00:00.000Z' });
    expect(await second.take()).toBe('busy');
    expect(await first.beat()).toBe(true);
    files.time += staleAfter - 1_000;
    expect(await second.take()).toBe('busy');
    files.time += 2_000;
    expect(await second.take()).toBe('taken-over');
    expect(await first.beat()).toBe(false);
    expect(first.isHeld).toBe(false);
    await first.release();
    expect(await second.verify()).toBe(true);
  });

  it('is taken over at once when its process on this computer has gone', async () => {
    const files = new MemoryFiles();
    await lockOn(files, 'dator-a').take();
    expect(await lockOn(files, 'dator-b', { running: false }).take()).toBe('busy');
    expect(await lockOn(files, 'dator-a', { running: false }).take()).toBe('taken-over');
  });

  it('is given to one of many that find it stale at the same time', async () => {
    const files = new MemoryFiles();
    await lockOn(files, 'dator-a').take();
    files.time += staleAfter + 1_000;
    const many = ['b', 'c', 'd', 'e'].map((name) => lockOn(files, `dator-${name}`));
    const results = await Promise.all(many.map((one) => one.take()));
    expect(results.filter((one) => one === 'taken-over')).toHaveLength(1);
    expect((await Promise.all(many.map((one) => one.verify()))).filter(Boolean)).toHaveLength(1);
  });

  it.each([[''], ['{"token":'], ['null'], ['[]']])('whose file says %j holds until it is stale', async (text) => {
    const files = new MemoryFiles(new Map([['/', null], [path, Buffer.from(text)]]));
    const lock = lockOn(files, 'dator-a');
    expect(await lock.take()).toBe('busy');
    files.time += staleAfter + 1_000;
    expect(await lock.take()).toBe('taken-over');
  });

  it('leaves no files of its own behind', async () => {
    const files = new MemoryFiles();
    await lockOn(files, 'dator-a').take();
    files.time += staleAfter + 1_000;
    const lock = lockOn(files, 'dator-b');
    await lock.take();
    await lock.release();
    expect(await files.names('/')).toEqual([]);
  });
});

describe('a writer that has lost its lock while it slept', () => {
  it('notices before its next write, says so, and reads on', async () => {
    const files = new MemoryFiles(await seededDisk());
    const events = new EventBus(now);
    const sleeper = await openTeamFolder({ folder: '/team', files, now, events, seed: () => Promise.resolve(aSeed(0)), lock: 'take' });
    files.time += staleAfter + 1_000;
    const other = await openOn(files);
    expect(other.status().writable).toBe(true);
    await saveName(other, 1, 'Från den andra');
    await expect(saveName(sleeper, 2, 'För sent')).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'locked', heldBy: { self: false } } } });
    expect(sleeper.status()).toMatchObject({ writable: false, reason: 'locked' });
    await sleeper.refresh();
    expect(events.after(0)).toMatchObject([{ type: 'lock', writable: false }, { type: 'changed', revision: 2 }]);
    await other.close();
    expect(await sleeper.takeLock()).toBe(true);
    await saveName(sleeper, 1, 'Igen');
    expect((await sleeper.interventions.all()).find((one) => one.data.name === 'Igen')?.revision).toBe(3);
  });
});
