import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

interface Probe {
  readonly place: string;
  readonly says: string;
  readonly code: string;
  /** TypeScript's error numbers, or none where the code must compile. */
  readonly errors: readonly number[];
}

const noSuchName = [2304, 2584, 2580, 2591, 2552];
const noSuchModule = [2307, 2591];
const refuse = (place: string, says: string, code: string, errors: readonly number[] = noSuchName): Probe => ({ place, says, code, errors });
const accept = (place: string, says: string, code: string): Probe => ({ place, says, code, errors: [] });

const environments: Record<string, readonly Probe[]> = {
  core: [
    refuse('src/core', 'document', 'export const it = document.title;'),
    refuse('src/core', 'window', 'export const it = window;'),
    refuse('src/core', 'process', 'export const it = process.env;'),
    refuse('src/core', 'Buffer', 'export const it = Buffer.alloc(1);'),
    refuse('src/core', 'fetch', `export const it = fetch('x');`),
    refuse('src/core', 'setTimeout', 'setTimeout(() => undefined, 1);'),
    refuse('src/core', 'console', `console.log('x');`),
    refuse('src/core', 'node:fs', `import { readFileSync } from 'node:fs';\nexport const it = readFileSync;`, noSuchModule),
    refuse('src/core', 'import.meta.env', 'export const it = import.meta.env;', [2339]),
    accept('src/core', 'plain TypeScript', 'export const it = (list: readonly number[]): number[] => list.toSorted();'),
  ],
  api: [
    refuse('src/api', 'document', 'export const it = document.title;'),
    refuse('src/api', 'window', 'export const it = window;'),
    accept('src/api', 'Request, Response and Buffer', 'export const it = (from: Request): Response => new Response(Buffer.from(from.url));'),
  ],
  node: [
    refuse('src/storage', 'document', 'export const it = document.title;'),
    refuse('src/server', 'window', 'export const it = window;'),
    refuse('src/cli', 'localStorage', 'export const it = document.cookie;'),
    accept('src/storage', 'files', `import { readFileSync } from 'node:fs';\nexport const it = readFileSync;`),
  ],
  preload: [accept('src/preload', 'electron and the page', `import { contextBridge } from 'electron';\nexport const it = [contextBridge, document.title];`)],
  renderer: [
    refuse('src/renderer', 'process', 'export const it = process.env;'),
    refuse('src/renderer', 'Buffer', 'export const it = Buffer.alloc(1);'),
    refuse('src/renderer', 'node:fs', `import { readFileSync } from 'node:fs';\nexport const it = readFileSync;`, noSuchModule),
    refuse('src/renderer', 'require', `export const it = require('x');`),
    accept('src/renderer', 'the page', 'export const it = document.title + import.meta.env.MODE;'),
  ],
};

/** What the environment's own configuration says about each probe, placed where such a file would lie. */
function diagnose(name: string, probes: readonly Probe[]): number[][] {
  const configFile = resolve(`build/tsconfig/${name}.json`);
  const config = ts.getParsedCommandLineOfConfigFile(configFile, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  if (config === undefined) throw new Error(`cannot read ${configFile}`);
  const files = new Map(probes.map((probe, index) => [resolve(probe.place, `probe-${index}.ts`).replaceAll('\\', '/'), probe.code]));
  const host = ts.createCompilerHost(config.options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = files.get(file) ?? readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram({ rootNames: [...files.keys()], options: config.options, host });
  return [...files.keys()].map((file) => program.getSemanticDiagnostics(program.getSourceFile(file)).map((one) => one.code));
}

describe.each(Object.entries(environments))('the %s environment', (name, probes) => {
  let found: number[][] = [];
  beforeAll(() => {
    found = diagnose(name, probes);
  });

  test.each(probes.map((probe, index) => ({ ...probe, index, does: probe.errors.length > 0 ? 'refuses' : 'accepts' })))('$does $says in $place', ({ index, errors }) => {
    const codes = found[index] ?? [];
    if (errors.length === 0) expect(codes).toEqual([]);
    else expect(codes.some((code) => errors.includes(code)), `errors seen: ${codes.join(', ')}`).toBe(true);
  });
});
