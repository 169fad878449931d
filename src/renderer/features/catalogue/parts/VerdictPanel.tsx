import type { ReactNode } from 'react';
import { isOwnGrade } from '#core/catalogue/own-grades.ts';
import type { Verdict } from '#core/catalogue/verdict.ts';
import { useText } from '#renderer/text/useText.ts';
import { CertaintyGlyph } from './CertaintyGlyph.tsx';
import type { Names } from '#core/catalogue/documents/names.ts';
import { hasVeryLow, kindLine, outcomeOf, pairFirst, sourceText } from '#core/catalogue/documents/verdict-text.ts';
import './parts.css';

function Level({ verdict }: { verdict: Verdict }) {
  const t = useText();
  if (verdict.certainty !== null) return <CertaintyGlyph certainty={verdict.certainty} />;
  if (verdict.type === 'recommendation') return <>{t('entry.verdict.noLevel.recommendation')}</>;
  if (verdict.type === 'instrument') return <>{t('entry.verdict.noLevel.instrument')}</>;
  return <CertaintyGlyph certainty={null} />;
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

export interface VerdictArticleProps {
  verdict: Verdict;
  names: Names;
  /** What stands below the statement, where the page has more to say of it. */
  after?: ((verdict: Verdict) => ReactNode) | undefined;
}

/** One source's statement: who, kind, scope and year above; what it says in the serif; then the fields, always in the same order. */
export function VerdictArticle({ verdict, names, after }: VerdictArticleProps) {
  const t = useText();
  const { direction, population, followUp, convertedFrom, note, url } = verdict;
  const outcome = outcomeOf(verdict);
  // Whom and how long are what most often makes two statements differ: that one of them does not say is worth knowing (R7).
  const compared = verdict.type === 'effect' || verdict.type === 'recommendation';
  const unsaid = <span className="faint">{t('entry.verdict.unsaid')}</span>;
  return (
    <article className="verdict">
      <h4 className="src">{sourceText(t, verdict)}</h4>
      <p className="kind">{kindLine(t, verdict, names)}</p>
      <p className="quote">{verdict.result || <span className="faint">{t('entry.verdict.noResult')}</span>}</p>
      <dl>
        <Field label={t('entry.verdict.level')}>
          <Level verdict={verdict} />
        </Field>
        {direction !== null && <Field label={t('entry.verdict.direction')}>{t(`terms.direction.${direction}`)}</Field>}
        {outcome !== '' && <Field label={t('entry.verdict.outcome')}>{outcome}</Field>}
        {(population !== '' || compared) && <Field label={t('entry.verdict.population')}>{population || unsaid}</Field>}
        {(followUp !== '' || compared) && <Field label={t('entry.verdict.followUp')}>{followUp || unsaid}</Field>}
        {convertedFrom !== null && (
          <Field label={t('entry.verdict.converted')}>{t('entry.verdict.convertedFrom', { words: convertedFrom })}</Field>
        )}
        {note !== null && note !== '' && <Field label={t('entry.verdict.note')}>{note}</Field>}
        {!isOwnGrade(verdict) && <Field label={t('entry.verdict.checked')}>{t(verdict.verified ? 'entry.verdict.verified' : 'entry.verdict.unverified')}</Field>}
        {url !== null && (
          <Field label={t('entry.verdict.link')}>
            <a href={url} target="_blank" rel="noreferrer" aria-label={`${t('entry.verdict.open')}: ${sourceText(t, verdict)}`}>
              {t('entry.verdict.open')}
            </a>
          </Field>
        )}
      </dl>
      {after?.(verdict)}
    </article>
  );
}

/** The fixed sentence that stands wherever a very low certainty is shown (R5). */
export function AbsenceCaveat({ verdicts }: { verdicts: readonly Pick<Verdict, 'certainty'>[] }) {
  const t = useText();
  if (!hasVeryLow(verdicts)) return null;
  return (
    <p className="caveat">
      <b className="strong">{t('entry.evidence.absence')}</b>
    </p>
  );
}

export interface VerdictPanelProps {
  verdicts: readonly Verdict[];
  verdictsDiffer: string;
  names: Names;
  after?: VerdictArticleProps['after'];
}

/** Two statements side by side, why they differ, then the others. */
export function VerdictPanel({ verdicts, verdictsDiffer, names, after }: VerdictPanelProps) {
  const t = useText();
  const { pair, rest } = pairFirst(verdicts);
  const heading = verdictsDiffer !== '' && pair.length === 2 ? 'entry.evidence.pair' : 'entry.evidence.says';
  return (
    <>
      <h3 className="verdicts-head">{t(heading)}</h3>
      <div className={pair.length === 2 ? 'verdicts' : 'verdicts single'}>
        {pair.map((verdict) => (
          <VerdictArticle key={verdict.id} verdict={verdict} names={names} after={after} />
        ))}
      </div>
      {verdictsDiffer !== '' && (
        <div className="differ">
          <h3>{t('entry.evidence.differ')}</h3>
          <p>{verdictsDiffer}</p>
        </div>
      )}
      {rest.length > 0 && (
        <div className={rest.length > 1 ? 'verdicts more' : 'verdicts more single'}>
          {rest.map((verdict) => (
            <VerdictArticle key={verdict.id} verdict={verdict} names={names} after={after} />
          ))}
        </div>
      )}
      <AbsenceCaveat verdicts={verdicts} />
    </>
  );
}
