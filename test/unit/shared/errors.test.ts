import { describe, expect, it } from 'vitest';
import { errorCodes, fail, FailureError } from '#core/shared/errors.ts';

function thrownBy(run: () => never): FailureError {
  try {
    return run();
  } catch (error) {
    if (error instanceof FailureError) return error;
    throw error;
  }
}

describe('a failure', () => {
  it('has one of eight codes', () => {
    expect([...errorCodes].sort()).toEqual(['CONFLICT', 'FORBIDDEN', 'INTERNAL', 'INVALID_INPUT', 'NOT_FOUND', 'RULE_VIOLATION', 'STORAGE_FAILED', 'UNSUPPORTED']);
  });

  it('carries code, message and details through a throw', () => {
    const error = thrownBy(() => fail('STORAGE_FAILED', 'the folder is full', { reason: 'full' }));
    expect(error.failure).toEqual({ code: 'STORAGE_FAILED', message: 'the folder is full', details: { reason: 'full' } });
    expect(error.message).toBe('the folder is full');
    expect(error.name).toBe('FailureError');
  });

  it('has no details where none were given', () => {
    expect(thrownBy(() => fail('NOT_FOUND', 'no such entry')).failure).toEqual({ code: 'NOT_FOUND', message: 'no such entry' });
  });

  it('keeps what caused it', () => {
    const cause = new Error('EIO');
    expect(new FailureError({ code: 'INTERNAL', message: 'x' }, { cause }).cause).toBe(cause);
  });
});
