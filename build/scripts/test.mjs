// npm test: sees to it that a browser and out/ are there, runs the tests, and ends with one line: N passed, N failed.
// --only NAME (unit, contract, e2e; may be repeated) runs some; anything else goes on to vitest, e.g. a file name.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { summaryFile } from '../vitest-reporter.mjs';
import { ensureBrowser } from './browser.mjs';
import { buildIsStale } from './fresh.mjs';

const projects = ['unit', 'contract', 'e2e'];

function readArguments(args) {
  const only = [];
  const rest = [];
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '--only') only.push(...String(args[(index += 1)]).split(','));
    else if (args[index].startsWith('--only=')) only.push(...args[index].slice('--only='.length).split(','));
    else rest.push(args[index]);
  }
  const unknown = only.filter((name) => !projects.includes(name));
  if (unknown.length > 0) {
    console.error(`test: unknown project ${unknown.join(', ')}; there are ${projects.join(', ')}`);
    process.exit(2);
  }
  return { wanted: only.length === 0 ? projects : only, rest };
}

function close(passed, failed, skipped = []) {
  for (const skip of skipped) console.log(`skipped: ${skip.name} — ${skip.reason}`);
  console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  process.exit(failed === 0 ? 0 : 1);
}

const { wanted, rest } = readArguments(process.argv.slice(2));
const env = { ...process.env };

const needsProgram = wanted.some((name) => name !== 'unit');
if (needsProgram) {
  try {
    env['INSATSKARTAN_CHROMIUM'] = await ensureBrowser();
    console.log(`test: browser ${env['INSATSKARTAN_CHROMIUM']}`);
  } catch (error) {
    console.error(error.message);
    close(0, 1);
  }
}

if (needsProgram && buildIsStale()) {
  console.log('test: out/ is missing or older than src, building');
  if (spawnSync(process.execPath, ['build/scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) close(0, 1);
}

rmSync(summaryFile, { force: true });
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=build/vitest.config.ts',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=./build/vitest-reporter.mjs',
    ...wanted.map((name) => `--project=${name}`),
    ...rest,
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], env },
);
if (!existsSync(summaryFile)) close(0, 1);
const summary = JSON.parse(readFileSync(summaryFile, 'utf8'));
for (const failure of summary.failures) console.log(`failed: ${failure}`);
// vitest may fail for what belongs to no test; that must not end as a green line.
close(summary.passed, run.status !== 0 && summary.failed === 0 ? 1 : summary.failed, summary.skipped);
