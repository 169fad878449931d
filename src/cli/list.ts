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
  /** True where the output is a stream; each line that is printed has the form of `output`. */
  readonly streams: boolean;
  /** The doors that can do it; null where all can. */
  readonly doors: readonly string[] | null;
  readonly example: { readonly input: unknown; readonly command: string } | null;
}

function jsonSchema(schema: unknown, io: 'input' | 'output'): unknown {
  if (schema === undefined) return {};
  const events = getEventIteratorSchemaDetails(schema as never);
  if (events !== undefined) return jsonSchema(events.yields, io);
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
    doors: meta.doors ?? null,
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
