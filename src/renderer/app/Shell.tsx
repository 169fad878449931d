import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { areas } from './areas.ts';
import './Shell.css';

/** Navigation, header and the page. */
export function Shell() {
  const t = useText();
  return (
    <div className="shell">
      <aside className="side">
        <nav className="nav" aria-label={t('app.areas')}>
          {areas.map((area) => (
            <NavLink key={area.path} to={area.path} end={area.path === '/'}>
              <span>{t(area.label)}</span>
            </NavLink>
          ))}
        </nav>
      </aside>
      <header className="top" />
      <main>
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
