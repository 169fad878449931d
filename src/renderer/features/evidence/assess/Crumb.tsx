import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import type { Opened } from './opened.ts';

/** The way back to the question, or to the training set. */
export function Crumb({ opened: { about, result, item } }: { readonly opened: Pick<Opened, 'about' | 'result' | 'item'> }) {
  const t = useText();
  const place = about.calibrationId !== null ? { to: `/evidens/kalibrering/${about.calibrationId}`, words: item?.setName ?? t('assess.crumb.training') } : { to: `/evidens/fragor/${about.questionId ?? ''}`, words: result?.questionTitle ?? t('assess.crumb.question') };
  return (
    <nav className="crumb" aria-label={t('entry.crumb')}>
      <span>
        <Link className="quiet" to="/evidens">
          {t('app.area.evidence')}
        </Link>
        {' / '}
        <Link className="quiet" to={place.to}>
          {place.words}
        </Link>
        {' / '}
        {item?.title ?? result?.label ?? t('assess.crumb.this')}
      </span>
    </nav>
  );
}
