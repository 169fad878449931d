import { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { openTeamFolder } from '#storage/index.ts';
import { diskAfterCrash, outcomes, type Outcome } from './crash-disk.ts';
import { MemoryFiles } from './memory-files.ts';
import { aNote, aSeed, interventionId } from './storage-data.ts';

const folder = '/team';
const now = (): string => '2026-11-22T12:00:00.000Z';

export async function openOn(files: MemoryFiles): Promise<TeamStore> {
  return openTeamFolder({ folder, files, now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(3)), lock: 'take' });
}

/** A closed folder with three interventions. */
export async function seededDisk(): Promise<Map<string, Uint8Array | null>> {
  const files = new MemoryFiles();
  const store = await openOn(files);
  await store.close();
  return files.snapshot();
}

export async function saveName(store: TeamStore, n: number, name: string): Promise<void> {
  const id = interventionId(n);
  const present = await store.interventions.get(id);
  await store.interventions.save({ id, expected: present?.revision ?? null, note: aNote('Exempelperson A'), data: emptyIntervention(name) });
}

export async function saveNames(store: TeamStore, numbers: readonly number[], name: string): Promise<void> {
  const requests = [];
  for (const n of numbers) {
    const id = interventionId(n);
    const present = await store.interventions.get(id);
    requests.push({ id, expected: present?.revision ?? null, note: aNote('Exempelperson A'), data: emptyIntervention(name) });
  }
  await store.interventions.saveAll(requests);
}

/** Throws where the store does not hold what it must. */
export type Check = (store: TeamStore, files: MemoryFiles) => Promise<void>;

interface Acknowledged {
  readonly calls: number;
  readonly check: Check;
}

export interface Scenario {
  readonly name: string;
  readonly start: ReadonlyMap<string, Uint8Array | null>;
  /** Does the work; `acknowledge` says what must hold from there on. A later one takes the place of an earlier of the same key. */
  readonly act: (files: MemoryFiles, acknowledge: (key: string, check: Check) => void) => Promise<void>;
  /** What must hold after every crash, acknowledged or not. */
  readonly always: Check;
}

export interface Replayed {
  readonly calls: number;
  readonly states: number;
  readonly failures: readonly string[];
}

/** Numbers between 0 and 1 that are the same in every run. */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function verify(disk: Map<string, Uint8Array | null>, checks: readonly Check[]): Promise<void> {
  const files = new MemoryFiles(disk);
  files.time += 3_600_000;
  const store = await openOn(files);
  try {
    const { reason, recovered } = store.status();
    if (reason !== null) throw new Error(`opens as ${reason}`);
    const wrong = recovered.filter((one) => one.outcome !== 'cut');
    if (wrong.length > 0) throw new Error(`recovered ${JSON.stringify(wrong)}`);
    for (const check of checks) await check(store, files);
    await saveName(store, 1, 'Efteråt');
  } finally {
    await store.close();
  }
}

/** Runs a scenario once, then crashes after every call it made, in every way, and opens what is left. */
export async function crashEverywhere(scenario: Scenario, rounds = 1): Promise<Replayed> {
  const files = new MemoryFiles(scenario.start);
  const acknowledged: Map<string, Acknowledged[]> = new Map();
  await scenario.act(files, (key, check) => {
    acknowledged.set(key, [...(acknowledged.get(key) ?? []), { calls: files.calls.length, check }]);
  });
  const failures: string[] = [];
  let states = 0;
  const tries: readonly Outcome[] = [...outcomes, ...Array.from({ length: rounds - 1 }, () => 'some' as const)];
  for (let length = 0; length <= files.calls.length; length += 1) {
    const due = [...acknowledged.values()].flatMap((list) => list.filter((one) => one.calls <= length).slice(-1).map((one) => one.check));
    for (const [round, outcome] of tries.entries()) {
      const disk = diskAfterCrash(scenario.start, files.calls.slice(0, length), outcome, seededChance(length * 1_000 + round));
      states += 1;
      await verify(disk, [scenario.always, ...due]).catch((error: unknown) => {
        const call = files.calls[length - 1];
        failures.push(`${scenario.name}: after call ${length} (${call?.kind ?? 'none'} ${call !== undefined && 'path' in call ? call.path : ''}), ${outcome}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }
  return { calls: files.calls.length, states, failures };
}
