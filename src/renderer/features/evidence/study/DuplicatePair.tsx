import { Link } from 'react-router';
import type { Study } from '#core/evidence/records/study.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import { authorWords, typeWords, type Duplicate, type Imported } from './wording.ts';

export interface DuplicatePairProps {
  readonly read: Imported;
  readonly duplicate: Duplicate;
  readonly taken: boolean;
  readonly onTake: (on: boolean) => void;
}

type Line = 'titleField' | 'authors' | 'year' | 'journal' | 'volume' | 'pages' | 'doi' | 'type';
const lines: readonly Line[] = ['titleField', 'authors', 'year', 'journal', 'volume', 'pages', 'doi', 'type'];

function valueOf(t: Text, study: Study, line: Line): string {
  const volume = [study.volume, study.issue].filter((part) => part !== '').join(' nr ');
  const year = study.year === null ? '' : String(study.year);
  return { titleField: study.title, authors: authorWords(t, study.authors), year, journal: study.journal, volume, pages: study.pages, doi: study.doi, type: typeWords(t, study.type) }[line];
}

/** One side, field by field in the same order; what differs is marked. */
function Side({ heading, study, other }: { readonly heading: string; readonly study: Study; readonly other: Study }) {
  const t = useText();
  return (
    <div className="study-side">
      <h4 className="small">{heading}</h4>
      <dl>
        {lines.map((line) => {
          const text = valueOf(t, study, line);
          const differs = text !== valueOf(t, other, line);
          if (text === '' && !differs) return null;
          return (
            <div key={line}>
              <dt>{t(`study.form.${line}`)}</dt>
              <dd className={text === '' ? 'faint' : ''}>{text === '' ? '–' : differs ? <Mark text={text} ranges={[[0, text.length]]} /> : text}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** A study in the text beside the one it is the same as. */
export function DuplicatePair({ read, duplicate, taken, onTake }: DuplicatePairProps) {
  const t = useText();
  const study = read.studies[duplicate.index];
  const other = duplicate.stored ?? read.studies[duplicate.sameAs ?? -1];
  if (study === undefined || other === undefined) return null;
  const alike = lines.every((line) => valueOf(t, study, line) === valueOf(t, other, line));
  const place = read.places[duplicate.index]?.line ?? null;
  return (
    <article className="study-pair">
      <h3>{study.title}</h3>
      <p className="small muted">
        {t(`study.in.by.${duplicate.by}`)}
        {place !== null && ` · ${t('study.in.place', { line: place })}`}
      </p>
      {alike ? (
        <p className="small">{t('study.in.alike')}</p>
      ) : (
        <div className="study-sides">
          <Side heading={t('study.in.inText')} study={study} other={other} />
          <Side heading={t(duplicate.stored === null ? 'study.in.earlier' : 'study.in.stored')} study={other} other={study} />
        </div>
      )}
      {duplicate.id !== null && (
        <p className="small study-open">
          <Link to={`/evidens/studier/${duplicate.id}`} aria-label={`${t('study.in.open')}: ${other.title}`}>
            {t('study.in.open')}
          </Link>
        </p>
      )}
      <Checkbox isSelected={taken} onChange={onTake} aria-label={`${t('study.in.takeTwice')}: ${study.title}`}>
        {t('study.in.takeTwice')}
      </Checkbox>
    </article>
  );
}
