// npm run dev: the desktop window with the renderer rebuilt at every change (Ctrl+R shows it). npm run dev:browser: Vite's own server in front of browser mode, changes show at once.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import react from '@vitejs/plugin-react';
import { build, createServer } from 'vite';
import { findDesktop } from './desktop.mjs';

const renderer = { configFile: false, root: 'src/renderer', base: '/', plugins: [react()], logLevel: 'warn' };

function buildAll(only) {
  const args = only === undefined ? [] : [`--only=${only}`];
  const run = spawnSync(process.execPath, ['build/scripts/build.mjs', ...args], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(1);
}

/** Starts browser mode and gives the address that it prints. */
function startBackEnd() {
  const child = spawn(process.execPath, ['out/server/index.js', '--no-open', ...process.argv.slice(2).filter((argument) => argument !== '--browser')], { stdio: ['pipe', 'pipe', 'inherit'] });
  process.on('exit', () => child.kill());
  child.on('exit', (code) => process.exit(code ?? 1));
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('http://')) resolve(new URL(line));
    });
  });
}

/** Vite serves the pages and passes calls on to browser mode, as the session that it opens here. */
async function devBrowser() {
  buildAll('server');
  const address = await startBackEnd();
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.getSetCookie()[0].split(';')[0];
  const headers = { host: address.host, origin: address.origin, cookie, 'sec-fetch-site': 'same-origin' };
  const server = await createServer({ ...renderer, server: { host: '127.0.0.1', proxy: { '/rpc': { target: address.origin, headers } } } });
  await server.listen();
  console.log(`Utvecklingsläge: ${server.resolvedUrls.local[0]}`);
}

async function devDesktop() {
  const { binary, reason } = findDesktop({ mayDownload: true });
  if (binary === null) {
    console.log(`Utvecklingsläget öppnas i webbläsaren, eftersom ${reason}.`);
    return await devBrowser();
  }
  buildAll();
  await build({ ...renderer, build: { outDir: '../../out/renderer', emptyOutDir: true, watch: {}, target: 'es2022' } });
  spawn(binary, ['.'], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 0));
}

await (process.argv.includes('--browser') ? devBrowser() : devDesktop());
