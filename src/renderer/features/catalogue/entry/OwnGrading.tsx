import { Link } from 'react-router';
import type { OwnGrade } from '#core/catalogue/own-grades.ts';
import type { Verdict } from '#core/catalogue/verdict.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';

/** Below one of the group's own levels: who confirmed it, and the way to why it is that one. */
export function WhyLevel({ own, verdict }: { own: readonly OwnGrade[]; verdict: Verdict }) {
  const t = useText();
  const grade = own.find((one) => one.verdict.id === verdict.id);
  if (grade === undefined) return null;
  return (
    <p className="small">
      {grade.at !== null && grade.by !== '' && <span className="muted">{t('entry.own.by', { name: grade.by, date: formatDay(grade.at) })} </span>}
      <Link to={`/evidens/fragor/${grade.questionId}?varfor=${grade.outcomeId}`}>{t('entry.own.why')}</Link>
    </p>
  );
}

/** The way to the group's own grading: its first question, or the questions there are. */
export function OwnGradingLink({ id, own }: { id: string; own: readonly OwnGrade[] }) {
  const t = useText();
  return (
    <p className="small">
      {own.length > 0 ? <Link to={`/evidens?insats=${id}`}>{t('entry.own.open')}</Link> : <Link to={`/evidens/fragor/ny?insats=${id}`}>{t('entry.own.begin')}</Link>}
    </p>
  );
}
