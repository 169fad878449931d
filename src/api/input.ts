import { fail, FailureError, type FieldIssue } from '#core/shared/errors.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import type { Ports, Single, Stored } from './ports.ts';

/** Refuses the call with every issue named; does nothing where there is none. */
export function refuseIssues(issues: readonly FieldIssue[]): void {
  const first = issues[0];
  if (first !== undefined) fail('INVALID_INPUT', `invalid input at ${first.path.join('.')}: ${first.message}`, { issues });
}

/** Refuses the call for one field. */
export function refuse(path: FieldIssue['path'], code: string, message: string): never {
  return fail('INVALID_INPUT', `invalid input at ${path.join('.')}: ${message}`, { issues: [{ path, code, message }] });
}

/** Who changes something now, and why. */
export async function changeNote(ports: Ports, reason?: string): Promise<ChangeNote> {
  const actor = await ports.actor();
  return { by: actor.name, at: ports.now(), reason: reason === undefined || reason.trim() === '' ? null : reason };
}

/** The calendar day it is now. */
export function today(ports: Ports): string {
  return ports.now().slice(0, 10);
}

const attempts = 5;

function isConflict(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'CONFLICT';
}

/** Changes a single record, again on top of what somebody else saved meanwhile. A change that changes nothing saves nothing. */
export async function updateSingle<T>(single: Single<T>, note: () => Promise<ChangeNote>, change: (data: T) => T): Promise<Stored<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const present = await single.get();
    const next = change(present.data);
    if (next === present.data) return present;
    try {
      return await single.save(next, present.revision, await note());
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error;
    }
  }
}
