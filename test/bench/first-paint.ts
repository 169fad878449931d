import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { removeFolders, startApp } from '#test/support/app.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { writeTree } from '#test/support/temporary.ts';
import { median, ratio, type Figure } from './figure.ts';

const rounds = 9;

/** The smallest React page there is, built as ours is. Lies below the working tree so that it finds the same React. */
async function buildEmptyPage(): Promise<string> {
  const root = resolve('test-results/empty-page');
  mkdirSync(root, { recursive: true });
  writeTree(root, {
    'index.html': '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>x</title></head><body><div id="root"></div><script type="module" src="./main.jsx"></script></body></html>',
    'main.jsx': `import { createRoot } from 'react-dom/client';\ncreateRoot(document.getElementById('root')).render(<p>Hej</p>);\n`,
  });
  await build({ configFile: false, root, logLevel: 'error', plugins: [react()], build: { outDir: 'built', emptyOutDir: true, target: 'es2022' } });
  return join(root, 'built');
}

async function serve(folder: string): Promise<{ server: Server; origin: string }> {
  const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const file = request.url === '/' ? 'index.html' : String(request.url).slice(1);
    readFile(join(folder, file)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** A first visit with nothing in the cache: from the start of the navigation to the first drawn content. */
async function firstContentfulPaint(browser: Browser, origin: string, cookie?: Cookie): Promise<number> {
  const context = await browser.newContext();
  try {
    if (cookie !== undefined) await context.addCookies([{ ...cookie, url: origin }]);
    const page = await context.newPage();
    await page.goto(origin);
    const handle = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    return Number(await handle.jsonValue());
  } finally {
    await context.close();
  }
}

/** First contentful paint of the start page in browser mode, beside an empty React page. */
export async function firstPaint(): Promise<Figure> {
  const app = await startApp();
  const empty = await serve(await buildEmptyPage());
  const browser = await launchBrowser();
  try {
    const [name, value] = app.cookie.split('=') as [string, string];
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const one = await firstContentfulPaint(browser, app.origin, { name, value });
      const other = await firstContentfulPaint(browser, empty.origin);
      if (round >= 0) {
        ours.push(one);
        bare.push(other);
      }
    }
    return ratio('first contentful paint in browser mode against an empty React page', 3, median(ours), median(bare));
  } finally {
    await browser.close();
    empty.server.close();
    await app.stop();
    removeFolders(app.folders);
  }
}
