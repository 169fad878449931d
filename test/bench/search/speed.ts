import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { randomNumbers } from '#test/support/generate.ts';
import { makeEngine, type EngineName } from './engines.ts';
import { grownDocuments } from './grow.ts';
import { labelledHalf } from './labelled.ts';

/** What an engine costs at one size of catalogue. */
export interface Speed {
  readonly engine: EngineName;
  readonly entries: number;
  readonly buildMs: number;
  readonly megabytes: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly keystrokes: number;
}

const typedQueries = 60;
const warmUp = 30;
const hits = 10;

/** A slow engine gets at least so many, whatever they take: a percentile of three says nothing. */
function fewest(entries: number): number {
  return entries > 10_000 ? 5 : 20;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = randomNumbers(seed);
  const order = [...items];
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    [order[index], order[other]] = [order[other] as T, order[index] as T];
  }
  return order;
}

/** Every beginning of some queries, as they are typed letter by letter; shuffled, so that a slow engine that runs out of time has met a fair sample. */
export function keystrokes(): string[] {
  const typed = shuffled(labelledHalf('tune'), 4).slice(0, typedQueries);
  return shuffled(typed.flatMap(({ query }) => [...query].map((_, index, letters) => letters.slice(0, index + 1).join(''))), 5);
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function memory(): number {
  // Twice: what the first sweep finalises the second can free.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Builds one engine over the grown catalogue and types into it. Run in a process of its own: see `measureInOwnProcess`. */
export function measureSpeed(name: EngineName, entries: number, seconds: number): Speed {
  const documents = grownDocuments(entries);
  const before = memory();
  const start = performance.now();
  const engine = makeEngine(name);
  engine.build(documents);
  const buildMs = performance.now() - start;
  const megabytes = (memory() - before) / 1_000_000;
  const texts = keystrokes();
  const warmedBy = performance.now() + (seconds * 1_000) / 4;
  for (const text of texts.slice(-warmUp)) if (performance.now() < warmedBy) engine.search(text, hits);
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  for (const text of texts) {
    if (performance.now() > until && times.length >= fewest(entries)) break;
    const at = performance.now();
    engine.search(text, hits);
    times.push(performance.now() - at);
  }
  const sorted = Float64Array.from(times).sort();
  return { engine: name, entries, buildMs: round(buildMs), megabytes: round(megabytes), p50Ms: round(percentile(sorted, 0.5)), p95Ms: round(percentile(sorted, 0.95)), keystrokes: sorted.length };
}

/** Measures one engine with nothing else in memory. */
export function measureInOwnProcess(engine: EngineName, entries: number, seconds: number): Speed {
  const args = ['--expose-gc', '--max-old-space-size=8192', process.argv[1] ?? '', '--measure', engine, String(entries), String(seconds)];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) throw new Error(`${engine} at ${entries} entries ended with ${run.status ?? run.signal}`);
  return JSON.parse(run.stdout) as Speed;
}

/** How much of a peer's cost ours is. */
export interface SpeedRatio {
  readonly entries: number;
  readonly of: EngineName;
  readonly p50: number;
  readonly p95: number;
  readonly build: number;
  readonly memory: number;
}

/** Ours to each peer, size by size. */
export function ratiosOf(measured: readonly Speed[]): SpeedRatio[] {
  return measured
    .filter((one) => one.engine !== 'ours')
    .flatMap((peer) => {
      const ours = measured.find((one) => one.engine === 'ours' && one.entries === peer.entries);
      if (ours === undefined) return [];
      const ratio = (a: number, b: number): number => Math.round((a / b) * 1e5) / 1e5;
      return { entries: peer.entries, of: peer.engine, p50: ratio(ours.p50Ms, peer.p50Ms), p95: ratio(ours.p95Ms, peer.p95Ms), build: ratio(ours.buildMs, peer.buildMs), memory: ratio(ours.megabytes, peer.megabytes) };
    });
}
