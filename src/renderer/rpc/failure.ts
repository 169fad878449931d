import { ORPCError } from '@orpc/client';
import { errorCodes, type ErrorCode } from '#core/shared/errors.ts';

/** A failed call as the interface needs it. NO_CONTACT: the back end did not answer at all. */
export interface CallFailure {
  readonly code: ErrorCode | 'NO_CONTACT';
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Whatever a call threw, as code, message for logs and details. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof ORPCError) {
    const code = isErrorCode(error.code) ? error.code : 'INTERNAL';
    return { code, message: error.message, details: asRecord(error.data) };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof TypeError ? 'NO_CONTACT' : 'INTERNAL', message, details: {} };
}
