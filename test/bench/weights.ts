import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip of the scripts that the browser must have before anything is drawn: the entry of index.html and what it preloads. */
export function firstScripts(rendererFolder = 'out/renderer'): { readonly entry: number; readonly withPreloads: number; readonly files: readonly string[] } {
  const html = readFileSync(join(rendererFolder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, path]) => path as string);
  const preloads = [...html.matchAll(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g)].map(([, path]) => path as string);
  const weigh = (paths: readonly string[]): number =>
    paths.map((path) => join(rendererFolder, path)).filter((file) => existsSync(file)).reduce((sum, file) => sum + gzipSync(readFileSync(file)).byteLength, 0);
  return { entry: weigh(entries), withPreloads: weigh([...entries, ...preloads]), files: [...entries, ...preloads] };
}
