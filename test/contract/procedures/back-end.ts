import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppContract } from '#api/contract.ts';
import { EventBus } from '#api/events.ts';
import { createRpcHandler } from '#api/handler.ts';
import type { Actor, Host, Ports } from '#api/ports.ts';
import { fail, type ErrorCode } from '#core/shared/errors.ts';
import { openPersonalFolder, openTeamFolder } from '#storage/index.ts';
import { readStarter } from '#test/support/starter.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';

export type Client = ContractRouterClient<AppContract>;

/** The whole back end on two temporary folders, called as the interface calls it: through the handler, over JSON. */
export interface BackEnd {
  readonly call: Client;
  readonly ports: Ports;
  /** The clock; tests move it. */
  clock: string;
  /** Who acts; tests change it. */
  actor: Actor;
  close(): Promise<void>;
}

const host: Host = {
  door: 'command-line',
  openExternal: () => fail('UNSUPPORTED', 'no browser here'),
  showFolder: () => fail('UNSUPPORTED', 'no folders here'),
  chooseFolder: () => fail('UNSUPPORTED', 'no dialogs here'),
  saveFile: () => fail('UNSUPPORTED', 'no dialogs here'),
};

export const editor: Actor = { name: 'Exempelperson A', roles: ['reader', 'editor'] };
export const reader: Actor = { name: 'Exempelperson B', roles: ['reader'] };

async function openPorts(root: string, state: { clock: string; actor: Actor }): Promise<Ports> {
  const now = (): string => state.clock;
  const events = new EventBus(now);
  const starter = readStarter();
  const seed = () =>
    Promise.resolve({ interventions: starter.interventions, vocabulary: starter.vocabulary, settings: { districtName: 'Exempelstadsdelen', starterVersion: '2026-11', publishedNote: '' } });
  const personal = await openPersonalFolder({ folder: join(root, 'me'), now });
  const team = await openTeamFolder({ folder: join(root, 'team'), now, events, seed, lock: 'take' });
  const resources = { text: (path: string) => Promise.resolve(readFileSync(join('resources', path), 'utf8')) };
  return { version: '0.0.0', team, personal, host, resources, events, now, newId: randomUUID, actor: () => Promise.resolve(state.actor) };
}

/** Opens a new team folder with the starter catalogue and a new personal folder. */
export async function openBackEnd(): Promise<BackEnd> {
  const root = temporaryFolder('procedures');
  const state = { clock: '2026-11-22T08:00:00.000Z', actor: editor };
  const ports = await openPorts(root, state);
  const handler = createRpcHandler(ports, () => undefined);
  const link = new RPCLink({ url: 'http://localhost/rpc', fetch: (request) => handler(request) });
  const close = async (): Promise<void> => {
    await ports.team.close();
    await ports.personal.close();
    removeFolder(root);
  };
  return Object.assign(state, { call: createORPCClient<Client>(link), ports, close });
}

/** What a call failed with: code and details. A call that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: ErrorCode; details: Record<string, unknown> }> {
  try {
    await call;
  } catch (error) {
    const { code, data } = error as { code: ErrorCode; data?: Record<string, unknown> };
    return { code, details: data ?? {} };
  }
  throw new Error('the call should have failed');
}

/** The paths of the issues a call was refused for, as `offers.0.activeTo`. */
export async function refusedPaths(call: Promise<unknown>): Promise<string[]> {
  const { code, details } = await failureOf(call);
  if (code !== 'INVALID_INPUT') throw new Error(`expected INVALID_INPUT, got ${code}`);
  return (details['issues'] as { path: (string | number)[] }[]).map((issue) => issue.path.join('.'));
}
