import { cpSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One change to one built file. */
export interface Patch {
  readonly file: 'out/main/index.js' | 'out/preload/index.cjs';
  readonly find: RegExp;
  readonly replace: string;
}

/** Copies what the desktop program is built into to `root`, with `patches` made. Throws where one changes nothing: then it proves nothing. */
export function copyProgram(root: string, patches: readonly Patch[]): void {
  mkdirSync(join(root, 'out'), { recursive: true });
  for (const folder of ['out/main', 'out/preload']) cpSync(folder, join(root, folder), { recursive: true });
  for (const folder of ['out/renderer', 'resources']) symlinkSync(resolve(folder), join(root, folder), 'junction');
  copyFileSync('package.json', join(root, 'package.json'));
  for (const { file, find, replace } of patches) {
    const place = join(root, file);
    const text = readFileSync(place, 'utf8');
    const patched = text.replace(find, replace);
    if (patched === text) throw new Error(`${String(find)} is not in ${file}`);
    writeFileSync(place, patched);
  }
}
