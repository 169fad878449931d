import { ORPCError, ValidationError } from '@orpc/server';
import { errorCodes, FailureError, type ErrorCode, type Failure, type FieldIssue } from '#core/shared/errors.ts';
import { httpStatus } from './base.ts';

function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code);
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly keys?: readonly string[];
}

/** One issue per field: unknown fields are named one by one. */
function fieldIssues(issue: Issue): FieldIssue[] {
  const path = (issue.path ?? []).map((step) => {
    const key = typeof step === 'object' ? step.key : step;
    return typeof key === 'number' ? key : String(key);
  });
  const rest = { message: issue.message, ...(issue.code === undefined ? {} : { code: issue.code }) };
  return issue.keys === undefined ? [{ path, ...rest }] : issue.keys.map((key) => ({ path: [...path, key], ...rest }));
}

function ofOrpcError(error: ORPCError<string, unknown>): Failure {
  if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    const issues = (error.cause.issues as readonly Issue[]).flatMap(fieldIssues);
    const first = issues[0];
    const where = first?.path.join('.') ?? '';
    return { code: 'INVALID_INPUT', message: `invalid input${where === '' ? '' : ` at ${where}`}: ${first?.message ?? ''}`, details: { issues } };
  }
  if (isErrorCode(error.code)) {
    const details = error.data as Record<string, unknown> | undefined;
    return { code: error.code, message: error.message, ...(details === undefined ? {} : { details }) };
  }
  if (error.code === 'NOT_FOUND') return { code: 'NOT_FOUND', message: error.message };
  if (error.code === 'BAD_REQUEST') return { code: 'INVALID_INPUT', message: error.message };
  return { code: 'INTERNAL', message: error.message };
}

/** Whatever was thrown, as one of the closed set. An unexpected throw becomes INTERNAL; its text is for the log. */
export function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  if (error instanceof ORPCError) return ofOrpcError(error);
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
}

/** A failure in the form that crosses the wire with code and data intact. */
export function toOrpcError(failure: Failure): ORPCError<ErrorCode, unknown> {
  return new ORPCError(failure.code, {
    defined: true,
    status: httpStatus[failure.code],
    message: failure.message,
    data: failure.details,
  });
}
