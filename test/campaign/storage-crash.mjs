// node test/campaign/storage-crash.mjs [rounds=20] [kills=60]: crashes at every file call and real kills; one JSON line a result.
import { runnerImport } from 'vite';

const [rounds = '20', kills = '60'] = process.argv.slice(2);
const { module } = await runnerImport('./test/campaign/storage-crash.ts', { configFile: false });
const results = [...(await module.crashCampaign(Number(rounds))), await module.killCampaign(Number(kills))];
for (const { name, tries, failures } of results) console.log(JSON.stringify({ name, tries, failed: failures.length, failures: failures.slice(0, 5) }));
process.exitCode = results.every(({ failures }) => failures.length === 0) ? 0 : 1;
