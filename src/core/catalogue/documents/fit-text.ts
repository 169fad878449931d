import type { Intervention } from '../intervention.ts';
import type { Say } from './say.ts';
import { advisesAgainst } from './verdict-text.ts';

export interface Ages {
  readonly min: number | null;
  readonly max: number | null;
}

/** Ages in words: "11–18 år", "från 12 år", "till och med 18 år", "Ålder okänd". */
export function ageText(t: Say, { min, max }: Ages): string {
  if (min === null && max === null) return t('entry.ages.unknown');
  if (max === null) return t('entry.ages.from', { min: min ?? 0 });
  if (min === null) return t('entry.ages.to', { max });
  return min === max ? t('entry.ages.same', { min }) : t('entry.ages.span', { min, max });
}

/** One line: a sign and its words. `aim` says only whom it is aimed at, `ask` that nobody knows. */
export interface FitLine {
  readonly mark: 'yes' | 'no' | 'ask' | 'aim';
  readonly text: string;
}

export type Fit = Pick<Intervention, 'targetGroup' | 'notFor' | 'ages' | 'verdicts'>;

/** Whom it is for. What a source advises against fits nobody: then the lines only say whom it is aimed at. */
export function fitsFor(t: Say, { targetGroup, ages, verdicts }: Fit): FitLine[] {
  const mark = advisesAgainst(verdicts) === undefined ? 'yes' : 'aim';
  const group: FitLine = targetGroup === '' ? { mark: 'ask', text: t('entry.fit.unknown') } : { mark, text: targetGroup };
  const known = ages.min !== null || ages.max !== null;
  return [group, { mark: known ? mark : 'ask', text: ageText(t, ages) }];
}

/** The heading of `fitsFor`. */
export function fitsForHeading(t: Say, { verdicts }: Pick<Fit, 'verdicts'>): string {
  return t(advisesAgainst(verdicts) === undefined ? 'entry.fit.for' : 'entry.fit.aimedAt');
}

/** Whom it is not for: what is written, what the ages rule out, and that other reasons are not known where they are not. */
export function fitsNot(t: Say, { notFor, ages }: Fit): FitLine[] {
  const lines: FitLine[] = [];
  if (notFor !== '') lines.push({ mark: 'no', text: notFor });
  if (ages.min !== null && ages.min > 0) lines.push({ mark: 'no', text: t('entry.fit.under', { min: ages.min }) });
  if (ages.max !== null) lines.push({ mark: 'no', text: t('entry.fit.over', { max: ages.max }) });
  if (notFor === '') lines.push({ mark: 'ask', text: t(lines.length === 0 ? 'entry.fit.noReasons' : 'entry.fit.otherReasons') });
  return lines;
}
