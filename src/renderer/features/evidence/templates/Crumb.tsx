import { Link } from 'react-router';
import { useText } from '#renderer/text/useText.ts';

/** The way here; with the list of templates where one stands further in. */
export function Crumb({ inside = false }: { readonly inside?: boolean }) {
  const t = useText();
  return (
    <nav className="tpl-crumb" aria-label={t('templates.crumb')}>
      <Link className="quiet" to="/evidens">
        {t('app.area.evidence')}
      </Link>
      {inside && (
        <>
          {' / '}
          <Link className="quiet" to="/evidens/mallar">
            {t('templates.title')}
          </Link>
        </>
      )}
    </nav>
  );
}
