import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';

/** Where the page is: under Evidens, and under the studies where `studies` is said. */
export function Crumb({ studies = false, study }: { readonly studies?: boolean; readonly study?: { readonly id: string; readonly label: string } }) {
  const t = useText();
  return (
    <nav className="crumb" aria-label={t('study.crumb')}>
      <span>
        <Link className="quiet" to="/evidens">
          {t('study.evidence')}
        </Link>
        {studies && (
          <>
            {' / '}
            <Link className="quiet" to="/evidens/studier">
              {t('study.title')}
            </Link>
          </>
        )}
        {study !== undefined && (
          <>
            {' / '}
            <Link className="quiet" to={`/evidens/studier/${study.id}`}>
              {study.label}
            </Link>
          </>
        )}
      </span>
    </nav>
  );
}
