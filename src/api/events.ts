import { z } from 'zod';

/** What has happened, in order. `seq` counts from 1 in each run of the back end; `changed` says which record has a new revision. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ seq: z.number().int(), type: z.literal('opened'), at: z.string() }),
  z.strictObject({ seq: z.number().int(), type: z.literal('changed'), at: z.string(), record: z.string(), id: z.string(), revision: z.number().int() }),
  z.strictObject({ seq: z.number().int(), type: z.literal('inbox'), at: z.string(), waiting: z.number().int() }),
  z.strictObject({ seq: z.number().int(), type: z.literal('lock'), at: z.string(), writable: z.boolean() }),
  /** How far a long job has come; `found` counts what it has found so far. */
  z.strictObject({ seq: z.number().int(), type: z.literal('progress'), at: z.string(), job: z.string(), phase: z.enum(['reading', 'checking', 'writing']), done: z.number().int(), total: z.number().int(), found: z.record(z.string(), z.number().int()) }),
  /** The desktop's menu asks the window to show a page, without loading it anew. */
  z.strictObject({ seq: z.number().int(), type: z.literal('show'), at: z.string(), page: z.enum(['about', 'help', 'settings']) }),
  z.strictObject({ seq: z.number().int(), type: z.literal('recovered'), at: z.string(), place: z.string() }),
]);
export type AppEvent = z.infer<typeof eventSchema>;

type WithoutStamp<T> = T extends unknown ? Omit<T, 'seq' | 'at'> : never;
/** An event before the bus has given it number and time. */
export type NewEvent = WithoutStamp<AppEvent>;

/** Numbers events, keeps the latest for those who ask again, and wakes those who wait. */
export class EventBus {
  private readonly recent: AppEvent[] = [];
  private readonly waiting = new Set<() => void>();
  private seq = 0;
  private readonly now: () => string;
  private readonly keep: number;

  constructor(now: () => string, keep = 1_000) {
    this.now = now;
    this.keep = keep;
  }

  publish(event: NewEvent): void {
    this.seq += 1;
    this.recent.push({ ...event, seq: this.seq, at: this.now() } as AppEvent);
    if (this.recent.length > this.keep) this.recent.shift();
    for (const wake of this.waiting) wake();
  }

  /** The number of the latest event. */
  get cursor(): number {
    return this.seq;
  }

  /** What is kept of the events after `since`, oldest first. */
  after(since: number): AppEvent[] {
    return this.recent.filter((event) => event.seq > since);
  }

  /** Resolves at the next event after `since`, or when `signal` fires. */
  async next(since: number, signal?: AbortSignal): Promise<void> {
    if (this.seq > since || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  }
}
