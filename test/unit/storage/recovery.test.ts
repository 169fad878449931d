import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { openPersonalFolder, openTeamFolder } from '#storage/index.ts';
import { decodeDocument, encodeDocument } from '#storage/envelope.ts';
import { openOn, saveName, seededDisk } from '#test/support/crash-campaign.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aNote, aSeed, interventionId } from '#test/support/storage-data.ts';

const now = (): string => '2026-11-22T12:00:00.000Z';
const document = `/team/documents/intervention/${interventionId(1)}.json`;
const previous = document.replace('.json', '.prev.json');
type Disk = Map<string, Uint8Array | null>;

/** A folder whose first record has three revisions. */
async function usedDisk(): Promise<Disk> {
  const files = new MemoryFiles(await seededDisk());
  const store = await openOn(files);
  await saveName(store, 1, 'Andra');
  await saveName(store, 1, 'Tredje');
  await store.close();
  return files.snapshot();
}

function bytesAt(disk: Disk, path: string): Uint8Array {
  return disk.get(path) ?? new Uint8Array();
}

function torn(disk: Disk, path: string): void {
  const bytes = bytesAt(disk, path);
  disk.set(path, bytes.slice(0, Math.floor(bytes.length / 2)));
}

async function openWith(disk: Disk, lock: 'take' | 'when-writing' = 'take'): Promise<{ readonly store: TeamStore; readonly files: MemoryFiles; readonly events: EventBus }> {
  const files = new MemoryFiles(disk);
  const events = new EventBus(now);
  const store = await openTeamFolder({ folder: '/team', files, now, events, seed: () => Promise.resolve(aSeed(3)), lock });
  return { store, files, events };
}

