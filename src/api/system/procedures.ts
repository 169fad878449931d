import { Buffer } from 'node:buffer';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { api, requireRole } from '../implement.ts';
import { changeNote } from '../input.ts';
import type { AppEvent } from '../events.ts';
import type { Ports } from '../ports.ts';
import { aboutProcedures } from './procedures-about.ts';

async function* eventStream(ports: Ports, since: number, limit: number, signal: AbortSignal | undefined): AsyncGenerator<AppEvent, void, void> {
  let cursor = since;
  let sent = 0;
  while (!signal?.aborted) {
    for (const event of ports.events.after(cursor)) {
      cursor = event.seq;
      yield event;
      sent += 1;
      if (sent >= limit) return;
    }
    await ports.events.next(cursor, signal);
  }
}

/** Resolves when `ms` have passed or `signal` fires. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

async function poll(ports: Ports, since: number, waitSeconds: number): Promise<{ cursor: number; events: AppEvent[] }> {
  if (ports.events.cursor <= since && waitSeconds > 0) {
    const stop = new AbortController();
    await Promise.race([ports.events.next(since, stop.signal), pause(waitSeconds * 1000, stop.signal)]);
    stop.abort();
  }
  return { cursor: ports.events.cursor, events: ports.events.after(since) };
}

export const systemProcedures = {
  ...aboutProcedures,
  info: api.system.info.handler(async ({ context: { ports } }) => {
    const status = ports.team.status();
    const [interventions, inbox] = await Promise.all([ports.team.interventions.count(), ports.team.inbox.list()]);
    return {
      version: ports.version,
      door: ports.host.door,
      dataFolder: status.folder,
      personalFolder: ports.personal.folder,
      writable: status.writable,
      reason: status.reason,
      lock: { heldBy: status.heldBy },
      recovered: [...status.recovered],
      counts: { interventions, inbox: inbox.length },
    };
  }),
  events: api.system.events.handler(({ input, context: { ports }, signal }) =>
    eventStream(ports, input.since ?? ports.events.cursor, input.limit ?? Number.POSITIVE_INFINITY, signal),
  ),
  poll: api.system.poll.handler(({ input, context: { ports } }) => poll(ports, input.since, input.waitSeconds)),
  takeLock: api.system.takeLock.handler(async ({ context: { ports } }) => {
    const writable = await ports.team.takeLock();
    return { writable };
  }),
  audit: api.system.audit.handler(async ({ input, context: { ports } }) => ({ entries: [...(await ports.team.audit(input.limit))] })),
  backup: api.system.backup.handler(({ context: { ports } }) => ports.team.backup()),
  restoreBackup: api.system.restoreBackup.handler(async ({ input, context: { ports } }) => {
    await requireRole(ports, 'editor');
    guardText({ reason: input.reason });
    const { by, reason } = await changeNote(ports, input.reason);
    const summary = await ports.team.restore(Buffer.from(input.content, input.encoding), input.apply, { by, reason });
    return { ...summary, counts: { ...summary.counts }, applied: input.apply };
  }),
};
