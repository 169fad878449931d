// npm run screens: pictures of every screen in every state (light, dark, 200 %) in test-results/screens, for looking at.
// Further arguments go on to vitest, e.g. -t 'entry' for the screens of that name.
import { spawnSync } from 'node:child_process';

const run = spawnSync(process.execPath, ['build/scripts/test.mjs', '--only', 'e2e', 'test/e2e/screens.test.ts', ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, INSATSKARTAN_SCREENS: 'test-results/screens' },
});
process.exit(run.status ?? 1);
