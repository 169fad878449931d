/** The closed set of ways a call can fail. A door maps a code to its own form; texts for people live in renderer/text. */
export const errorCodes = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'UNSUPPORTED',
  'STORAGE_FAILED',
  'RULE_VIOLATION',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure as a value: code, a message for logs, and JSON-safe details (which field, which place, which rule). */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One thing wrong with one field: `path` is the way to it, e.g. `['offers', 0, 'capacity', 'places']`. */
export interface FieldIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly code?: string;
}

/** Carries a Failure through code that can only throw (stores, ports); the handler turns it back into the same Failure. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: { cause?: unknown }) {
    super(failure.message, options);
    this.name = 'FailureError';
    this.failure = failure;
  }
}

/** Throws `failure` as a FailureError. */
export function fail(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>): never {
  throw new FailureError(details === undefined ? { code, message } : { code, message, details });
}
