// npm run check: everything that can be said without running the program. Goes on after a failure, so that one run shows all.
import { spawnSync } from 'node:child_process';

const steps = ['typecheck', 'lint', 'layers', 'lockfile', 'starter', 'unused'];

function npmRun(name) {
  const npm = process.env['npm_execpath'];
  if (npm !== undefined && npm.endsWith('.js')) return spawnSync(process.execPath, [npm, 'run', '--silent', name], { stdio: ['ignore', 'inherit', 'inherit'] });
  return spawnSync('npm', ['run', '--silent', name], { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}

let failed = 0;
for (const step of steps) {
  const started = Date.now();
  const ok = npmRun(step).status === 0;
  if (!ok) failed += 1;
  console.log(`check: ${step} ${ok ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
