import { type Fit, type FitLine, fitsFor, fitsForHeading, fitsNot } from '#core/catalogue/documents/fit-text.ts';
import { useText } from '#renderer/text/useText.ts';
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
