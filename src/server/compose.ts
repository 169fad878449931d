import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { EventBus } from '#api/events.ts';
import { createRpcHandler, type FetchHandler } from '#api/handler.ts';
import type { Actor, Host, PersonalStore, Ports } from '#api/ports.ts';
import { openPersonalFolder, openTeamFolder } from '#storage/index.ts';
import { logToStderr, type Log } from './log.ts';
import { programRoot, programVersion, thisMachine } from './program.ts';
import { shippedResources } from './resources.ts';
import { readStarter } from './starter.ts';

export interface OpenOptions {
  /** The team folder, or what gives it from the one chosen in the personal settings (null where none is). */
  readonly teamFolder: string | ((chosen: string | null) => string);
  readonly personalFolder: string;
  readonly host: Host;
  /** The clock; absent means the real one. */
  readonly now?: () => string;
  /** Who acts; absent means the person in the personal settings. */
  readonly actor?: Actor;
  readonly resourcesDir?: string;
  /** `take` (the default): becomes the writer at once where it can. `when-writing`: only when something is to be written. */
  readonly lock?: 'take' | 'when-writing';
  readonly log?: Log;
}

export interface Application {
  readonly ports: Ports;
  /** All procedures under /rpc, as one function. */
  readonly handler: FetchHandler;
  close(): Promise<void>;
}

const realClock = (): string => new Date().toISOString();

async function actorOf(personal: PersonalStore): Promise<Actor> {
  const { data } = await personal.settings.get();
  return { name: data.name, roles: data.roles };
}

/** Opens both folders and puts the whole back end together. Every door, and every test that wants real parts, starts here. */
export async function openApplication(options: OpenOptions): Promise<Application> {
  const now = options.now ?? realClock;
  const log = options.log ?? logToStderr;
  const events = new EventBus(now);
  const resources = shippedResources({ resources: options.resourcesDir ?? join(programRoot, 'resources'), out: join(programRoot, 'out') });
  const personal = await openPersonalFolder({ folder: options.personalFolder, now });
  const chosen = (await personal.settings.get()).data.teamFolder;
  const folder = typeof options.teamFolder === 'string' ? options.teamFolder : options.teamFolder(chosen);
  const team = await openTeamFolder({ folder, now, events, seed: () => readStarter(resources), lock: options.lock ?? 'take' });
  events.publish({ type: 'opened' });
  const ports: Ports = {
    version: programVersion(),
    machine: thisMachine(),
    team,
    personal,
    host: options.host,
    resources,
    events,
    now,
    newId: randomUUID,
    actor: () => (options.actor === undefined ? actorOf(personal) : Promise.resolve(options.actor)),
  };
  return {
    ports,
    handler: createRpcHandler(ports, log),
    async close() {
      await team.close();
      await personal.close();
    },
  };
}
