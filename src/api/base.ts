import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type errorCodes, type ErrorCode } from '#core/shared/errors.ts';

/** HTTP status per code; only the doors that speak HTTP care. */
export const httpStatus = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  FORBIDDEN: 403,
  UNSUPPORTED: 501,
  STORAGE_FAILED: 507,
  RULE_VIOLATION: 422,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, number>;

const errorData = z.record(z.string(), z.unknown()).optional();

/** What `--list` and the contract tests read beside the schemas. */
export interface ProcedureMeta {
  readonly [key: string]: unknown;
  /** An input that runs on an empty folder, after the examples of the procedures listed before it. */
  readonly example?: unknown;
  /** True where the procedure changes the team folder. */
  readonly writes?: boolean;
  /** The doors that can do it, where not all can; elsewhere it answers UNSUPPORTED. */
  readonly doors?: readonly string[];
  /** True where the output is a stream of events. */
  readonly streams?: boolean;
}

const errorMap = {
  INVALID_INPUT: { status: httpStatus.INVALID_INPUT, data: errorData },
  NOT_FOUND: { status: httpStatus.NOT_FOUND, data: errorData },
  CONFLICT: { status: httpStatus.CONFLICT, data: errorData },
  FORBIDDEN: { status: httpStatus.FORBIDDEN, data: errorData },
  UNSUPPORTED: { status: httpStatus.UNSUPPORTED, data: errorData },
  STORAGE_FAILED: { status: httpStatus.STORAGE_FAILED, data: errorData },
  RULE_VIOLATION: { status: httpStatus.RULE_VIOLATION, data: errorData },
  INTERNAL: { status: httpStatus.INTERNAL, data: errorData },
} as const satisfies Record<(typeof errorCodes)[number], unknown>;

/** Every procedure's contract starts here: the same closed set of errors, the same meta. */
export const base = oc.$meta<ProcedureMeta>({}).errors(errorMap);

/** Input of a procedure that takes nothing. Absent counts as `{}`. */
export const noInput = z.strictObject({}).default({});
