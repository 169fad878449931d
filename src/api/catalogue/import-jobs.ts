import type { Ports } from '../ports.ts';

export type Phase = 'reading' | 'checking' | 'writing';

interface Running {
  cancelled: boolean;
  writing: boolean;
}

const running = new WeakMap<Ports, Map<string, Running>>();
const stepsTold = 20;
const worksPerTurn = 50;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Thrown inside a job that someone has stopped. */
export class Cancelled extends Error {}

/** A long piece of work: lets others in between, tells how far it has come, and can be stopped until it writes. */
export class Job {
  private readonly ports: Ports;
  private readonly name: string | undefined;
  private readonly state: Running;
  private told = -1;
  /** How far it has come. */
  at: { readonly phase: Phase; readonly done: number; readonly total: number } = { phase: 'reading', done: 0, total: 0 };

  constructor(ports: Ports, name: string | undefined, state: Running) {
    this.ports = ports;
    this.name = name;
    this.state = state;
  }

  /** Called once for each piece of work done. */
  async step(phase: Phase, { done, total, found = {} }: { done: number; total: number; found?: Readonly<Record<string, number>> }): Promise<void> {
    this.at = { phase, done, total };
    if (this.name !== undefined) this.tell({ phase, done, total, found, job: this.name });
    if (done % worksPerTurn !== 0) return;
    await nextTurn();
    if (this.state.cancelled) throw new Cancelled();
  }

  /** From here on the work is done whole: it can no longer be stopped. */
  async startWriting(total: number): Promise<void> {
    await nextTurn();
    if (this.state.cancelled) throw new Cancelled();
    this.state.writing = true;
    this.at = { phase: 'writing', done: 0, total };
    if (this.name !== undefined) this.ports.events.publish({ type: 'progress', job: this.name, phase: 'writing', done: 0, total, found: {} });
  }

  private tell(at: { job: string; phase: Phase; done: number; total: number; found: Readonly<Record<string, number>> }): void {
    const part = Math.floor((at.done / Math.max(1, at.total)) * stepsTold) + (at.phase === 'reading' ? 0 : stepsTold + 1);
    if (part === this.told) return;
    this.told = part;
    this.ports.events.publish({ type: 'progress', ...at, found: { ...at.found } });
  }
}

/** Runs `work` as a job that can be stopped by its name; `stopped` is the answer where someone did. */
export async function runJob<T>(ports: Ports, name: string | undefined, { work, stopped }: { work: (job: Job) => Promise<T>; stopped: () => T }): Promise<T> {
  const jobs = running.get(ports) ?? new Map<string, Running>();
  running.set(ports, jobs);
  const state: Running = { cancelled: false, writing: false };
  if (name !== undefined) jobs.set(name, state);
  try {
    return await work(new Job(ports, name, state));
  } catch (error) {
    if (error instanceof Cancelled) return stopped();
    throw error;
  } finally {
    if (name !== undefined && jobs.get(name) === state) jobs.delete(name);
  }
}

/** Stops the job of that name where it runs and has not begun to write. */
export function cancelJob(ports: Ports, name: string): boolean {
  const state = running.get(ports)?.get(name);
  if (state === undefined || state.writing) return false;
  state.cancelled = true;
  return true;
}
