import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';
import { median, ratio, type Figure } from './figure.ts';

const rounds = 9;

/** Processor time (user and system, milliseconds) that one Node process says it used when it ends. */
function cpuOf(hook: string, args: readonly string[]): number {
  const run = spawnSync(process.execPath, ['--require', hook, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  if (run.status !== 0) throw new Error(`${args.join(' ')}: ${run.stderr}`);
  const said = JSON.parse(String(run.output[3])) as { user: number; system: number };
  return (said.user + said.system) / 1_000;
}

/** What `system.info` on the starter catalogue costs at the command line, beside a Node process that does nothing. */
export function commandLine(): Figure {
  const folder = temporaryFolder('bench-cli');
  try {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(hook, `process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify(process.cpuUsage())));`);
    const info = ['out/cli/index.js', 'system.info', '{}', '--data', join(folder, 'team'), '--me', join(folder, 'me')];
    cpuOf(hook, info);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(cpuOf(hook, info));
      bare.push(cpuOf(hook, ['-e', '0']));
    }
    return ratio('command line: processor time of system.info against node -e 0', 5, median(ours), median(bare));
  } finally {
    removeFolder(folder);
  }
}
