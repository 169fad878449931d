// Whether out/ is older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/server/index.js', 'out/cli/index.js', 'out/about/licences.json', 'out/about/sbom.cdx.json'];
const sources = ['src', 'resources', 'electron.vite.config.ts', 'build/vite.node.config.ts', 'build/scripts/build.mjs', 'build/scripts/about.mjs', 'build/about', 'build/shipped-packages.ts', 'package.json'];

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True where a built file is missing, or something it comes from is newer than the oldest of them. */
export function buildIsStale() {
  if (built.some((file) => !existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.some((path) => newest(path) > oldest);
}
