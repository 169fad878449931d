import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { below } from './resources.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** Vite names built assets after their content, so they can be kept for ever. */
const hashedAsset = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function fileFor(folder: string, path: string): string | null {
  const name = extname(path) === '' ? 'index.html' : path.slice(1);
  // A backslash is a step on Windows and never occurs in a built name.
  return name.includes('\\') || name.split('/').includes('..') ? null : below(folder, name);
}

/** Serves a folder of built files: a path without extension is a page of the program and gets index.html. */
export function serveStatic(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'method not allowed');
    const path = decoded(new URL(request.url).pathname);
    const file = path === null ? null : fileFor(folder, path);
    const content = file === null ? null : await readOrNull(file);
    if (path === null || file === null || content === null) return plain(404, 'not found');
    const headers = {
      'content-type': mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'content-length': String(content.byteLength),
      'cache-control': hashedAsset.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers });
  };
}

/** The folder that the renderer is built into. */
export function rendererFolder(programRoot: string): string {
  return join(programRoot, 'out', 'renderer');
}
