import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { age, isoDate, isoDateTime, longText, mediumText, recordId, requiredText, shortText, textLimits, webAddress, year } from '#core/shared/schemas.ts';

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('a shared schema', () => {
  it.each<[string, z.ZodType, number]>([
    ['short', shortText, textLimits.short],
    ['medium', mediumText, textLimits.medium],
    ['long', longText, textLimits.long],
  ])('takes a %s text up to its limit and not one character more', (_name, schema, limit) => {
    expect(takes(schema, '')).toBe(true);
    expect(takes(schema, 'å'.repeat(limit))).toBe(true);
    expect(takes(schema, 'å'.repeat(limit + 1))).toBe(false);
  });

  it('takes a required text only when something is left without the spaces around it', () => {
    expect(requiredText.parse('  FFT ')).toBe('FFT');
    expect(takes(requiredText, '   ')).toBe(false);
  });

  it.each<[string, z.ZodType, readonly unknown[], readonly unknown[]]>([
    ['a record id', recordId, ['a', 'district-board', '6f9ab5a2-0001-4000-8000-000000000001'], ['', '-a', 'A', 'a_b', '../a', 'a'.repeat(65), 'å', 'a/b', 'a\n']],
    ['a day', isoDate, ['2026-11-22', '2024-02-29'], ['2026-02-29', '2026-13-01', '22-11-2026', '2026-11-22T00:00:00Z', '']],
    ['a moment', isoDateTime, ['2026-11-22T13:40:00.000Z'], ['2026-11-22', '2026-11-22T13:40:00', '2026-11-22T13:40:00+01:00']],
    ['a web address', webAddress, ['https://www.sbu.se/308', 'HTTP://example.se'], ['', 'javascript:alert(1)', 'file:///etc', 'data:text/html,x', 'https://', 'https://a b', 'www.sbu.se', ' https://a.se']],
    ['a year', year, [1900, 2026, 2200], [1899, 2201, 2020.5, '2020', null]],
    ['an age', age, [0, 17, 120], [-1, 121, 12.5, '12', Number.NaN]],
  ])('takes %s and nothing like it', (_name, schema, good, bad) => {
    expect(good.filter((value) => !takes(schema, value))).toEqual([]);
    expect(bad.filter((value) => takes(schema, value))).toEqual([]);
  });
});
