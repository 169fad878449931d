import { createRouterClient } from '@orpc/server';
import type { Ports } from '#api/ports.ts';
import { toFailure } from '#api/failures.ts';
import { router } from '#api/router.ts';
import { logToStderr } from '#server/log.ts';
import { errorObject, writeLine } from './output.ts';
import { UsageError } from './usage.ts';

type Call = (input: unknown) => Promise<unknown>;

/** A procedure carries oRPC's own definition under this key. */
const definitionKey = '~orpc';

function collect(node: object, path: readonly string[], found: string[]): string[] {
  for (const [name, child] of Object.entries(node) as [string, object][]) {
    if (definitionKey in child) found.push([...path, name].join('.'));
    else collect(child, [...path, name], found);
  }
  return found;
}

/** The names of all procedures, in the order of the contract. */
export function procedureNames(): string[] {
  return collect(router, [], []);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Up to three names that look or end like `name`. */
function near(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const score = (one: string): number => Math.min(distance(wanted, one.toLowerCase()), one.toLowerCase().endsWith(`.${wanted}`) ? 1 : Number.POSITIVE_INFINITY);
  return names
    .map((one) => ({ one, score: score(one) }))
    .filter(({ score: value }) => value <= Math.max(2, name.length / 3))
    .sort((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ one }) => one);
}

/** Throws UsageError, with near names, where there is no procedure `name`. */
export function checkProcedure(name: string): void {
  const names = procedureNames();
  if (names.includes(name)) return;
  const suggestions = near(name, names);
  throw new UsageError(`okänd procedur "${name}".${suggestions.length > 0 ? ` Menade du ${suggestions.join(' eller ')}?` : ''} Alla visas med --list.`);
}

/** Calls procedures in this process, through JSON as every other door does. */
export class Caller {
  private readonly client: object;

  constructor(ports: Ports) {
    this.client = createRouterClient(router, { context: { ports } });
  }

  private find(name: string): Call {
    return name.split('.').reduce<unknown>((node, step) => (node as Readonly<Record<string, unknown>>)[step], this.client) as Call;
  }

  /** Prints the answer of one call, a stream as one line per event. False where the call failed; the failure is then printed. */
  async print(name: string, input: unknown): Promise<boolean> {
    try {
      const output = await this.find(name)(input);
      if (isStream(output)) for await (const event of output) await writeLine(event);
      else await writeLine(output ?? null);
      return true;
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'INTERNAL') logToStderr(failure.message, error);
      await writeLine(errorObject(failure));
      return false;
    }
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
