import { readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Resources } from '#api/ports.ts';
import { fail } from '#core/shared/errors.ts';

/** Built assets that procedures may read, by the first step of their path. */
const builtAssets = new Set(['published', 'about']);

/** The file that `path` names below `folder`, or null where it leads out of it. */
export function below(folder: string, path: string): string | null {
  if (path.includes('\0') || isAbsolute(path)) return null;
  const file = resolve(folder, path);
  const way = relative(folder, file);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : file;
}

export interface ResourceFolders {
  readonly resources: string;
  readonly out: string;
}

/** Text files that ship with the program: below `resources`, or the built assets below `out`. */
export function shippedResources({ resources, out }: ResourceFolders): Resources {
  return {
    async text(path) {
      const area = path.split('/')[0] ?? '';
      const file = builtAssets.has(area) ? below(join(out, area), path.slice(area.length + 1)) : below(resources, path);
      if (file === null) fail('NOT_FOUND', 'no such resource', { path });
      try {
        return await readFile(file, 'utf8');
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code;
        if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') fail('NOT_FOUND', 'no such resource', { path });
        throw cause;
      }
    },
  };
}
