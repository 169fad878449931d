// Build-time validation of the starter catalogue against the model it will be read with.
import { readFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const file = process.argv[2] ?? 'resources/catalogue/starter.json';
const { module } = await runnerImport('./src/core/catalogue/starter.ts', { configFile: false, logLevel: 'error' });
const data = JSON.parse(readFileSync(file, 'utf8'));
const problems = module.starterProblems(data);
for (const problem of problems) console.error(`starter: ${problem}`);
console.log(problems.length === 0 ? `starter: ${data.interventions.length} entries valid` : `starter: ${problems.length} problems in ${file}`);
process.exit(problems.length === 0 ? 0 : 1);
