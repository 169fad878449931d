import { newFolders, removeFolders, startApp, type RunningApp } from '#test/support/app.ts';
import { starterId } from '#test/support/words.ts';
import { startAssess } from './assess-world.ts';
import { startEvidence } from './evidence-world.ts';
import { publishToDisk } from './publishing.ts';

/** Proposals of the world `decided`. */
export const decidedIds = {
  change: '6f9ab5a2-0000-4000-9000-000000000101',
  stale: '6f9ab5a2-0000-4000-9000-000000000102',
  new: '6f9ab5a2-0000-4000-9000-000000000103',
  rejected: '6f9ab5a2-0000-4000-9000-000000000104',
} as const;

/** A state of the program that screens are looked at in. */
export type World = 'assess' | 'assess-reader' | 'evidence' | 'starter' | 'half' | 'reader' | 'decided' | 'decided-own';

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
  const [east, north] = [await app.client.vocabulary.save({ list: 'units', term: { label: 'Exempelenheten i öster' } }), await app.client.vocabulary.save({ list: 'units', term: { label: 'Exempelenheten i norr' } })];
  await app.client.vocabulary.save({ list: 'units', term: { label: 'Nedlagda exempelenheten', to: '2025-06-30' } });
  await app.client.vocabulary.merge({ list: 'units', from: east.id, into: north.id, date: '2026-05-01', reason: 'Enheterna slogs ihop' });
  await app.client.inbox.submit({ kind: 'suggestion', about: { type: 'intervention', id: starterId(2) }, text: 'Väntetiden är ändrad.' });
  const { periods, meetings } = await app.client.tasks.yearPlan({ year: new Date().getFullYear() });
  await app.client.tasks.saveYearPlan({ year: new Date().getFullYear(), revision: 0, periods, meetings });
  await app.client.tasks.save({ task: { kind: 'call', subject: 'Ring mottagningen', why: 'De har flyttat.', owner: 'Exempelperson A', due: '2026-01-15', about: { type: 'intervention', id: starterId(2) } } });
  await app.client.settings.saveFavourite({ id: starterId(2), on: true });
  for (const text of ['krumelurhem', 'zebragrupp', 'trollstöd', 'månskola']) await app.client.catalogue.search({ text });
  await app.client.settings.saveView({ name: 'Egna insatser', query: 'regiform=own' });
}

/** A catalogue that two people look after: versions, an archived entry, proposals that wait and that are decided. */
async function startDecided(): Promise<RunningApp> {
  const app = await startApp();
  const { settings, catalogue } = app.client;
  const as = (name: string): Promise<unknown> => settings.save({ personal: { name, tourSeen: true } });
  await as('Exempelperson A');
  const fft = await catalogue.get({ id: starterId(2) });
  const { revision } = await catalogue.save({ intervention: { id: fft.id, revision: fft.revision, duration: 'Omkring fjorton träffar', ages: { min: 12, max: fft.ages.max } }, reason: 'Manualen säger annat' });
  await catalogue.archive({ id: starterId(1), reason: 'Avtalet har upphört' });
  await settings.save({ team: { requireApproval: true } });
  const offers = fft.offers.map((offer, index) => (index === 0 ? { ...offer, wait: { weeks: 9, asOf: '2026-11-20' } } : offer));
  await catalogue.propose({ id: decidedIds.change, intervention: { id: fft.id, revision, targetGroup: `${fft.targetGroup} Även syskon kan delta.`, offers }, reason: 'Utföraren har meddelat ny väntetid' });
  await catalogue.propose({ id: decidedIds.stale, intervention: { id: fft.id, revision: fft.revision, duration: 'Tjugo träffar', notes: 'Ring först.' }, reason: 'Gammal uppgift' });
  await catalogue.propose({ id: decidedIds.new, intervention: { name: 'Exempelmetoden', kind: 'intervention', summary: 'Samtal i grupp för unga.' }, reason: 'Efterfrågas av exempelenheten' });
  await catalogue.propose({ id: decidedIds.rejected, intervention: { name: 'Dubblettmetoden', kind: 'intervention' }, reason: 'Sett på en mässa' });
  await as('Exempelperson B');
  await catalogue.reject({ id: decidedIds.rejected, reason: 'Liknar en insats vi har' });
  return app;
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
async function startReader(writer: RunningApp, name = 'Exempelperson B'): Promise<RunningApp> {
  const own = newFolders();
  const app = await startApp({ team: writer.folders.team, personal: own.personal });
  await app.client.settings.save({ personal: { name, tourSeen: true } });
  return app;
}

const starts: Readonly<Record<World, (app: RunningWorlds['app']) => Promise<RunningApp>>> = {
  starter: startStarter,
  half: startHalf,
  assess: startAssess,
  'assess-reader': (app) => app('assess').then((writer) => startReader(writer, 'Exempelperson C')),
  evidence: startEvidence,
  reader: (app) => app('half').then((writer) => startReader(writer)),
  decided: startDecided,
  'decided-own': (app) => app('decided').then((writer) => startReader(writer, 'Exempelperson A')),
};

/** Starts each world when it is first asked for. */
export function startWorlds(): RunningWorlds {
  const running = new Map<World, Promise<RunningApp>>();
  const app = (world: World): Promise<RunningApp> => {
    const started = running.get(world) ?? start(world);
    running.set(world, started);
    return started;
  };
  const start = (world: World): Promise<RunningApp> => starts[world](app);
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
