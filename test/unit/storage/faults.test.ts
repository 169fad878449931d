import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { FailureError } from '#core/shared/errors.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { openTeamFolder, type Files } from '#storage/index.ts';
import { openOn, saveName, saveNames, seededDisk } from '#test/support/crash-campaign.ts';
import { faultyFiles, type CallName, type Fault } from '#test/support/faulty-files.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aNote, aSeed, interventionId } from '#test/support/storage-data.ts';

const now = (): string => '2026-11-22T12:00:00.000Z';
const changing = new Set<CallName>(['open', 'write', 'sync', 'truncate', 'rename', 'link', 'remove', 'makeFolder', 'syncFolder']);

async function open(files: Files): Promise<TeamStore> {
  return openTeamFolder({ folder: '/team', files, now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(3)), lock: 'take' });
}

async function names(store: TeamStore): Promise<string[]> {
  return (await store.interventions.all()).map(({ data, revision }) => `${data.name} ${revision}`);
}

/** A fault that strikes once, at the n-th changing call after it is armed. */
function strikeAt(code: string): { readonly fault: Fault; arm(n: number): void; readonly struck: () => boolean; disarm(): void } {
  let left = -1;
  let struck = false;
  return {
    fault: (call) => {
      if (left < 0 || !changing.has(call)) return null;
      left -= 1;
      if (left >= 0) return null;
      struck = true;
      return code;
    },
    arm: (n) => {
      left = n;
      struck = false;
    },
    struck: () => struck,
    disarm: () => {
      left = -1;
    },
  };
}

interface Work {
  readonly name: string;
  readonly run: (store: TeamStore) => Promise<void>;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const seeded = ['Insats 1 1', 'Insats 2 1', 'Insats 3 1'];
const works: readonly Work[] = [
  { name: 'a save', run: (store) => saveName(store, 1, 'Ny'), before: seeded, after: ['Ny 2', 'Insats 2 1', 'Insats 3 1'] },
  { name: 'a save of several', run: (store) => saveNames(store, [1, 2, 9], 'Ny'), before: seeded, after: ['Ny 2', 'Ny 2', 'Insats 3 1', 'Ny 1'] },
];

async function tryOnce(work: Work, code: string, n: number): Promise<boolean> {
  const strike = strikeAt(code);
  const disk = new MemoryFiles(await seededDisk());
  const store = await open(faultyFiles(disk, strike.fault));
  strike.arm(n);
  const failed = await work.run(store).then(
    () => false,
    (error: unknown) => {
      expect(error).toBeInstanceOf(FailureError);
      expect((error as FailureError).failure).toMatchObject({ code: 'STORAGE_FAILED' });
      return true;
    },
  );
  strike.disarm();
  const wanted = [...(failed ? work.before : work.after)].sort();
  expect((await names(store)).sort(), `${work.name}, ${code} at call ${n}: in memory`).toEqual(wanted);
  await store.close();
  const again = new MemoryFiles(disk.snapshot());
  again.time += 3_600_000;
  const reopened = await openOn(again);
  expect((await names(reopened)).sort(), `${work.name}, ${code} at call ${n}: on disk`).toEqual(wanted);
  await saveName(reopened, 1, 'Efteråt');
  const { id } = (await reopened.interventions.all())[0] ?? { id: '' };
  expect((await reopened.interventions.history(id)).map((one) => one.revision)).toEqual(failed ? [1, 2] : [1, 2, 3]);
  await reopened.close();
  return strike.struck();
}

describe('a file call that fails', () => {
  it.each(works.flatMap((work) => ['ENOSPC', 'EIO', 'EPERM'].map((code) => [work.name, code, work] as const)))(
    'at any point of %s with %s leaves everything as it was, in memory and on disk',
    async (_name, code, work) => {
      let n = 0;
      while (await tryOnce(work, code, n)) n += 1;
      expect(n).toBeGreaterThan(8);
    },
  );

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'io'],
    ['ENOENT', 'missing'],
  ])('is told as what it is: %s is %s, with the place', async (code, reason) => {
    let armed = false;
    const files = faultyFiles(new MemoryFiles(await seededDisk()), (call, path) => (armed && call === 'open' && path.endsWith('.tmp') ? code : null));
    const store = await open(files);
    armed = true;
    const place = `documents/intervention/${interventionId(1)}.json`;
    await expect(saveName(store, 1, 'Ny')).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason, place } } });
    armed = false;
    await saveName(store, 1, 'Ny');
    await store.close();
  });
});

