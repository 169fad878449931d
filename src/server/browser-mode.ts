import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failureResponse, type FetchHandler } from '#api/handler.ts';
import { closedPage } from './closed-page.ts';
import { openDoor } from './door.ts';
import { secured } from './headers.ts';
import type { Log } from './log.ts';
import { BodyTooLarge, toRequest, writeResponse } from './node-adapter.ts';
import { Sessions } from './session.ts';
import { serveStatic } from './static.ts';

const loopback = '127.0.0.1';
const defaultBodyLimit = 64 * 1024 * 1024;
/** The query field that carries the one-time key. */
const keyField = 'nyckel';

export interface BrowserModeOptions {
  readonly rpc: FetchHandler;
  readonly rendererFolder: string;
  readonly log: Log;
  /** 0 or absent: the system chooses. */
  readonly port?: number;
  /** Largest request body in bytes. */
  readonly bodyLimit?: number;
}

export interface BrowserMode {
  readonly origin: string;
  /** A new address that opens the program once. */
  address(): string;
  close(): Promise<void>;
}

interface Gate {
  readonly origin: string;
  readonly host: string;
  readonly sessions: Sessions;
  readonly door: FetchHandler;
  readonly bodyLimit: number;
}

function text(status: number, message: string): Response {
  return new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Answers that need no body read: a wrong host, an address with a key, and whoever has no session. */
function answerStranger(incoming: IncomingMessage, { host, origin, sessions }: Gate): Response | null {
  // Exactly our own name: a page on another name that resolves to this computer is not let in.
  if (incoming.headers.host !== host) return text(421, 'wrong host');
  const url = new URL(incoming.url ?? '/', origin);
  const key = url.searchParams.get(keyField);
  if (key !== null && incoming.method === 'GET') {
    const cookie = sessions.redeem(key);
    if (cookie !== null) return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } });
    // Who is in already and uses an old address again just goes on, without the key in the address bar.
    if (sessions.knows(incoming.headers.cookie)) return new Response(null, { status: 303, headers: { location: '/' } });
  }
  return sessions.knows(incoming.headers.cookie) ? null : closedPage(incoming.headers.accept?.includes('text/html') ?? false);
}

/** The rest of the body is not read, so the connection cannot be used again. */
function tooLarge(limit: number): Response {
  const response = failureResponse({ code: 'INVALID_INPUT', message: 'the body is too large', details: { limit } }, 413);
  response.headers.set('connection', 'close');
  return response;
}

async function respond(incoming: IncomingMessage, gate: Gate, signal: AbortSignal): Promise<Response> {
  const early = answerStranger(incoming, gate);
  if (early !== null) return secured(early);
  try {
    return await gate.door(await toRequest(incoming, { origin: gate.origin, bodyLimit: gate.bodyLimit, signal }));
  } catch (error) {
    if (error instanceof BodyTooLarge) return secured(tooLarge(gate.bodyLimit));
    throw error;
  }
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, gate: Gate): Promise<void> {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const response = await respond(incoming, gate, gone.signal);
  if (!outgoing.destroyed) await writeResponse(outgoing, response);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Starts browser mode on this computer's own address. Only who has an address from `address()` gets in. */
export async function startBrowserMode(options: BrowserModeOptions): Promise<BrowserMode> {
  const server = createServer({ keepAliveTimeout: 5_000 });
  const port = await listen(server, options.port ?? 0);
  const origin = `http://${loopback}:${port}`;
  const sessions = new Sessions(port);
  const door = openDoor({ origin, rpc: options.rpc, pages: serveStatic(options.rendererFolder), log: options.log, requireOrigin: true });
  const gate: Gate = { origin, host: `${loopback}:${port}`, sessions, door, bodyLimit: options.bodyLimit ?? defaultBodyLimit };
  server.on('request', (incoming, outgoing) => {
    serve(incoming, outgoing, gate).catch((error: unknown) => {
      options.log('a response could not be sent', error);
      outgoing.destroy();
    });
  });
  return {
    origin,
    address: () => `${origin}/?${keyField}=${sessions.newKey()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Event streams never end by themselves.
        server.closeAllConnections();
      }),
  };
}
