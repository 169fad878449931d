import { Link, NavLink } from 'react-router';
import { useInfo, useOverview } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { areas } from './areas.ts';
import { BrandSign } from '#renderer/ui/BrandSign.tsx';
import { SaveState } from './SaveState.tsx';

/** What in the catalogue waits for a person: suggestions, entries due for review, entries without a checked source. */
function useWaiting(): number {
  const overview = useOverview().data;
  const inbox = useInfo().data?.counts.inbox ?? 0;
  return inbox + (overview?.reviewDue ?? 0) + (overview?.unverified ?? 0);
}

/** The areas, and at the foot whose catalogue it is and whether all is saved. */
export function SideNav() {
  const t = useText();
  const waiting = useWaiting();
  return (
    <aside className="side" aria-label={t('app.name')}>
      <Link className="brand bare" to="/">
        <BrandSign />
        {t('app.name')}
      </Link>
      <nav className="nav" aria-label={t('app.areas')}>
        {areas.map((area) => (
          <NavLink key={area.path} to={area.path} end={area.path === '/'}>
            <span>{t(area.label)}</span>
            {area.path === '/katalog' && waiting > 0 && (
              <span className="n">
                <span aria-hidden="true">{waiting}</span>
                <span className="sr">{t('app.waiting', { count: waiting })}</span>
              </span>
            )}
          </NavLink>
        ))}
      </nav>
      <SaveState />
    </aside>
  );
}
