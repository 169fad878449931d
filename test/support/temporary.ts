import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new empty folder of its own, with its real path (macOS has links in the way of its temporary folder). */
export function temporaryFolder(name = 'insatskartan'): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
}

/** Takes a temporary folder away; Windows may hold files for a moment after a process has ended. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Writes a tree of text files below `folder`. */
export function writeTree(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}
