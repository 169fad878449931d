import type { EffectMeasure } from '../records/terms.ts';
import { say, type EvidenceSay } from '../words/say.ts';

/** A combined result with the ends of its 95 % confidence interval, where they are known. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

const minus = '\u2212';
const mostDecimals = 3;

/** How many decimals a number is written with, 0 to 3. */
function decimalsOf(value: number): number {
  const written = value.toFixed(mostDecimals).replace(/0+$/, '');
  return written.length - written.indexOf('.') - 1;
}

/** `-1234.5` with two decimals as `−1 234,50`: decimal comma, hard space between thousands, a true minus. */
export function fixedNumber(value: number, decimals: number): string {
  const written = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(Math.abs(value)).replace(/[\u202f\u00a0 ]/g, '\u00a0');
  return value < 0 && /[1-9]/.test(written) ? `${minus}${written}` : written;
}

/** The same with spaces where no line is broken: an interval stands on one line. */
function hard(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function intervalText({ low, high }: Estimate, { decimals, t }: { decimals: number; t: EvidenceSay }): string {
  if (low === null && high === null) return hard(t('evidence.sof.noInterval'));
  const end = (value: number | null): string => (value === null ? t('evidence.sof.unknown').toLocaleLowerCase('sv') : fixedNumber(value, decimals));
  return hard(t('evidence.sof.interval', { low: end(low), high: end(high) }));
}

/** The figures of one estimate share their number of decimals: the most that one of them has. */
function sharedDecimals({ value, low, high }: Estimate, least: number): number {
  return Math.max(least, ...[value, low, high].flatMap((one) => (one === null ? [] : [decimalsOf(one)])));
}

/** "RR 0,72 (95 % KI 0,55 till 0,94)". */
export function relativeText(estimate: Estimate & { readonly measure: EffectMeasure }, t: EvidenceSay = say): string {
  const decimals = sharedDecimals(estimate, 2);
  return `${t(`evidence.measure.${estimate.measure}`)}\u00a0${fixedNumber(estimate.value, decimals)} ${intervalText(estimate, { decimals, t })}`;
}

/** "−40 per 1 000 (95 % KI −60 till −10)". */
export function absoluteText(estimate: Estimate & { readonly unit: string }, t: EvidenceSay = say): string {
  const decimals = sharedDecimals(estimate, 0);
  const unit = estimate.unit.trim().replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0');
  return `${fixedNumber(estimate.value, decimals)}${unit === '' ? '' : `\u00a0${unit}`} ${intervalText(estimate, { decimals, t })}`;
}
