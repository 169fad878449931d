import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import type { Actor, Ports } from '#api/ports.ts';
import type { ErrorCode } from '#core/shared/errors.ts';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders, type AppFolders } from '#test/support/app.ts';

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

export const editor: Actor = { name: 'Exempelperson A', roles: ['reader', 'editor'] };
export const reader: Actor = { name: 'Exempelperson B', roles: ['reader'] };

/** Opens a new team folder with the starter catalogue, or the one given, and a new personal folder, as every door does. */
export async function openBackEnd(given: Partial<AppFolders> = {}): Promise<BackEnd> {
  const own = newFolders();
  const folders = { ...own, ...given };
  const state = { clock: '2026-11-22T08:00:00.000Z', actor: editor };
  const actor: Actor = {
    get name() {
      return state.actor.name;
    },
    get roles() {
      return state.actor.roles;
    },
  };
  const { ports, handler, close } = await openApplication({
    teamFolder: folders.team,
    personalFolder: folders.personal,
    host: commandLineHost,
    now: () => state.clock,
    actor,
    log: () => undefined,
  });
  const link = new RPCLink({ url: 'http://in-process/rpc', fetch: (request) => handler(request) });
  const closeAll = async (): Promise<void> => {
    await close();
    removeFolders(own);
  };
  return Object.assign(state, { call: createORPCClient<Client>(link), ports, close: closeAll });
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
