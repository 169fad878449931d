import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';

/** The way here; with the list of training sets where one stands further in. */
export function Crumb({ inside = false }: { readonly inside?: boolean }) {
  const t = useText();
  return (
    <nav className="tr-crumb" aria-label={t('training.crumb')}>
      <Link className="quiet" to="/evidens">
        {t('app.area.evidence')}
      </Link>
      {inside && (
        <>
          {' / '}
          <Link className="quiet" to="/evidens/ovning">
            {t('training.title')}
          </Link>
        </>
      )}
    </nav>
  );
}
