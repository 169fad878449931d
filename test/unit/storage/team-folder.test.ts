import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { openTeamFolder, type TeamFolderOptions } from '#storage/index.ts';
import { openPersonalFolder } from '#storage/index.ts';
import { aNote, aSeed, interventionId } from '#test/support/storage-data.ts';

let root: string;
const open: TeamStore[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'insatskartan-'));
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  await rm(root, { recursive: true, force: true });
});

async function openTeam(options: Partial<TeamFolderOptions> = {}): Promise<TeamStore> {
  const now = (): string => '2026-11-22T12:00:00.000Z';
  const store = await openTeamFolder({ folder: join(root, 'team'), now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(3)), lock: 'take', ...options });
  open.push(store);
  return store;
}

describe('a team folder', () => {
  it('starts with the seed, and has it again when it is opened again', async () => {
    const first = await openTeam();
    expect(first.status()).toMatchObject({ writable: true, reason: null, recovered: [] });
    expect(await first.interventions.count()).toBe(3);
    await first.close();
    const again = await openTeam({ seed: () => Promise.reject(new Error('the folder is not new')) });
    expect((await again.interventions.all()).map(({ id, revision }) => ({ id, revision }))).toEqual([1, 2, 3].map((n) => ({ id: interventionId(n), revision: 1 })));
    expect(await readdir(root)).toEqual(['team']);
  });

  it('does not start where the seed is not usable, and starts with a better one next time', async () => {
    await expect(openTeam({ seed: () => Promise.reject(new Error('ingen startkatalog')) })).rejects.toMatchObject({ failure: { code: 'INTERNAL' } });
    expect(await (await openTeam()).interventions.count()).toBe(3);
  });

  it('from before a kind of record gets a place for it', async () => {
    await (await openTeam()).close();
    await rm(join(root, 'team', 'documents', 'proposal'), { recursive: true });
    const again = await openTeam();
    const data = { interventionId: null, baseRevision: null, intervention: { name: 'Ny' }, reason: 'behövs', by: 'Exempelperson A', at: '2026-11-22T12:00:00.000Z', state: 'waiting', decision: null } as const;
    await again.proposals.save({ id: interventionId(9), expected: null, note: aNote('Exempelperson A'), data });
    expect(await again.proposals.count()).toBe(1);
  });

  it('keeps every revision with its note, and says in the audit trail who saved what', async () => {
    const store = await openTeam();
    const id = interventionId(1);
    await store.interventions.save({ id, expected: 1, note: aNote('Exempelperson A'), data: emptyIntervention('Andra') });
    await store.interventions.save({ id, expected: 2, note: aNote('Exempelperson B'), data: emptyIntervention('Tredje') });
    expect((await store.interventions.history(id)).map(({ revision, data }) => [revision, data.name])).toEqual([
      [1, 'Insats 1'],
      [2, 'Andra'],
      [3, 'Tredje'],
    ]);
    expect((await store.audit(2)).map(({ by, record, revision }) => [by, record, revision])).toEqual([
      ['Exempelperson A', 'intervention', 2],
      ['Exempelperson B', 'intervention', 3],
    ]);
  });

  it('refuses an old revision as a conflict that carries both versions and their common base', async () => {
    const store = await openTeam();
    const id = interventionId(1);
    await store.interventions.save({ id, expected: 1, note: aNote('Exempelperson A'), data: emptyIntervention('Deras') });
    const late = store.interventions.save({ id, expected: 1, note: aNote('Exempelperson B'), data: emptyIntervention('Min') });
    await expect(late).rejects.toMatchObject({
      failure: { code: 'CONFLICT', details: { id, expected: 1, actual: 2, mine: { name: 'Min' }, theirs: { revision: 2, data: { name: 'Deras' } }, base: { revision: 1, data: { name: 'Insats 1' } } } },
    });
  });

  it('lets the second opener read, and names who writes', async () => {
    await openTeam();
    const second = await openTeam();
    expect(second.status()).toMatchObject({ writable: false, reason: 'locked', heldBy: { process: process.pid, self: false } });
    expect(await second.interventions.count()).toBe(3);
    const write = second.interventions.save({ id: interventionId(1), expected: 1, note: aNote('Exempelperson A'), data: emptyIntervention('Ny') });
    await expect(write).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'locked', heldBy: { process: process.pid } } } });
  });
});

describe('a personal folder', () => {
  it('gives what settings begin with, and what was saved last', async () => {
    const folder = join(root, 'me');
    const store = await openPersonalFolder({ folder, now: () => '' });
    const first = await store.settings.get();
    expect(first.revision).toBe(0);
    await store.settings.save({ ...first.data, name: 'Exempelperson A' }, 0, aNote(''));
    const other = await openPersonalFolder({ folder, now: () => '' });
    const theirs = await other.settings.get();
    await other.settings.save({ ...theirs.data, theme: 'dark' }, theirs.revision, aNote(''));
    expect((await store.settings.get()).data).toMatchObject({ name: 'Exempelperson A', theme: 'dark' });
    await expect(store.settings.save(first.data, 1, aNote(''))).rejects.toMatchObject({ failure: { code: 'CONFLICT' } });
  });
});
