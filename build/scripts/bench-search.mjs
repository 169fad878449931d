// npm run bench:search: the search beside other engines, in one run: quality on the labelled queries, then keystrokes, build and memory.
// One JSON line a figure on stdout, tables on stderr. Options: see test/bench/search/bench.ts.
import { spawnSync } from 'node:child_process';
import { build } from 'vite';

const folder = 'test-results/bench-search';
// Built, not run through a loader: a loader's import wrappers would be part of what is measured.
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'test/bench/search/bench.ts', outDir: folder, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'bench.mjs' } } },
});
const run = spawnSync(process.execPath, [`${folder}/bench.mjs`, ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'inherit'] });
process.exit(run.status ?? 1);
