import { existsSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import type { Machine } from '#api/ports.ts';

function findRoot(from: string): string {
  const parent = dirname(from);
  return existsSync(join(from, 'package.json')) || parent === from ? from : findRoot(parent);
}

/** The folder that holds package.json, `out` and `resources`: the working tree, or the packaged archive. */
export const programRoot = findRoot(import.meta.dirname);

/** The version in package.json. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** What the program runs on. */
export function thisMachine(): Machine {
  const { node, electron, chrome } = process.versions;
  return { platform: process.platform, release: release(), processor: process.arch, node, electron: electron ?? null, chromium: chrome ?? null };
}
