import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventBus, type AppEvent } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { openTeamFolder } from '#storage/index.ts';
import { saveName } from '#test/support/crash-campaign.ts';
import { aSeed, interventionId } from '#test/support/storage-data.ts';
import { buildChild, killOnce, startChild, type StorageProcess } from '#test/support/storage-process.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';

const now = (): string => '2026-11-22T12:00:00.000Z';
const built = temporaryFolder();
let program = '';
let root = '';
const running: StorageProcess[] = [];
const open: TeamStore[] = [];

beforeAll(async () => {
  program = await buildChild(join(built, 'child'));
});
afterAll(() => removeFolder(built));
beforeEach(() => {
  root = temporaryFolder();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.kill();
  for (const one of open.splice(0)) await one.close();
  removeFolder(root);
});

function start(task: 'write' | 'hold'): StorageProcess {
  const one = startChild(program, join(root, 'team'), task);
  running.push(one);
  return one;
}

async function openHere(lock: 'take' | 'when-writing' = 'take'): Promise<{ readonly store: TeamStore; readonly events: EventBus }> {
  const events = new EventBus(now);
  const store = await openTeamFolder({ folder: join(root, 'team'), now, events, seed: () => Promise.resolve(aSeed(3)), lock });
  open.push(store);
  return { store, events };
}

describe('two processes on one team folder', () => {
  it('have one writer: the second reads, is told who writes, and takes over when the first has died', async () => {
    const first = start('hold');
    await first.said(1);
    expect(first.lines).toEqual(['writer']);
    const { store } = await openHere();
    expect(store.status()).toMatchObject({ writable: false, reason: 'locked', heldBy: { process: first.child.pid, self: false } });
    expect(await store.interventions.count()).toBe(3);
    expect(await store.takeLock()).toBe(false);
    await expect(saveName(store, 1, 'Ny')).rejects.toMatchObject({ failure: { details: { reason: 'locked', place: join(root, 'team') } } });
    await first.kill();
    expect(await store.takeLock()).toBe(true);
    await saveName(store, 1, 'Ny');
    expect(store.status()).toMatchObject({ writable: true, heldBy: { self: true } });
  });

  it('see what the other saves, as events', async () => {
    const writer = start('write');
    await writer.said(1);
    const { store, events } = await openHere();
    await store.interventions.all();
    await writer.said(20);
    await store.refresh();
    const changed = events.after(0).filter((event): event is AppEvent & { type: 'changed' } => event.type === 'changed');
    expect(changed.map((event) => event.id)).toContain(interventionId(1));
    const newest = changed.filter((event) => event.id === interventionId(1)).at(-1);
    expect((await store.interventions.get(interventionId(1)))?.revision).toBe(newest?.revision);
    await writer.kill();
  });

  it('can both contribute: the reader leaves a suggestion, the writer takes it in', async () => {
    const { store: writer, events } = await openHere();
    const { store: reader } = await openHere();
    await reader.inbox.submit({ id: interventionId(7), kind: 'suggestion', from: 'Exempelperson B', at: now(), about: null, text: 'Ett förslag' });
    await writer.refresh();
    expect(events.after(0)).toMatchObject([{ type: 'inbox', waiting: 1 }]);
    const decision = { decision: 'accepted', reason: '', by: 'Exempelperson A', at: now() } as const;
    await expect(reader.inbox.archive(interventionId(7), decision)).rejects.toMatchObject({ failure: { details: { reason: 'locked' } } });
    await writer.inbox.archive(interventionId(7), decision);
    await writer.inbox.archive(interventionId(7), decision);
    expect(await reader.inbox.list()).toEqual([]);
    await expect(writer.inbox.archive(interventionId(8), decision)).rejects.toMatchObject({ failure: { code: 'NOT_FOUND' } });
  });

  it('let the command line write as soon as the folder is free, and wait for one that only writes', async () => {
    await openHere().then(({ store }) => store.close());
    const { store: first } = await openHere('when-writing');
    const { store: second } = await openHere('when-writing');
    expect(second.status()).toMatchObject({ writable: true, heldBy: null });
    await saveName(first, 1, 'Först');
    const waiting = saveName(second, 2, 'Sedan');
    await first.close();
    await waiting;
    expect((await second.interventions.get(interventionId(1)))?.data.name).toBe('Först');
  });
});

describe('a process that is killed while it writes', () => {
  it('leaves all that it said was saved, five times over', async () => {
    const folder = join(root, 'team');
    await openHere().then(({ store }) => store.close());
    for (const after of [1, 4, 6, 11, 15]) expect(await killOnce(program, folder, after), `after ${after} saves`).toBeNull();
  });
});
