import type { Browser, Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task on the page's main thread, in milliseconds, while `act` runs. */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  const mainThreads = new Set(traceEvents.filter((one) => one.name === 'thread_name' && one.args?.name === 'CrRendererMain').map((one) => `${one.pid}:${one.tid}`));
  const tasks = traceEvents.filter((one) => one.ph === 'X' && one.name.endsWith('RunTask') && mainThreads.has(`${one.pid}:${one.tid}`));
  if (tasks.length === 0) throw new Error('the trace holds no tasks of the page');
  return Math.max(...tasks.map((one) => one.dur ?? 0)) / 1_000;
}
