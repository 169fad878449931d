// One TypeScript run per environment: the compiler, not the reviewer, objects to a DOM type in core.
import { spawnSync } from 'node:child_process';

const environments = ['core', 'api', 'node', 'preload', 'renderer', 'test'];
let failed = 0;
for (const name of environments) {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', `build/tsconfig/${name}.json`], { stdio: 'inherit' });
  if (run.status !== 0) failed += 1;
}
console.log(failed === 0 ? `typecheck: ${environments.length} environments clean` : `typecheck: ${failed} environments with errors`);
process.exit(failed === 0 ? 0 : 1);
