import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication, type Application } from '#server/compose.ts';
import { startBrowserMode, type BrowserMode } from '#server/browser-mode.ts';
import { browserHost } from '#server/hosts.ts';
import { newFolders, removeFolders, startApp } from '#test/support/app.ts';

const bodyLimit = 100_000;
const folders = newFolders();
const logged: string[] = [];
let application: Application;
let mode: BrowserMode;
let cookie = '';

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | null | undefined>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it stands, without a browser's or fetch's own rules. A header that is null is left out. */
async function send({ path = '/', method = 'GET', headers = {}, body = '' }: Sent): Promise<Answer> {
  const { port } = new URL(mode.origin);
  const all = Object.fromEntries(Object.entries({ cookie, ...headers }).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  return await new Promise((done, failed) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers: all, setHost: !('host' in all) }, (answer) => {
      text(answer).then((whole) => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: whole }), failed);
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** A call as the page makes it, but for what `change` says. */
function call(change: Sent = {}): Promise<Answer> {
  const headers = { origin: mode.origin, 'content-type': 'application/json', ...change.headers };
  return send({ path: '/rpc/system/info', method: 'POST', body: '{"json":{}}', ...change, headers });
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

beforeAll(async () => {
  application = await openApplication({ teamFolder: folders.team, personalFolder: folders.personal, host: browserHost });
  mode = await startBrowserMode({ rpc: application.handler, rendererFolder: 'out/renderer', log: (message) => logged.push(message), bodyLimit });
  const opened = await send({ path: pathOf(mode.address()), headers: { cookie: null } });
  cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await mode.close();
  await application.close();
  removeFolders(folders);
});

describe('the address of browser mode', () => {
  it('gives a cookie that only this port, this site and no script can use, and leaves the address bar without the key', async () => {
    const { status, headers } = await send({ path: pathOf(mode.address()), headers: { cookie: null } });
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    const { port } = new URL(mode.origin);
    expect(headers['set-cookie']?.[0]).toMatch(new RegExp(`^insatskartan-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`));
  });

  it('lets in once: a used key gets a page in Swedish that says what to do', async () => {
    const path = pathOf(mode.address());
    await send({ path, headers: { cookie: null } });
    const again = await send({ path, headers: { cookie: null, accept: 'text/html' } });
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('lang="sv"');
    expect(again.body).toContain('tryck på Retur');
  });

  it.each(['', 'x', 'a'.repeat(43)])('does not let in on the key "%s"', async (key) => {
    const { status, headers } = await send({ path: `/?nyckel=${key}`, headers: { cookie: null } });
    expect(status).toBe(401);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('sends no one to another site', async () => {
    const { search } = new URL(mode.address());
    const { headers } = await send({ path: `//elsewhere.example/${search}`, headers: { cookie: null } });
    expect(headers.location).toBe('/');
  });
});

describe('a call', () => {
  it('from the page is answered', async () => {
    const { status, body } = await call();
    expect(status).toBe(200);
    expect(body).toContain(JSON.stringify(folders.team));
  });

  it.each([
    { what: 'without a session', change: { headers: { cookie: null } }, status: 401 },
    { what: 'with a session of another port', change: { headers: { cookie: 'insatskartan-1=abc' } }, status: 401 },
    { what: 'with a made-up session', change: { headers: { cookie: 'MADE_UP' } }, status: 401 },
    { what: 'to another host name (DNS rebinding)', change: { headers: { host: 'elsewhere.example' } }, status: 421 },
    { what: 'to localhost by name', change: { headers: { host: 'localhost' } }, status: 421 },
    { what: 'from another origin', change: { headers: { origin: 'https://elsewhere.example' } }, status: 403 },
    { what: 'from another port of this computer', change: { headers: { origin: 'http://127.0.0.1:1' } }, status: 403 },
    { what: 'from an origin that is hidden', change: { headers: { origin: 'null' } }, status: 403 },
    { what: 'that does not say its origin', change: { headers: { origin: null } }, status: 403 },
    { what: 'that the browser marks as made by another site', change: { headers: { 'sec-fetch-site': 'cross-site' } }, status: 403 },
    { what: 'as a form would send it', change: { headers: { 'content-type': 'text/plain' } }, status: 415 },
    { what: 'without a content type', change: { headers: { 'content-type': null } }, status: 415 },
    { what: 'by GET', change: { method: 'GET', body: '' }, status: 405 },
    { what: 'with a body over the limit', change: { body: JSON.stringify({ json: { text: 'x'.repeat(bodyLimit) } }) }, status: 413 },
    { what: 'with a body over the limit in pieces', change: { headers: { 'transfer-encoding': 'chunked' }, body: 'x'.repeat(bodyLimit + 1) }, status: 413 },
  ])('$what is refused', async ({ change, status }) => {
    const { port } = new URL(mode.origin);
    const headers = { ...change.headers } as Record<string, string | null>;
    if (headers['cookie'] === 'MADE_UP') headers['cookie'] = `insatskartan-${port}=${'a'.repeat(43)}`;
    const answer = await call({ ...change, headers });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(folders.team);
  });

  it('gets no CORS headers, whatever it asks for', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const answer = await call({ method: 'OPTIONS', body: '', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('that is not JSON is refused as such, and nothing is logged', async () => {
    const { status } = await call({ body: '{"json":' });
    expect(status).toBe(400);
    expect(logged).toEqual([]);
  });
});

describe('a page or file', () => {
  it('needs a session, as everything does', async () => {
    expect((await send({ headers: { cookie: null } })).status).toBe(401);
    expect((await send({ path: '/mark.svg', headers: { cookie: null } })).status).toBe(401);
  });

  it('is index.html at every address of the program, and can be kept for ever only where its name carries its content', async () => {
    const start = await send({});
    const deep = await send({ path: '/katalog/6f9ab5a2-0002-4000-8000-000000000002' });
    expect(deep.body).toBe(start.body);
    expect(start.headers['cache-control']).toBe('no-cache');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(start.body)?.[1] ?? '';
    const asset = await send({ path: script });
    expect(asset.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
  });

  it.each(['/../server/index.js', '/..%2fserver%2findex.js', '/assets/../../server/index.js', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/%00.js', '/%E0%A4%A.js', '/finns-inte.js'])('at %s is not served', async (path) => {
    const { status, body } = await send({ path });
    expect(status).toBe(404);
    expect(body).toBe('not found');
  });

  it.each([
    { what: 'a page', sent: {} },
    { what: 'a missing file', sent: { path: '/finns-inte.js' } },
    { what: 'a refusal', sent: { headers: { cookie: null } } },
    { what: 'a wrong host', sent: { headers: { host: 'elsewhere.example' } } },
    { what: 'a call', sent: { path: '/rpc/system/info', method: 'POST' } },
  ])('comes with the security headers: $what', async ({ sent }) => {
    const { headers } = await send(sent);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
  });
});

describe('a stream', () => {
  it('comes event by event, and is let go when the reader leaves', async () => {
    const stop = new AbortController();
    const headers = { cookie, origin: mode.origin, 'content-type': 'application/json' };
    const response = await fetch(`${mode.origin}/rpc/system/events`, { method: 'POST', headers, body: '{"json":{}}', signal: stop.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const seen = { text: '' };
    const reading = (async () => {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        seen.text += new TextDecoder().decode(value);
      }
    })().catch(() => undefined);
    for (const waiting of [1, 2]) {
      application.ports.events.publish({ type: 'inbox', waiting });
      await expect.poll(() => seen.text).toContain(`"waiting":${waiting}`);
    }
    stop.abort();
    await reading;
    const waiters = (application.ports.events as unknown as { waiting: Set<unknown> }).waiting;
    await expect.poll(() => waiters.size).toBe(0);
  });
});

describe('the process', () => {
  it('prints a new address at each Return, and ends quietly when asked', async () => {
    const app = await startApp(newFolders());
    const second = await app.address();
    expect(second).not.toBe('');
    expect((await fetch(second, { redirect: 'manual' })).status).toBe(303);
    const ended = new Promise((done) => app.process.on('exit', done));
    await app.stop('SIGTERM');
    expect(await ended).toBe(0);
    expect(app.output()).not.toContain('Error');
    removeFolders(app.folders);
  });
});
