// node test/campaign/import-fuzz.mjs [files=50000] [seed=1]: broken files offered to a real back end; one JSON line a round.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [files = '50000', seed = '1'] = process.argv.slice(2);
const perRound = 2_500;
const outDir = 'test-results/import-fuzz';
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'test/campaign/import-fuzz.ts', outDir, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'campaign.mjs' } } },
});
const { fuzzImports } = await import(pathToFileURL(`${outDir}/campaign.mjs`).href);
let failed = 0;
for (let done = 0, round = Number(seed); done < Number(files); done += perRound, round += 1) {
  const { tries, outcomes, failures } = await fuzzImports(Math.min(perRound, Number(files) - done), round);
  failed += failures.length;
  console.log(JSON.stringify({ seed: round, tries, outcomes, failed: failures.length, failures: failures.slice(0, 5) }));
}
process.exitCode = failed === 0 ? 0 : 1;
