import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteText, fixedNumber, relativeText } from '#core/evidence/sof/effect-text.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('an effect in words', () => {
  it.each([
    [{ measure: 'RR', value: 0.72, low: 0.55, high: 0.94 }, 'RR 0,72 (95 % KI 0,55 till 0,94)'],
    [{ measure: 'OR', value: 1, low: 0.5, high: 2 }, 'OR 1,00 (95 % KI 0,50 till 2,00)'],
    [{ measure: 'SMD', value: -0.234, low: -0.4, high: null }, 'SMD −0,234 (95 % KI −0,400 till okänt)'],
    [{ measure: 'MD', value: -0.001, low: null, high: null }, 'Medelskillnad −0,001 (95 % KI ej angivet)'],
    [{ measure: 'HR', value: 12345.5, low: 1, high: 99999 }, 'HR 12 345,50 (95 % KI 1,00 till 99 999,00)'],
  ] as const)('%o', (estimate, text) => {
    expect(plain(relativeText(estimate))).toBe(text);
  });

  it.each([
    [{ value: -112, low: -180, high: -24, unit: 'per 1 000' }, '−112 per 1 000 (95 % KI −180 till −24)'],
    [{ value: 1.4, low: 0, high: 3.25, unit: '' }, '1,40 (95 % KI 0,00 till 3,25)'],
    [{ value: 0, low: -1, high: 1, unit: ' dagar ' }, '0 dagar (95 % KI −1 till 1)'],
  ])('in its own unit %o', (estimate, text) => {
    expect(plain(absoluteText(estimate))).toBe(text);
  });

  it('never breaks a line inside a number, an interval or between a figure and its unit', () => {
    expect(relativeText({ measure: 'RR', value: 0.72, low: 0.55, high: 0.94 }).split(' ')).toEqual(['RR\u00a00,72', '(95\u00a0%\u00a0KI\u00a00,55\u00a0till\u00a00,94)']);
    expect(absoluteText({ value: -1234, low: null, high: null, unit: 'per 1 000' }).split(' ')[0]).toBe('−1\u00a0234\u00a0per');
  });

  it('has no minus before a zero, and reads back as the number it was', () => {
    expect(fixedNumber(-0.001, 2)).toBe('0,00');
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = whole / 10 ** decimals;
        const written = fixedNumber(value, decimals);
        expect(Number(written.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.'))).toBeCloseTo(value, 9);
        expect(written).not.toMatch(/[-. ]/);
      }),
    );
  });
});
