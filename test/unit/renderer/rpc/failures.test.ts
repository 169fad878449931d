import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '#renderer/rpc/failure.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';

const textsOf = (code: string, data: Record<string, unknown> = {}) => failureTexts(failureOf(new ORPCError(code, { data })));

describe('what is said when a call fails', () => {
  it('explains a personal identity number, and names the field', () => {
    const texts = textsOf('RULE_VIOLATION', { rule: 'R3', field: 'description' });
    expect(texts.what).toBe('errors.RULE_VIOLATION.R3.what');
    expect(texts.values).toMatchObject({ field: 'Beskrivning' });
  });

  it.each(['locked', 'read-only', 'newer-version'])('says why a folder that is %s cannot be written', (reason) => {
    expect(textsOf('STORAGE_FAILED', { reason }).what).toBe(`errors.STORAGE_FAILED.${reason}.what`);
  });

  it('has something to say of a reason it does not know, and of a code it does not know', () => {
    expect(textsOf('STORAGE_FAILED', { reason: 'något annat' }).what).toBe('errors.STORAGE_FAILED.what');
    expect(textsOf('TEAPOT').what).toBe('errors.INTERNAL.what');
  });

  it('knows a back end that does not answer from one that answers with a failure', () => {
    expect(failureOf(new TypeError('Failed to fetch')).code).toBe('NO_CONTACT');
    expect(failureOf(new Error('x')).code).toBe('INTERNAL');
  });
});
