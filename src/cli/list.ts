import { getEventIteratorSchemaDetails } from '@orpc/contract';
import { z } from 'zod';
import type { ProcedureMeta } from '#api/base.ts';
import { contract } from '#api/contract.ts';

interface Definition {
  readonly inputSchema?: unknown;
  readonly outputSchema?: unknown;
  readonly meta: ProcedureMeta;
}

interface Listed {
  readonly procedure: string;
  readonly input: unknown;
  readonly output: unknown;
  readonly writes: boolean;
  readonly streams: boolean;
  readonly example: { readonly input: unknown; readonly command: string } | null;
}

function jsonSchema(schema: unknown, io: 'input' | 'output'): unknown {
  if (schema === undefined) return {};
  const events = getEventIteratorSchemaDetails(schema as never);
  // A stream is printed one event per line; each line has this form.
  if (events !== undefined) return { type: 'array', description: 'stream: one JSON object per line', items: jsonSchema(events.yields, io) };
  return z.toJSONSchema(schema as z.ZodType, { io, unrepresentable: 'any' });
}

function quoted(json: string): string {
  return `'${json.replaceAll("'", "'\\''")}'`;
}

function listed(procedure: string, { inputSchema, outputSchema, meta }: Definition): Listed {
  const { example } = meta;
  const command = `npm run -s api -- ${procedure} ${quoted(JSON.stringify(example ?? {}))}`;
  return {
    procedure,
    input: jsonSchema(inputSchema, 'input'),
    output: jsonSchema(outputSchema, 'output'),
    writes: meta.writes ?? false,
    streams: meta.streams ?? false,
    example: example === undefined ? null : { input: example, command },
  };
}

function walk(node: object, path: readonly string[]): Listed[] {
  return Object.entries(node).flatMap(([name, child]: [string, object]) => {
    const here = [...path, name];
    return '~orpc' in child ? [listed(here.join('.'), child['~orpc'] as Definition)] : walk(child, here);
  });
}

/** Every procedure with the JSON Schema of its input and output, and an example that can be run. */
export function listProcedures(): { procedures: Listed[] } {
  return { procedures: walk(contract, []) };
}
