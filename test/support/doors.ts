import { spawn } from 'node:child_process';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Page } from 'playwright';
import { toFailure } from '#api/failures.ts';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders, startApp, type AppFolders } from './app.ts';
import { StandIn } from './electron-stand-in/driver.ts';

/** How a call ended, the same for every door: what came out (a stream as a list), or the failure. */
export type Outcome = { readonly output: unknown } | { readonly error: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } };

/** One way in. `call` takes a procedure's name and input as the command line does. */
export interface OpenDoor {
  readonly folders: AppFolders;
  call(procedure: string, input: unknown): Promise<Outcome>;
  close(): Promise<void>;
}

type Client = Readonly<Record<string, unknown>>;
type Fetch = (request: Request) => Promise<Response>;

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function all(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** A caller as the renderer has one: oRPC's own client over `fetch`. */
function callerOver(url: string, fetch: Fetch): OpenDoor['call'] {
  const client = createORPCClient(new RPCLink({ url, fetch: (request) => fetch(request) })) as unknown as Client;
  return async (procedure, input) => {
    const call = procedure.split('.').reduce<unknown>((node, step) => (node as Client)[step], client) as (value: unknown) => Promise<unknown>;
    try {
      const output = await call(input);
      return { output: isStream(output) ? await all(output) : output };
    } catch (error) {
      const { code, details } = toFailure(error);
      return { error: { code, details: details ?? {} } };
    }
  };
}

/** The handler itself, in this process. */
export async function openInProcess(): Promise<OpenDoor> {
  const folders = newFolders();
  const application = await openApplication({ teamFolder: folders.team, personalFolder: folders.personal, host: commandLineHost, log: () => undefined });
  return { folders, call: callerOver('http://in-process/rpc', application.handler), close: async () => (await application.close(), removeFolders(folders)) };
}

/** The built browser mode, as a process, over 127.0.0.1. */
export async function openBrowserMode(): Promise<OpenDoor> {
  const app = await startApp();
  const send: Fetch = (request) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', app.cookie);
    headers.set('origin', app.origin);
    return fetch(new Request(request, { headers }));
  };
  return { folders: app.folders, call: callerOver(`${app.origin}/rpc`, send), close: async () => (await app.stop(), removeFolders(app.folders)) };
}

/** Sends `request` from inside the page, so that the browser's own rules apply. */
async function fetchInPage(page: Page, request: Request): Promise<Response> {
  const headers = Object.fromEntries(request.headers);
  const path = new URL(request.url).pathname;
  const answer = await page.evaluate(
    async (sent) => {
      const response = await fetch(sent.path, { method: sent.method, headers: sent.headers, body: sent.body });
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    },
    { path, method: request.method, headers, body: await request.text() },
  );
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

/** The built desktop program under app:// in the stand-in (proves wiring, not Electron). */
export async function openDesktopStandIn(): Promise<OpenDoor & { readonly standIn: StandIn; readonly page: Page }> {
  const folders = newFolders();
  const standIn = new StandIn({ teamFolder: folders.team, personalFolder: folders.personal });
  const { page } = await standIn.page();
  const call = callerOver('http://page/rpc', (request) => fetchInPage(page, request));
  return { folders, standIn, page, call, close: async () => (await standIn.close(), removeFolders(folders)) };
}

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line to its end. */
export async function runCommand(args: readonly string[], stdin = '', env: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, ['out/cli/index.js', ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const result = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (result.stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (result.stderr += chunk.toString('utf8')));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((done) => child.on('close', (value) => done(value)));
  return { code, ...result };
}

function outcomeOf(stdout: string, streams: boolean): Outcome {
  const lines = stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
  const last = lines.at(-1) as { error?: { code: string; details: Record<string, unknown> } } | undefined;
  if (last?.error !== undefined) return { error: { code: last.error.code, details: last.error.details } };
  return { output: streams ? lines : lines[0] };
}

/** The built command line, one process a call. What is no procedure is asked for in a batch, where it is an answer and not a wrong usage. */
export function openCommandLine(streaming: ReadonlySet<string>): Promise<OpenDoor> {
  const folders = newFolders();
  const flags = ['--data', folders.team, '--me', folders.personal];
  return Promise.resolve({
    folders,
    async call(procedure, input) {
      const single = await runCommand([procedure, '@-', ...flags], JSON.stringify(input));
      if (single.code !== 2) return outcomeOf(single.stdout, streaming.has(procedure));
      const batch = await runCommand(['--batch', '@-', ...flags], `${JSON.stringify({ procedure, input })}\n`);
      return outcomeOf(batch.stdout, false);
    },
    close: () => Promise.resolve(removeFolders(folders)),
  });
}
