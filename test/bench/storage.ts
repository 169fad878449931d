import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBus } from '#api/events.ts';
import { emptyIntervention, type InterventionContent } from '#core/catalogue/intervention.ts';
import { openTeamFolder } from '#storage/index.ts';
import { aNote, aSeed } from '#test/support/storage-data.ts';
import { median, ratio, type Figure } from './figure.ts';

const limit = 3;
const documents = 10_000;
const saves = 60;
const loads = 5;
const now = (): string => '2026-11-22T12:00:00.000Z';

function idOf(n: number): string {
  return `6f9ab5a2-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** An intervention of ordinary size, about 4 kB. */
function content(n: number): InterventionContent {
  const text = `Insats ${n} vänder sig till unga med återkommande problem i skola och familj. `;
  return { ...emptyIntervention(`Insats ${n}`), summary: text.repeat(2), description: text.repeat(20), targetGroup: text.repeat(4), problemAreas: ['narcotics', 'truancy', 'crime'], ages: { min: 12, max: 17 } };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function bareLoad(folder: string): void {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    JSON.parse(text.slice(text.indexOf('\n') + 1));
  }
}

async function bareSave(folder: string, bytes: Uint8Array): Promise<void> {
  const file = await open(join(folder, 'bare.tmp'), 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(join(folder, 'bare.tmp'), join(folder, 'bare.json'));
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

async function benchLoad(folder: string): Promise<Figure> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < loads; round += 1) {
    bare.push(await timed(() => bareLoad(join(folder, 'documents', 'intervention'))));
    const store = await openTeamFolder({ folder, now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(0)), lock: 'when-writing' });
    ours.push(await timed(() => store.interventions.all()));
    await store.close();
  }
  return ratio('load of 10,000 against read + JSON.parse of the same files', limit, median(ours), median(bare));
}

async function benchSave(folder: string): Promise<Figure> {
  const store = await openTeamFolder({ folder, now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(0)), lock: 'take' });
  await store.interventions.all();
  const bareFolder = join(folder, 'bare');
  mkdirSync(bareFolder);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < saves; n += 1) {
    const id = idOf(n * 7);
    const bytes = readFileSync(join(folder, 'documents', 'intervention', `${id}.json`));
    bare.push(await timed(() => bareSave(bareFolder, bytes)));
    ours.push(await timed(() => store.interventions.save({ id, expected: 1, note: aNote('Exempelperson A'), data: content(n + 1) })));
  }
  await store.close();
  return ratio('save among 10,000 against bare write + fsync + rename + fsync', limit, median(ours), median(bare));
}

/** Load of 10,000 documents against read + JSON.parse, and save among them against bare write + fsync + rename + fsync, in one run. */
export async function runStorageBench(): Promise<Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'insatskartan-bench-'));
  try {
    const folder = join(root, 'team');
    const interventions = Array.from({ length: documents }, (_, n) => ({ id: idOf(n), data: content(n) }));
    const store = await openTeamFolder({ folder, now, events: new EventBus(now), seed: () => Promise.resolve({ ...aSeed(0), interventions }), lock: 'take' });
    await store.close();
    return [await benchLoad(folder), await benchSave(folder)];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
