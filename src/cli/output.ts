import type { Failure } from '#core/shared/errors.ts';

/** Writes one line and waits until the system has it, so that an answer is out before the next call starts. */
export function writeLine(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** A failure in the form that is printed; what is INTERNAL keeps its text for the log. */
export function errorObject(failure: Failure): { error: { code: string; message: string; details: Readonly<Record<string, unknown>> } } {
  const message = failure.code === 'INTERNAL' ? 'internal error' : failure.message;
  return { error: { code: failure.code, message, details: failure.details ?? {} } };
}
