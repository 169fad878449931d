// npm run mutate:evidence: changes core/evidence one small thing at a time and counts how often a unit test of it notices. First every cell of the decision tables.
// --only PART keeps the files whose path has PART in it; --sample N tries N mutants spread over all; --no-cells leaves the tables; --survivors FILE writes what no test noticed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { BaseSequencer, createVitest } from 'vitest/node';
import { instrument } from '../mutation/instrument.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const only = option('--only') ?? '';
const sample = Number(option('--sample') ?? Infinity);

if (!args.includes('--no-cells')) {
  const cells = ['node_modules/vitest/vitest.mjs', 'run', '--config=build/vitest.config.ts', 'test/unit/core/evidence/template/cells.test.ts'];
  const { status } = spawnSync(process.execPath, cells, { stdio: 'inherit', env: { ...process.env, INSATSKARTAN_EVERY_CELL: '1' } });
  if (status !== 0) process.exit(1);
}

// Stored shapes and the template's schema are declarations: a mutant of theirs changes what is accepted, which the contract tests look at.
const declarations = /core[\\/]evidence[\\/]records[\\/]|[\\/]schema\.ts$/;
const root = resolve('.');
const sources = readdirSync('src/core/evidence', { recursive: true }).filter((file) => file.endsWith('.ts')).map((file) => join('src/core/evidence', file)).filter((file) => !declarations.test(file) && file.includes(only)).sort();
const mutants = [];
const instrumented = new Map(
  sources.map((file) => {
    const { text, mutants: own } = instrument(file, readFileSync(file, 'utf8'), mutants.length);
    mutants.push(...own);
    return [resolve(file), text];
  }),
);

process.env['INSATSKARTAN_TESTS_IN_SHORT'] = '1';
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const reachedFile = join(folder, 'reached.jsonl');
writeFileSync(reachedFile, '');
const cost = new Map();
/** The quickest file first: most mutants are noticed by any of them. */
class QuickestFirst extends BaseSequencer {
  async sort(files) {
    return [...files].sort((a, b) => (cost.get(a.moduleId) ?? 0) - (cost.get(b.moduleId) ?? 0));
  }
}

const vitest = await createVitest(
  'test',
  { root, config: false, watch: false, include: ['test/unit/core/evidence/**/*.test.ts'], setupFiles: ['build/mutation/setup.ts'], pool: 'threads', maxWorkers: 1, bail: 1, sequence: { sequencer: QuickestFirst }, fileParallelism: false, testTimeout: 30_000, reporters: [{}], provide: { mutant: -1, reached: reachedFile }, silent: true, cache: false },
  { configFile: false, plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => instrumented.get(resolve(id.split('?')[0])) ?? null }] },
);

async function run(files, mutant) {
  vitest.provide('mutant', mutant);
  for (const project of vitest.projects) project.provide('mutant', mutant);
  const specifications = (await vitest.globTestSpecifications()).filter((one) => files === null || files.includes(one.moduleId));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
  if (mutant < 0) for (const one of testModules) cost.set(one.moduleId, one.diagnostic().duration);
  if (mutant < 0) for (const one of testModules.filter((each) => !each.ok())) console.error(`mutate: ${one.moduleId} fails`, ...one.errors().map((error) => error.message), ...[...one.children.allTests('failed')].map((test) => `${test.fullName}: ${test.result().errors?.[0]?.message ?? ''}`));
  return unhandledErrors.length === 0 && testModules.every((one) => one.ok());
}

let failed = 0;
try {
  if (!(await run(null, -1))) {
    console.error('mutate: the tests fail before anything is changed');
    failed = 1;
  } else {
    const reached = readFileSync(reachedFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    const step = Math.max(1, mutants.length / sample);
    const tried = mutants.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
    console.log(`mutate: ${mutants.length} mutants in ${sources.length} files, ${tried.length} tried`);
    const survivors = [];
    const started = Date.now();
    for (const [place, mutant] of tried.entries()) {
      const files = reached.filter((one) => one.seen.includes(mutant.number)).map((one) => one.file);
      if (files.length === 0 || (await run(files, mutant.number))) survivors.push({ ...mutant, tests: files.length });
      if ((place + 1) % 100 === 0) console.log(`mutate: ${place + 1} tried, ${survivors.length} not noticed (${Math.round((Date.now() - started) / 1000)} s)`);
    }
    if (!(await run(null, mutants.length))) {
      console.error('mutate: the tests fail with nothing changed, so that the count says nothing');
      failed = 1;
    }
    const byFile = new Map();
    for (const { file } of tried) byFile.set(file, { tried: (byFile.get(file)?.tried ?? 0) + 1, survived: survivors.filter((one) => one.file === file).length });
    for (const [file, { tried: number, survived }] of byFile) console.log(`${relative('src/core/evidence', file)}: ${number - survived} of ${number}`);
    const lines = survivors.map(({ file, line, what, was, tests }) => `${file}:${line} ${what}: ${was.replaceAll('\n', ' ')}${tests === 0 ? ' (no test comes here)' : ''}`);
    if (option('--survivors') !== undefined) writeFileSync(option('--survivors'), `${lines.join('\n')}\n`);
    else for (const line of lines) console.log(line);
    console.log(`mutate: ${tried.length - survivors.length} of ${tried.length} noticed, ${((100 * (tried.length - survivors.length)) / Math.max(1, tried.length)).toFixed(1)} %`);
  }
} finally {
  await vitest.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed);
