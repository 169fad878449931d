import { describe, expect, it } from 'vitest';
import { formatDay, formatList, formatLongDay, formatMoment, formatNumber } from '#renderer/text/format.ts';

const now = new Date(2026, 10, 22, 14, 0);

describe('numbers and dates in Swedish', () => {
  it.each([
    [1234.5, '1\u00a0234,5'],
    [0, '0'],
    [-3, '\u22123'],
    [77, '77'],
  ])('writes %d as %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it.each([
    [new Date(2026, 10, 22, 9, 12).toISOString(), 'i dag 9.12'],
    [new Date(2026, 10, 21, 16, 40).toISOString(), 'i går 16.40'],
    [new Date(2026, 10, 20, 8, 0).toISOString(), 'fre 20 nov'],
    [new Date(2025, 10, 20, 8, 0).toISOString(), '20 nov 2025'],
    ['inte ett datum', 'inte ett datum'],
  ])('says %s as %s', (moment, text) => expect(formatMoment(moment, now)).toBe(text));

  it('writes a day as year, month and day', () => expect(formatDay('2026-11-02')).toBe('2026-11-02'));

  it('writes a day in a heading with its weekday', () => expect(formatLongDay(new Date(2026, 10, 23))).toBe('Måndag 23 november 2026'));

  it('joins a list with och before the last', () => expect(formatList(['a', 'b', 'c'])).toBe('a, b och c'));
});
