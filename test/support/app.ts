import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';

export interface AppFolders {
  readonly team: string;
  readonly personal: string;
}

export interface RunningApp {
  readonly origin: string;
  readonly folders: AppFolders;
  readonly process: ChildProcess;
  /** Every procedure, called over the same door as the page's calls. */
  readonly client: ContractRouterClient<AppContract>;
  /** The session cookie, `name=value`, for a context that shall be let in without a visit to an address. */
  readonly cookie: string;
  /** A new address that lets one browser in once. */
  address(): Promise<string>;
  /** Ends the process as a person would (or by `signal`) and waits for it. The folders stay. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** All that was printed, for messages. */
  output(): string;
}

const addressPattern = /http:\/\/127\.0\.0\.1:\d+\/\?\S+/g;
const startWithinMs = 60_000;

/** New team and personal folders; take them away with `removeFolders`. */
export function newFolders(): AppFolders {
  const root = temporaryFolder();
  return { team: join(root, 'team'), personal: join(root, 'personal') };
}

/** Takes away what `newFolders` made. */
export function removeFolders(folders: AppFolders): void {
  removeFolder(join(folders.team, '..'));
}

interface Printed {
  text: string;
  addresses: string[];
  readonly wake: Set<() => void>;
}

function watch(child: ChildProcess): Printed {
  const printed: Printed = { text: '', addresses: [], wake: new Set() };
  const take = (chunk: Buffer): void => {
    printed.text += chunk.toString('utf8');
    printed.addresses = printed.text.match(addressPattern) ?? [];
    for (const wake of printed.wake) wake();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  child.on('exit', () => printed.wake.forEach((wake) => wake()));
  return printed;
}

/** Resolves when `count` addresses have been printed. */
async function waitForAddress(child: ChildProcess, printed: Printed, count: number): Promise<string> {
  const deadline = setTimeout(() => child.kill('SIGKILL'), startWithinMs);
  try {
    while (printed.addresses.length < count) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended:\n${printed.text}`);
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          printed.wake.delete(wake);
          resolve();
        };
        printed.wake.add(wake);
      });
    }
  } finally {
    clearTimeout(deadline);
  }
  return printed.addresses[count - 1] as string;
}

async function sessionCookie(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`no session from ${address}: ${response.status}`);
  return cookie;
}

function connect(origin: string, cookie: string): ContractRouterClient<AppContract> {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
}

async function stopProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(hard);
}

/** Starts the built browser mode on `folders` as a process of its own. */
export async function startApp(folders: AppFolders = newFolders(), flags: readonly string[] = []): Promise<RunningApp> {
  const args = ['out/server/index.js', '--no-open', '--data', folders.team, '--me', folders.personal, ...flags];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
  const printed = watch(child);
  const first = await waitForAddress(child, printed, 1);
  const { origin } = new URL(first);
  const cookie = await sessionCookie(first);
  const client = connect(origin, cookie);
  let asked = 1;
  return {
    origin,
    folders,
    process: child,
    client,
    cookie,
    address: () => {
      asked += 1;
      child.stdin?.write('\n');
      return waitForAddress(child, printed, asked);
    },
    stop: (signal = 'SIGTERM') => stopProcess(child, signal),
    output: () => printed.text,
  };
}
