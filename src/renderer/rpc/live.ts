import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '#api/events.ts';
import { client } from './client.ts';
import { api } from './query.ts';

const firstEventWithin = 5_000;
const pollSeconds = 25;
const longestPause = 15_000;
const gatherFor = 80;

/** The name of the page's own event that asks the shell to show a page. */
export const showPage = 'insatskartan-show';

interface Live {
  readonly queries: QueryClient;
  readonly signal: AbortSignal;
  /** Number of the latest event taken in; null before the first answer. */
  cursor: number | null;
  pending: Set<Area>;
  timer: ReturnType<typeof setTimeout> | null;
}

type Area = 'catalogue' | 'evidence' | 'vocabulary' | 'settings' | 'tasks' | 'inbox' | 'system' | 'all';

const areaOfRecord: Readonly<Record<string, readonly Area[]>> = {
  intervention: ['catalogue', 'evidence', 'tasks'],
  proposal: ['catalogue'],
  synonyms: ['catalogue'],
  vocabulary: ['vocabulary', 'catalogue'],
  'team-settings': ['settings'],
  'personal-settings': ['settings'],
  task: ['tasks', 'catalogue'],
  'year-plan': ['tasks'],
  'evidence-question': ['evidence', 'catalogue'],
  study: ['evidence'],
  assessment: ['evidence', 'catalogue'],
  consensus: ['evidence', 'catalogue'],
  calibration: ['evidence'],
  'own-template': ['evidence'],
};

/** Which areas of the cache an event makes old. */
export function areasOf(event: Pick<AppEvent, 'type'> & { record?: string }): readonly Area[] {
  if (event.type === 'changed') return areaOfRecord[event.record ?? ''] ?? ['all'];
  if (event.type === 'inbox') return ['inbox', 'system', 'catalogue', 'evidence'];
  return event.type === 'progress' || event.type === 'show' ? [] : ['system'];
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

function refresh(live: Live): void {
  live.timer = null;
  const areas = live.pending;
  live.pending = new Set();
  if (areas.has('all')) return void live.queries.invalidateQueries();
  for (const area of areas) void live.queries.invalidateQueries({ queryKey: api[area as Exclude<Area, 'all'>].key() });
}

/** Many saves come at once from the inventory: they are gathered into one refresh. */
function take(live: Live, areas: readonly Area[]): void {
  for (const area of areas) live.pending.add(area);
  live.timer ??= setTimeout(() => refresh(live), gatherFor);
}

function takeEvent(live: Live, event: AppEvent): void {
  if (event.seq <= (live.cursor ?? 0)) return;
  live.cursor = event.seq;
  takeIn(live, event);
}

/** A page that the menu asks for is for the shell to show; everything else makes something in the cache old. */
function takeIn(live: Live, event: AppEvent): void {
  if (event.type === 'show') window.dispatchEvent(new CustomEvent(showPage, { detail: event.page }));
  take(live, areasOf(event));
}

/** The cursor falls back only when the back end has started anew: then all that was read may be old. */
async function synchronise(live: Live): Promise<void> {
  const answer = await client.system.poll({ since: live.cursor ?? 0, waitSeconds: 0 }, { signal: live.signal });
  takeAnswer(live, answer);
}

function takeAnswer(live: Live, answer: { cursor: number; events: readonly AppEvent[] }): void {
  const before = live.cursor;
  live.cursor = answer.cursor;
  // At the first answer everything has just been read.
  if (before === null) return;
  if (answer.cursor < before) take(live, ['all']);
  else for (const event of answer.events) takeIn(live, event);
}

/** Follows the stream. False where nothing came through in time although there was something to send. */
async function followStream(live: Live): Promise<boolean> {
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  live.signal.addEventListener('abort', onAbort, { once: true });
  const cursor = live.cursor ?? 0;
  let cameThrough = cursor === 0;
  const timer = setTimeout(() => !cameThrough && stop.abort(), firstEventWithin);
  try {
    // One step back, so that a stream that works says something at once.
    const stream = await client.system.events({ since: Math.max(0, cursor - 1) }, { signal: stop.signal });
    for await (const event of stream) {
      cameThrough = true;
      takeEvent(live, event);
    }
  } catch (error) {
    if (cameThrough && !live.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    live.signal.removeEventListener('abort', onAbort);
  }
  return cameThrough;
}

async function followByPolling(live: Live): Promise<void> {
  while (!live.signal.aborted) {
    const answer = await client.system.poll({ since: live.cursor ?? 0, waitSeconds: pollSeconds }, { signal: live.signal });
    takeAnswer(live, answer);
  }
}

async function run(live: Live): Promise<void> {
  let streamWorks = true;
  let wait = 500;
  while (!live.signal.aborted) {
    try {
      await synchronise(live);
      wait = 500;
      if (streamWorks) streamWorks = await followStream(live);
      else await followByPolling(live);
    } catch {
      if (live.signal.aborted) return;
    }
    await pause(wait, live.signal);
    wait = Math.min(wait * 2, longestPause);
  }
}

/** Keeps the cache true to what others do: by stream, or by long polling where a stream does not come through. Returns the way to stop. */
export function followEvents(queries: QueryClient): () => void {
  const stop = new AbortController();
  const live: Live = { queries, signal: stop.signal, cursor: null, pending: new Set(), timer: null };
  void run(live);
  return () => {
    stop.abort();
    if (live.timer !== null) clearTimeout(live.timer);
  };
}
