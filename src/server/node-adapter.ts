import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** A body that is larger than the door takes. */
export class BodyTooLarge extends Error {}

async function readBody(incoming: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}

export interface RequestOptions {
  readonly origin: string;
  readonly bodyLimit: number;
  readonly signal: AbortSignal;
}

/** The fetch form of what node:http received, with the whole body read. */
export async function toRequest(incoming: IncomingMessage, { origin, bodyLimit, signal }: RequestOptions): Promise<Request> {
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await readBody(incoming, bodyLimit) : null;
  return new Request(new URL(`${origin}${incoming.url ?? '/'}`), { method, headers: headersOf(incoming), body, signal });
}

/** Writes a fetch response to node:http: chunk by chunk, no faster than it is read, and cancelled when the reader goes away. */
export async function writeResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  if (response.body === null) {
    outgoing.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
  } catch (error) {
    if (!outgoing.destroyed) throw error;
  }
}
