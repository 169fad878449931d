// npm run bench: one JSON line a figure, each with its bar. Ratios are taken in one run, so that the machine's own speed falls out.
// --only NAME,NAME picks some of the figures; exits 1 where a figure falls short of its bar.
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { buildIsStale } from './fresh.mjs';

if (buildIsStale() && spawnSync(process.execPath, ['build/scripts/build.mjs'], { stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);

const folder = 'test-results/bench';
// Built, not run through a loader: a loader's import wrappers would be part of what is measured.
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'test/bench/index.ts', outDir: folder, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'bench.mjs' } } },
});
const run = spawnSync(process.execPath, [`${folder}/bench.mjs`, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, INSATSKARTAN_CHROMIUM: await ensureBrowser() },
});
process.exit(run.status ?? 1);
