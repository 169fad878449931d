import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { UsageError } from './usage.ts';

function unreadable(name: string, error: unknown): never {
  throw new UsageError(`${name} gick inte att läsa: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
}

/** The JSON text that `argument` stands for: itself, `@file`, or `@-` for standard input. */
async function textOf(argument: string): Promise<string> {
  if (argument === '@-') return await text(process.stdin);
  if (!argument.startsWith('@')) return argument;
  return await readFile(argument.slice(1), 'utf8').catch((error: unknown) => unreadable(argument.slice(1), error));
}

/** The input of one call; absent is `{}`. */
export async function readInput(argument: string | null): Promise<unknown> {
  const json = argument === null ? '{}' : (await textOf(argument)).replace(/^\uFEFF/, '');
  try {
    return json.trim() === '' ? {} : (JSON.parse(json) as unknown);
  } catch (error) {
    throw new UsageError(`indata är inte JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The lines of a batch as they arrive, blank ones left out. */
export async function* readLines(argument: string): AsyncGenerator<string, void, void> {
  if (!argument.startsWith('@') || argument === '@') throw new UsageError('--batch tar @fil eller @-');
  const input = argument === '@-' ? process.stdin : await openFile(argument.slice(1));
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    if (trimmed !== '') yield trimmed;
  }
}

async function openFile(name: string): Promise<NodeJS.ReadableStream> {
  const handle = await open(name, 'r').catch((error: unknown) => unreadable(name, error));
  await handle.close();
  return createReadStream(name, 'utf8');
}
