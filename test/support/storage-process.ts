import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import { EventBus } from '#api/events.ts';
import { openTeamFolder } from '#storage/index.ts';
import { whole } from './crash-scenarios.ts';
import { interventionId } from './storage-data.ts';

const now = (): string => '2026-11-22T12:00:00.000Z';

/** Makes one file of storage-child.ts that Node runs as it is. */
export async function buildChild(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'test/support/storage-child.ts', outDir, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'child.mjs' } } },
    ssr: { noExternal: true },
  });
  return join(outDir, 'child.mjs');
}

export interface StorageProcess {
  readonly child: ChildProcess;
  readonly lines: string[];
  /** Resolves when as many lines have been said. */
  said(count: number): Promise<void>;
  kill(): Promise<void>;
}

export function startChild(program: string, folder: string, task: 'write' | 'hold'): StorageProcess {
  const child = spawn(process.execPath, [program, folder, task], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const wake = new Set<() => void>();
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString('utf8')).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const one of wake) one();
  });
  child.on('exit', () => {
    for (const one of wake) one();
  });
  return {
    child,
    lines,
    said: (count) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.length < count && child.exitCode === null && child.signalCode === null) return;
          wake.delete(look);
          if (lines.length >= count) resolve();
          else reject(new Error(`the process ended after ${lines.length} lines`));
        };
        wake.add(look);
        look();
      }),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

/** Kills a writing process after `after` saves (and a little), and opens what it leaves. Returns what is wrong, null where nothing is. */
export async function killOnce(program: string, folder: string, after: number): Promise<string | null> {
  const writer = startChild(program, folder, 'write');
  await writer.said(1 + after);
  await new Promise((resolve) => setTimeout(resolve, (after * 7) % 13));
  await writer.kill();
  const store = await openTeamFolder({ folder, now, events: new EventBus(now), seed: () => Promise.reject(new Error('seeded again')), lock: 'take' });
  try {
    const { writable, reason, recovered } = store.status();
    if (!writable) return `opens as ${reason}`;
    const wrong = recovered.filter((one) => one.outcome !== 'cut');
    if (wrong.length > 0) return `recovered ${JSON.stringify(wrong)}`;
    await whole(store);
    for (const line of writer.lines.filter((one) => one.startsWith('saved '))) {
      const [, n = '', revision = '', name = ''] = line.split(' ');
      const kept = (await store.interventions.history(interventionId(Number(n)))).find((one) => one.revision === Number(revision));
      if (kept?.data.name !== name) return `acknowledged, but not there: ${line}`;
    }
    const [second, third] = [await store.interventions.get(interventionId(2)), await store.interventions.get(interventionId(3))];
    if (second?.revision !== third?.revision) return `half of a save: ${second?.data.name} and ${third?.data.name}`;
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await store.close();
  }
}
