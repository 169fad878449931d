import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
