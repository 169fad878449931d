import { newFolders, removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { starterId } from '#test/support/words.ts';
import { publishToDisk } from './publishing.ts';

/** A state of the program that screens are looked at in. */
export type World = 'starter' | 'half' | 'reader';

export interface RunningWorlds {
  app(world: World): Promise<RunningApp>;
  /** Address of the published catalogue on disk. */
  published(): Promise<string>;
  close(): Promise<void>;
}

/** Half the inventory answered, one suggestion waiting, a favourite and a saved view: a catalogue in use. */
async function putInUse(app: RunningApp): Promise<void> {
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true }, team: { districtName: 'Exempelstadsdelen' } });
  const { rows } = await app.client.catalogue.inventory.list({});
  const half = rows.slice(0, Math.floor(rows.length / 2));
  await app.client.catalogue.inventory.save({
    rows: half.map(({ id, revision }, index) =>
      index % 3 === 0 ? { id, revision, offered: 'no' as const } : { id, revision, offered: 'yes' as const, supplyForm: index % 2 === 0 ? ('own' as const) : ('committee' as const), contact: 'Exempelenheten' },
    ),
  });
  await app.client.inbox.submit({ kind: 'suggestion', about: { type: 'intervention', id: starterId(2) }, text: 'Väntetiden är ändrad.' });
  await app.client.settings.saveFavourite({ id: starterId(2), on: true });
  await app.client.settings.saveView({ name: 'Egna insatser', query: 'regiform=own' });
}

async function startStarter(): Promise<RunningApp> {
  const app = await startApp();
  await app.client.settings.save({ personal: { name: 'Exempelperson A', tourSeen: true } });
  return app;
}

async function startHalf(): Promise<RunningApp> {
  const app = await startApp();
  await putInUse(app);
  return app;
}

/** Opens the folder that `writer` holds, as another person. */
async function startReader(writer: RunningApp): Promise<RunningApp> {
  const own = newFolders();
  const app = await startApp({ team: writer.folders.team, personal: own.personal });
  await app.client.settings.save({ personal: { name: 'Exempelperson B', tourSeen: true } });
  return app;
}

/** Starts each world when it is first asked for. */
export function startWorlds(): RunningWorlds {
  const running = new Map<World, Promise<RunningApp>>();
  const app = (world: World): Promise<RunningApp> => {
    const started = running.get(world) ?? start(world);
    running.set(world, started);
    return started;
  };
  const start = (world: World): Promise<RunningApp> => (world === 'starter' ? startStarter() : world === 'half' ? startHalf() : app('half').then(startReader));
  return {
    app,
    published: async () => await publishToDisk(await app('starter')),
    close: async () => {
      const apps = await Promise.all(running.values());
      for (const one of apps) await one.stop();
      for (const one of apps) removeFolders({ team: one.folders.personal, personal: one.folders.personal });
      for (const one of apps) removeFolders(one.folders);
    },
  };
}
