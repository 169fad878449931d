import { writeSync } from 'node:fs';
import { EventBus } from '#api/events.ts';
import { openTeamFolder } from '#storage/index.ts';
import { saveName, saveNames } from './crash-campaign.ts';
import { aSeed, interventionId } from './storage-data.ts';

/** A process of its own on a team folder, for tests of locks and kills: `write` saves until it is killed, `hold` only holds the lock. */
const [folder = '', task = 'hold'] = process.argv.slice(2);
const now = (): string => '2026-11-22T12:00:00.000Z';
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const store = await openTeamFolder({ folder, now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(3)), lock: 'take' });
say(store.status().writable ? 'writer' : 'reader');

async function tell(n: number): Promise<void> {
  const found = await store.interventions.get(interventionId(n));
  say(`saved ${n} ${found?.revision ?? 0} ${found?.data.name ?? ''}`);
}

if (task === 'write') {
  for (let round = 1; ; round += 1) {
    await saveName(store, 1, `Ensam-${round}`);
    await tell(1);
    await saveNames(store, [2, 3], `Samman-${round}`);
    await tell(2);
    await tell(3);
  }
}
setInterval(() => undefined, 60_000);
