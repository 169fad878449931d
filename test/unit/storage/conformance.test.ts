import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { personalSettingsRecord, teamSettingsRecord } from '#core/shared/settings.ts';
import { taskRecord } from '#core/tasks/task.ts';
import { openPersonalFolder, openTeamFolder, type Files } from '#storage/index.ts';
import { collectionConforms, singleConforms } from '#test/support/store-conformance.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aSeed } from '#test/support/storage-data.ts';

const root = mkdtempSync(join(tmpdir(), 'insatskartan-'));
const now = (): string => '2026-11-22T12:00:00.000Z';
const open: TeamStore[] = [];
let folders = 0;

afterAll(async () => {
  for (const store of open) await store.close();
  await rm(root, { recursive: true, force: true });
});

/** A new folder, and the way to open it again once its writer has closed it. */
async function team(files?: Files): Promise<{ readonly store: TeamStore; readonly reopen: () => Promise<TeamStore> }> {
  folders += 1;
  const folder = files === undefined ? join(root, String(folders)) : '/team';
  const openOnce = async (): Promise<TeamStore> => {
    const store = await openTeamFolder({ folder, ...(files === undefined ? {} : { files }), now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(0)), lock: 'when-writing' });
    open.push(store);
    return store;
  };
  return { store: await openOnce(), reopen: openOnce };
}

for (const [name, files] of [['a folder on disk', () => undefined], ['a folder in memory', () => new MemoryFiles()]] as const) {
  collectionConforms(`interventions of ${name}`, {
    create: async () => {
      const { store, reopen } = await team(files());
      return { collection: store.interventions, reopen: async () => (await reopen()).interventions };
    },
    data: (n) => ({ ...emptyIntervention(`Insats ${n}`), ages: { min: n, max: null } }),
    invalid: { ...emptyIntervention('Insats'), capacity: -1 },
  });
}

collectionConforms('tasks', {
  create: async () => {
    const { store, reopen } = await team();
    return { collection: store.tasks, reopen: async () => (await reopen()).tasks };
  },
  data: (n) => taskRecord.schema.parse({ kind: 'suggestion', subject: `Ärende ${n}` }),
  invalid: { kind: 'suggestion' },
});

const settings = teamSettingsRecord.schema.parse({});
singleConforms('team settings', {
  create: async () => {
    const { store, reopen } = await team();
    return { single: store.settings, reopen: async () => (await reopen()).settings };
  },
  initial: settings,
  other: { ...settings, districtName: 'Exempelenheten' },
});

const personal = personalSettingsRecord.schema.parse({});
singleConforms('personal settings', {
  create: async () => {
    folders += 1;
    const folder = join(root, String(folders));
    return { single: (await openPersonalFolder({ folder, now })).settings, reopen: async () => (await openPersonalFolder({ folder, now })).settings };
  },
  initial: personal,
  other: { ...personal, name: 'Exempelperson A', drafts: [{ key: 'utkast', text: 'Halvskrivet', at: now() }] },
});
