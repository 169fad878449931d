import { FailureError } from '#core/shared/errors.ts';

/** Why storage could not do what was asked; `details.reason` of STORAGE_FAILED. */
export type StorageReason = 'read-only' | 'full' | 'missing' | 'locked' | 'newer-version' | 'io';

/** The system's code of a failed file call, or ''. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const reasons: Readonly<Record<string, StorageReason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENODEV: 'missing',
  ENXIO: 'missing',
};

/** What a failed file call means to the one who asked. */
export function reasonOf(error: unknown): StorageReason {
  return reasons[codeOf(error)] ?? 'io';
}

/** STORAGE_FAILED with reason and place. */
export function storageFailure(reason: StorageReason, place: string, more: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {}): FailureError {
  const why = more.cause instanceof Error ? `: ${more.cause.message}` : '';
  return new FailureError({ code: 'STORAGE_FAILED', message: `storage failed (${reason}) at ${place}${why}`, details: { reason, place, ...more.details } }, { cause: more.cause });
}

/** Any error of a file call as STORAGE_FAILED; an expected failure stays what it is. */
export function asFailure(error: unknown, place: string): FailureError {
  if (error instanceof FailureError) return error;
  return storageFailure(reasonOf(error), place, { cause: error, details: { problem: codeOf(error) } });
}

/** Runs `work`; what goes wrong in it leaves as STORAGE_FAILED naming `place`. */
export async function naming<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error, place);
  }
}

/** True where the file call failed because there is nothing of that name. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
