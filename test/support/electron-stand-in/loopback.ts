import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toRequest, writeResponse } from '#server/node-adapter.ts';
import { finding } from './findings.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/** The program's own scheme, and the name that a browser reaches it by here. A browser resolves *.localhost to this computer. */
export const appOrigin = 'app://insatskartan';
const hostName = 'insatskartan.app.localhost';
const bodyLimit = 256 * 1024 * 1024;

function checkPolicy(response: Response, url: string): void {
  const policy = response.headers.get('content-security-policy') ?? '';
  const script = policy.split(';').map((part) => part.trim()).find((part) => part.startsWith('script-src ')) ?? '';
  const strict = policy.includes("default-src 'none'") && script !== '' && !/unsafe-|\*|data:|http/.test(script);
  if (!strict) finding('csp', `${url} came without a strict content security policy: "${policy}"`);
}

function checkCall(request: Request, response: Response): void {
  const type = response.headers.get('content-type') ?? '';
  const answered = response.status !== 404 && /^(application\/json|text\/event-stream)/.test(type);
  if (request.method === 'POST' && !answered) finding('call-path', `${request.url} was not answered as a call: ${response.status} ${type}`);
}

/** The request as the protocol handler of a real window would get it: with the program's own addresses, and without what only http adds. */
function asAppRequest(request: Request, webOrigin: string): Request {
  const headers = new Headers(request.headers);
  headers.delete('host');
  if (headers.get('origin') === webOrigin) headers.set('origin', appOrigin);
  const url = request.url.replace(webOrigin, appOrigin);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : request.body;
  return new Request(url, { method: request.method, headers, body, signal: request.signal, ...(body === null ? {} : { duplex: 'half' }) } as RequestInit);
}

/** Serves `handler` over real http, so that streams are real, and returns the origin it answers at. */
export async function serveOverLoopback(handler: ProtocolHandler): Promise<string> {
  let origin = '';
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => gone.abort());
    const answer = async (): Promise<void> => {
      const request = asAppRequest(await toRequest(incoming, { origin, bodyLimit, signal: gone.signal }), origin);
      const response = await handler(request);
      checkPolicy(response, request.url);
      checkCall(request, response);
      await writeResponse(outgoing, response);
    };
    answer().catch((error: unknown) => {
      console.error('stand-in: a request failed', error);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://${hostName}:${(server.address() as AddressInfo).port}`;
  return origin;
}
