import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the registry's package that `file` belongs to, as the lock file names it; null for our own. */
function packageFolder(file: string): string | null {
  const marker = `${sep}node_modules${sep}`;
  if (!file.includes(marker)) return null;
  for (let folder = dirname(file); folder.includes(marker); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string; version?: string };
    if (name !== undefined && version !== undefined) return folder.slice(folder.indexOf(marker) + 1).split(sep).join('/');
  }
  return null;
}

/** A module's id as a file: without the mark of a virtual one and without what stands after a question mark. */
function fileOf(id: string): string {
  return (id.replace(/^\0+/, '').split('?')[0] ?? '').replaceAll('/', sep);
}

/** The packages that a package carries inside its own file: bundlers leave the place each part came from as a comment. */
function carried(file: string, code: string | null): string[] {
  const names = [...(code ?? '').matchAll(/^\/\/(?:#region)? ?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].flatMap(([, name]) => name ?? []);
  return [...new Set(names)].flatMap((name) => {
    for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
      const found = join(folder, 'node_modules', name);
      if (existsSync(join(found, 'package.json'))) return [join(found, 'package.json')];
    }
    return [];
  });
}

/** The packages whose files a style of ours puts into itself, as the published catalogue does with its fonts: nothing of them is left in the bundle. */
function inStyle(file: string): string[] {
  if (file.includes(`${sep}node_modules${sep}`) || !existsSync(file)) return [];
  const names = [...readFileSync(file, 'utf8').matchAll(/url\(['"]?((?:@[\w-]+\/)?[\w-][\w.-]*)\/[^)]*\)/g)].flatMap(([, name]) => name ?? []);
  return names.map((name) => resolve('node_modules', name, 'package.json')).filter((place) => existsSync(place));
}

/**
 * Notes which packages have really gone into a bundle, code, styles and fonts alike, in `out/.shipped/<name>.json`.
 * build/scripts/about.mjs makes licences and SBOM of it: what ships is known from the bundle, not guessed from package.json.
 */
export function shippedPackages(name: string): Plugin {
  return {
    name: 'shipped-packages',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const files = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : part.originalFileNames));
        // Styles are taken out of their chunk, and so stand only among all that was read.
        const styles = [...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id));
        const inside = files.filter((file) => file.includes('node_modules')).flatMap((id) => carried(fileOf(id), this.getModuleInfo(id)?.code ?? null));
        const fonts = styles.flatMap((id) => inStyle(resolve(fileOf(id))));
        const folders = new Set([...files, ...styles, ...inside, ...fonts].flatMap((file) => packageFolder(resolve(fileOf(file))) ?? []));
        mkdirSync('out/.shipped', { recursive: true });
        writeFileSync(`out/.shipped/${name}.json`, JSON.stringify([...folders].sort(), null, 2));
      },
    },
  };
}
