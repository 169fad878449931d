import { toFailure } from '#api/failures.ts';
import { FailureError } from '#core/shared/errors.ts';
import { readLines } from './input.ts';
import { errorObject, writeLine } from './output.ts';
import { checkProcedure, type Caller } from './procedures.ts';
import { UsageError } from './usage.ts';

function invalid(message: string): never {
  throw new FailureError({ code: 'INVALID_INPUT', message, details: { issues: [{ path: [], message }] } });
}

function readCall(line: string): { procedure: string; input: unknown } {
  const call = parse(line);
  if (typeof call !== 'object' || call === null || !('procedure' in call) || typeof call.procedure !== 'string') invalid('a line is {"procedure","input"}');
  try {
    checkProcedure(call.procedure);
  } catch (error) {
    if (error instanceof UsageError) throw new FailureError({ code: 'NOT_FOUND', message: error.message, details: { procedure: call.procedure } });
    throw error;
  }
  return { procedure: call.procedure, input: 'input' in call ? call.input : {} };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    return invalid(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function runLine(caller: Caller, line: string): Promise<boolean> {
  try {
    const { procedure, input } = readCall(line);
    return await caller.print(procedure, input);
  } catch (error) {
    await writeLine(errorObject(toFailure(error)));
    return false;
  }
}

/** Runs the lines in order, each answered before the next is started; goes on after a failure. True where all went well. */
export async function runBatch(caller: Caller, argument: string): Promise<boolean> {
  let failed = 0;
  for await (const line of readLines(argument)) if (!(await runLine(caller, line))) failed += 1;
  return failed === 0;
}