describe('a record that is not readable', () => {
  it.each(['take', 'when-writing'] as const)('is moved aside, told, and restored from its previous generation at opening (%s)', async (lock) => {
    const disk = await usedDisk();
    torn(disk, document);
    const { store, files, events } = await openWith(disk, lock);
    const [recovery] = store.status().recovered;
    expect(recovery).toMatchObject({ place: `documents/intervention/${interventionId(1)}.json`, problem: 'the length is wrong', outcome: 'restored' });
    expect(files.readNow(`/team/${recovery?.movedTo ?? ''}`)).toEqual(bytesAt(disk, document));
    expect(events.after(0)).toContainEqual(expect.objectContaining({ type: 'recovered', place: recovery?.place }));
    expect(await store.interventions.get(interventionId(1))).toMatchObject({ revision: 2, data: { name: 'Andra' } });
    await saveName(store, 1, 'Fjärde');
    expect((await store.interventions.history(interventionId(1))).map((one) => one.data.name)).toEqual(['Insats 1', 'Andra', 'Fjärde']);
    await store.close();
    expect((await openWith(files.snapshot())).store.status().recovered).toEqual([]);
  });

  it('is restored from its history where the previous generation is not readable either', async () => {
    const disk = await usedDisk();
    disk.set(document, Buffer.from(''));
    torn(disk, previous);
    const { store } = await openWith(disk);
    expect(await store.interventions.get(interventionId(1))).toMatchObject({ revision: 2, data: { name: 'Andra' } });
  });

  it('is told as lost where nothing of it is readable, and hides none of the others', async () => {
    const disk = await usedDisk();
    for (const path of [document, previous, `/team/history/intervention/${interventionId(1)}.jsonl`]) disk.set(path, Buffer.from('skräp'));
    const { store } = await openWith(disk);
    expect(store.status().recovered).toContainEqual(expect.objectContaining({ outcome: 'lost', movedTo: expect.stringMatching(/^damaged\//) }));
    expect((await store.interventions.all()).map((one) => one.data.name)).toEqual(['Insats 2', 'Insats 3']);
  });

  it('is restored where the file is gone', async () => {
    const disk = await usedDisk();
    disk.delete(document);
    const { store } = await openWith(disk);
    expect(await store.interventions.get(interventionId(1))).toMatchObject({ revision: 2 });
    expect(store.status().recovered).toMatchObject([{ outcome: 'restored', movedTo: null }]);
  });

  it('under another record’s name is not taken for it', async () => {
    const disk = await usedDisk();
    disk.set(document, bytesAt(disk, `/team/documents/intervention/${interventionId(2)}.json`));
    const { store } = await openWith(disk);
    expect(await store.interventions.get(interventionId(1))).toMatchObject({ revision: 2, data: { name: 'Andra' } });
  });
});

describe('a folder that is half there', () => {
  it('gets its marker back where only that is gone, and is not filled again', async () => {
    const disk = await usedDisk();
    disk.delete('/team/insatskartan.json');
    const { store } = await openWith(disk);
    expect((await store.interventions.get(interventionId(1)))?.data.name).toBe('Tredje');
    expect(store.status().recovered).toMatchObject([{ place: 'insatskartan.json', outcome: 'restored' }]);
  });

  it('gets its marker back where it is not readable', async () => {
    const disk = await usedDisk();
    disk.set('/team/insatskartan.json', Buffer.from('{"format":'));
    const { store } = await openWith(disk);
    expect(store.status()).toMatchObject({ writable: true, recovered: [{ place: 'insatskartan.json', outcome: 'restored' }] });
  });

  it('keeps the audit trail up to a torn line', async () => {
    const disk = await usedDisk();
    const audit = bytesAt(disk, '/team/logs/audit.jsonl');
    disk.set('/team/logs/audit.jsonl', audit.slice(0, audit.length - 5));
    const { store } = await openWith(disk);
    expect(store.status().recovered).toMatchObject([{ place: 'logs/audit.jsonl', outcome: 'cut' }]);
    await saveName(store, 1, 'Fjärde');
    expect((await store.audit()).map((entry) => entry.revision).slice(-1)).toEqual([4]);
  });

  it('puts an inbox file aside that is no suggestion, and keeps the others', async () => {
    const disk = await usedDisk();
    const files = new MemoryFiles(disk);
    const first = await openOn(files);
    await first.inbox.submit({ id: interventionId(7), kind: 'suggestion', from: 'Exempelperson A', at: now(), about: null, text: 'Ett förslag' });
    await first.close();
    const half = files.snapshot();
    half.set('/team/inbox/skräp.json', Buffer.from('hej'));
    half.set(`/team/inbox/${interventionId(8)}.json`, Buffer.from(''));
    half.set('/team/inbox/läs mig.txt', Buffer.from('hej'));
    const { store } = await openWith(half);
    expect((await store.inbox.list()).map((item) => item.text)).toEqual(['Ett förslag']);
    expect(store.status().recovered.map((one) => [one.outcome, one.movedTo === null])).toEqual([['lost', false], ['lost', false]]);
    expect(await store.inbox.list()).toHaveLength(1);
  });
});

describe('what a later version has written', () => {
  function later(disk: Disk, path: string): void {
    disk.set(path, encodeDocument({ ...decodeDocument(bytesAt(disk, path)), schemaVersion: 99, data: { annat: true } }));
  }

  it('is not touched: the folder opens for reading, the record itself is refused', async () => {
    const disk = await usedDisk();
    later(disk, document);
    const { store, files } = await openWith(disk);
    expect(store.status()).toMatchObject({ writable: false, reason: 'newer-version', recovered: [] });
    expect((await store.interventions.all()).map((one) => one.data.name)).toEqual(['Insats 2', 'Insats 3']);
    await expect(store.interventions.get(interventionId(1))).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'newer-version' } } });
    await expect(saveName(store, 2, 'Ny')).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'newer-version' } } });
    expect(files.readNow(document)).toEqual(Uint8Array.from(bytesAt(disk, document)));
    await store.close();
  });

  it('is a folder of a later version too', async () => {
    const disk = await usedDisk();
    disk.set('/team/insatskartan.json', Buffer.from('{"format":"insatskartan-folder","version":2}'));
    const { store } = await openWith(disk);
    expect(store.status()).toMatchObject({ writable: false, reason: 'newer-version' });
    expect(await store.interventions.count()).toBe(3);
    await expect(saveName(store, 1, 'Ny')).rejects.toMatchObject({ failure: { details: { reason: 'newer-version', place: '/team' } } });
  });
});

describe('personal settings', () => {
  const path = '/me/personal-settings/personal-settings.json';

  async function used(): Promise<Disk> {
    const files = new MemoryFiles();
    const { settings } = await openPersonalFolder({ folder: '/me', files, now });
    const { data } = await settings.get();
    await settings.save({ ...data, name: 'Exempelperson A' }, 0, aNote(''));
    await settings.save({ ...data, name: 'Exempelperson B' }, 1, aNote(''));
    return files.snapshot();
  }

  it('come back from the previous generation where they are not readable', async () => {
    const disk = await used();
    torn(disk, path);
    const files = new MemoryFiles(disk);
    const { settings } = await openPersonalFolder({ folder: '/me', files, now });
    expect(await settings.get()).toMatchObject({ revision: 1, data: { name: 'Exempelperson A' } });
    expect(await files.names('/me/damaged')).toHaveLength(1);
  });

  it('of a later version are left alone, and the program starts all the same', async () => {
    const disk = await used();
    const bytes = encodeDocument({ ...decodeDocument(bytesAt(disk, path)), schemaVersion: 99 });
    disk.set(path, bytes);
    const files = new MemoryFiles(disk);
    const { settings } = await openPersonalFolder({ folder: '/me', files, now });
    const start = await settings.get();
    expect(start).toMatchObject({ revision: 0, data: { name: '' } });
    await expect(settings.save(start.data, 0, aNote(''))).rejects.toMatchObject({ failure: { details: { reason: 'newer-version' } } });
    expect(files.readNow(path)).toEqual(Uint8Array.from(bytes));
  });
});
