// Loader hooks: `electron` is the stand-in, and TypeScript files are stripped of their types.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const standIn = new URL('./electron.ts', import.meta.url).href;

export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : await next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return await next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true } });
  return { format: 'module', source: outputText, shortCircuit: true };
}
