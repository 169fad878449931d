// Builds out/: main, preload and renderer through electron-vite, server and cli through Vite. No binary is needed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (process.argv.includes('--if-possible') && !existsSync('node_modules/electron-vite')) {
  console.log('build: development packages are not installed, nothing built');
  process.exit(0);
}

const run = (label, args) => {
  const started = Date.now();
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } });
  if (result.status !== 0) {
    console.error(`build: ${label} failed\n${result.stdout}\n${result.stderr}`);
    process.exit(1);
  }
  console.log(`build: ${label} ${((Date.now() - started) / 1000).toFixed(1)} s`);
};

const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length).split(',');
const wanted = (name) => only === undefined || only.includes(name);
if (only === undefined) run('starter catalogue', ['build/scripts/check-starter.mjs']);
if (wanted('electron')) run('main, preload, renderer', ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn']);
for (const door of ['server', 'cli']) {
  if (wanted(door)) run(door, ['node_modules/vite/bin/vite.js', 'build', '--config', 'build/vite.node.config.ts', '--mode', door, '--logLevel', 'warn']);
}
if (wanted('published')) run('published catalogue', ['node_modules/vite/bin/vite.js', 'build', '--config', 'build/vite.published.config.ts', '--logLevel', 'warn']);
// What ships is known only when everything is built.
if (only === undefined) run('licences and bill of materials', ['build/scripts/about.mjs']);
