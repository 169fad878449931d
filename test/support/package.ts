import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface PackagedProgram {
  readonly binary: string;
  readonly archive: string;
  /** The file that holds the archive's fingerprint; null where Electron has none. */
  readonly holder: string | null;
}

/** Makes the unpacked program in `output` as `npm run dist:dir` does, around the stand-in for Electron. It proves the packaging, not Electron. */
export async function makePackage(output: string, system: 'linux' | 'darwin' = 'linux'): Promise<PackagedProgram> {
  const child = spawn(process.execPath, ['build/scripts/dist.mjs', '--dir', '--stand-in', '--built', '--system', system, '--output', output], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  if (code !== 0) throw new Error(`dist ended with ${code}\n${log}`);
  const names = { linux: ['linux-unpacked', `linux-${process.arch}-unpacked`], darwin: ['mac', `mac-${process.arch}`] };
  const folder = names[system].map((name) => join(output, name)).find((place) => existsSync(place));
  if (folder === undefined) throw new Error(`no unpacked program\n${log}`);
  if (system === 'linux') return { binary: join(folder, 'insatskartan'), archive: join(folder, 'resources', 'app.asar'), holder: null };
  const app = join(folder, 'Insatskartan.app');
  return { binary: app, archive: join(app, 'Contents', 'Resources', 'app.asar'), holder: join(app, 'Contents', 'Info.plist') };
}
