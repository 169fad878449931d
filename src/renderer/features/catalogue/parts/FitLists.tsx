import type { Intervention } from '#core/catalogue/intervention.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { ageText } from './AgeRange.tsx';
import { advisesAgainst } from './verdictText.ts';
import './parts.css';

const marks = {
  yes: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  no: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m3.8 12.2 8.4-8.4" />
    </>
  ),
  ask: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.2 6.4c0-2.4 3.7-2.3 3.7 0 0 1.4-1.9 1.5-1.9 3M8 11.4v.2" />
    </>
  ),
  aim: <path d="M4 8h8" />,
} as const;

interface FitLine {
  readonly mark: keyof typeof marks;
  readonly text: string;
}

type Fit = Pick<Intervention, 'targetGroup' | 'notFor' | 'ages' | 'verdicts'>;

/** Whom it is for. What a source advises against fits nobody: then the lines only say whom it is aimed at. */
export function fitsFor(t: Text, { targetGroup, ages, verdicts }: Fit): FitLine[] {
  const mark = advisesAgainst(verdicts) === undefined ? 'yes' : 'aim';
  const group: FitLine = targetGroup === '' ? { mark: 'ask', text: t('entry.fit.unknown') } : { mark, text: targetGroup };
  const known = ages.min !== null || ages.max !== null;
  return [group, { mark: known ? mark : 'ask', text: ageText(t, ages) }];
}

/** The heading of `fitsFor`. */
export function fitsForHeading(t: Text, { verdicts }: Pick<Fit, 'verdicts'>): string {
  return t(advisesAgainst(verdicts) === undefined ? 'entry.fit.for' : 'entry.fit.aimedAt');
}

/** Whom it is not for: what is written, what the ages rule out, and that other reasons are not known where they are not. */
export function fitsNot(t: Text, { notFor, ages }: Fit): FitLine[] {
  const lines: FitLine[] = [];
  if (notFor !== '') lines.push({ mark: 'no', text: notFor });
  if (ages.min !== null && ages.min > 0) lines.push({ mark: 'no', text: t('entry.fit.under', { min: ages.min }) });
  if (ages.max !== null) lines.push({ mark: 'no', text: t('entry.fit.over', { max: ages.max }) });
  if (notFor === '') lines.push({ mark: 'ask', text: t(lines.length === 0 ? 'entry.fit.noReasons' : 'entry.fit.otherReasons') });
  return lines;
}

function FitList({ heading, lines }: { heading: string; lines: readonly FitLine[] }) {
  return (
    <div>
      <h3>{heading}</h3>
      <ul className="fit">
        {lines.map((line) => (
          <li key={line.text}>
            <svg className={`icon ${line.mark}`} viewBox="0 0 16 16" aria-hidden="true">
              {marks[line.mark]}
            </svg>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "Passar för" and "Passar inte för", side by side. */
export function FitLists({ intervention }: { intervention: Fit }) {
  const t = useText();
  return (
    <div className="two">
      <FitList heading={fitsForHeading(t, intervention)} lines={fitsFor(t, intervention)} />
      <FitList heading={t('entry.fit.notFor')} lines={fitsNot(t, intervention)} />
    </div>
  );
}