describe('a folder that cannot be written', () => {
  const refused: Fault = (call) => (changing.has(call) ? 'EROFS' : null);

  it('opens for reading and says that it is read-only', async () => {
    const store = await open(faultyFiles(new MemoryFiles(await seededDisk()), refused));
    expect(store.status()).toMatchObject({ writable: false, reason: 'read-only', heldBy: null });
    expect(await names(store)).toEqual(seeded);
    await expect(saveName(store, 1, 'Ny')).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'read-only' } } });
    const item = { id: interventionId(1), kind: 'suggestion', from: 'Exempelperson A', at: now(), about: null, text: 'Ett förslag' } as const;
    await expect(store.inbox.submit(item)).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'read-only' } } });
    await store.close();
  });

  it('opens empty where it is new, and says so', async () => {
    const store = await open(faultyFiles(new MemoryFiles(), refused));
    expect(store.status()).toMatchObject({ writable: false, reason: 'read-only' });
    expect(await store.interventions.all()).toEqual([]);
    expect(await store.interventions.count()).toBe(0);
    expect((await store.settings.get()).revision).toBe(0);
    await store.close();
  });

  it('opens empty where it is out of reach, and says that it is missing', async () => {
    const store = await open(faultyFiles(new MemoryFiles(), (_call, path) => (path.startsWith('/team') ? 'ENOENT' : null)));
    expect(store.status()).toMatchObject({ writable: false, reason: 'missing' });
    await expect(saveName(store, 1, 'Ny')).rejects.toMatchObject({ failure: { details: { reason: 'missing' } } });
    await store.close();
  });

  it('is written again once the fault is gone', async () => {
    let broken = true;
    const store = await open(faultyFiles(new MemoryFiles(await seededDisk()), (call, path) => (broken ? refused(call, path) : null)));
    expect(await store.takeLock().catch(() => false)).toBe(false);
    broken = false;
    expect(await store.takeLock()).toBe(true);
    expect(store.status()).toMatchObject({ writable: true, reason: null });
    await saveName(store, 1, 'Ny');
    await store.close();
  });

  it('holds nobody up while a disk is full for the audit trail only: the save fails whole', async () => {
    let full = false;
    const store = await open(faultyFiles(new MemoryFiles(await seededDisk()), (call, path) => (full && call === 'write' && path.endsWith('audit.jsonl') ? 'ENOSPC' : null)));
    full = true;
    await expect(saveName(store, 1, 'Ny')).rejects.toMatchObject({ failure: { details: { reason: 'full' } } });
    full = false;
    expect(await names(store)).toEqual(seeded);
    await saveName(store, 1, 'Ny');
    expect((await store.audit()).map((entry) => entry.revision)).toEqual([null, 2]);
    await store.close();
  });
});

describe('a file that cannot be read', () => {
  it('gives its previous generation while the disk has it, without touching it', async () => {
    const disk = new MemoryFiles(await seededDisk());
    const first = await openOn(disk);
    await saveName(first, 1, 'Andra');
    await first.close();
    const path = `/team/documents/intervention/${interventionId(1)}.json`;
    const store = await open(faultyFiles(disk, (call, name) => (name === path && (call === 'readNow' || call === 'rename') ? 'EIO' : null)));
    expect((await store.interventions.get(interventionId(1)))?.data.name).toBe('Insats 1');
    expect(store.status().recovered).toMatchObject([{ place: path.slice('/team/'.length), outcome: 'restored' }]);
    await store.close();
  });

  it('hides none of the others', async () => {
    const disk = new MemoryFiles(await seededDisk());
    const path = `/team/documents/intervention/${interventionId(2)}.json`;
    const store = await open(faultyFiles(disk, (call, name) => (name === path && call === 'readNow' ? 'EACCES' : null)));
    expect(await names(store)).toEqual(['Insats 1 1', 'Insats 3 1']);
    await store.close();
  });
});

describe('hard links', () => {
  it('are not needed: a share without them keeps the previous generation as a copy', async () => {
    const disk = new MemoryFiles(await seededDisk());
    const store = await open(faultyFiles(disk, (call) => (call === 'link' ? 'ENOTSUP' : null)));
    await store.interventions.save({ id: interventionId(1), expected: 1, note: aNote(''), data: emptyIntervention('Ny') });
    const previous = Buffer.from((await disk.read(`/team/documents/intervention/${interventionId(1)}.prev.json`)) ?? []).toString('utf8');
    expect(previous).toContain('"Insats 1"');
    await store.close();
  });
});
