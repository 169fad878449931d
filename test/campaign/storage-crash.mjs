// node test/campaign/storage-crash.mjs [rounds=20] [kills=60]: crashes at every file call and real kills; one JSON line a result.
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [rounds = '20', kills = '60'] = process.argv.slice(2);
const outDir = 'test-results/campaign';
await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'test/campaign/storage-crash.ts', outDir, emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'campaign.mjs' } } },
});
const { crashCampaign, killCampaign } = await import(pathToFileURL(`${outDir}/campaign.mjs`).href);
let failed = 0;
for (const run of [() => crashCampaign(Number(rounds)), async () => [await killCampaign(Number(kills))]]) {
  for (const { name, tries, failures } of await run()) {
    failed += failures.length;
    console.log(JSON.stringify({ name, tries, failed: failures.length, failures: failures.slice(0, 5) }));
  }
}
process.exitCode = failed === 0 ? 0 : 1;
