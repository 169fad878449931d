// What goes into the package, copied to a folder of its own: nothing gets in by not being excluded.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Built files and read-only data. The help's pages are in the renderer already; the texts go along for those who look in the package. */
export const shipped = ['out/main', 'out/preload', 'out/renderer', 'out/published', 'out/about', 'resources/catalogue', 'resources/help', 'resources/templates', 'LICENSE'];

/** Everything is bundled, so the package names no dependency, no script and no tool. */
function manifest({ homepage }) {
  const { name, version, description, license, type, main } = JSON.parse(readFileSync('package.json', 'utf8'));
  return { name, productName: 'Insatskartan', version, description, license, homepage, author: { name: 'Insatskartan' }, type, main };
}

/** Fills `folder` anew with all that is packaged. */
export function stage(folder, { homepage }) {
  const missing = shipped.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}`);
  rmSync(folder, { recursive: true, force: true });
  for (const path of shipped) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest({ homepage }), null, 2)}\n`);
}
