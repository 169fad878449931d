import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface PackagedProgram {
  readonly binary: string;
  readonly archive: string;
}

/** Makes the unpacked program in `output` as `npm run dist:dir` does, around the stand-in for Electron. It proves the packaging, not Electron. */
export async function makePackage(output: string): Promise<PackagedProgram> {
  const child = spawn(process.execPath, ['build/scripts/dist.mjs', '--dir', '--stand-in', '--built', '--output', output], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) throw new Error(`dist ended with ${code}\n${log}`);
  const folder = ['linux-unpacked', `linux-${process.arch}-unpacked`].map((name) => join(output, name)).find((place) => existsSync(place));
  if (folder === undefined) throw new Error(`no unpacked program\n${log}`);
  return { binary: join(folder, 'insatskartan'), archive: join(folder, 'resources', 'app.asar') };
}
