import { useQuery } from '@tanstack/react-query';
import { Link, NavLink } from 'react-router';
import { api } from '#renderer/rpc/query.ts';
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

/** What in the evidence waits for this person: begun by them, ready to agree on, or due for renewal; also what needs a second assessor. */
function useEvidenceWaiting(): number {
  const work = useQuery(api.evidence.queue.queryOptions({ input: {} })).data?.work ?? [];
  return work.filter(({ mine, mayJoin, reason }) => (reason.kind === 'evidence-renewal' ? reason.why.length > 0 : reason.kind === 'evidence-consensus' || mayJoin || (mine && reason.kind === 'evidence-started'))).length;
}

/** The areas, and at the foot whose catalogue it is and whether all is saved. */
export function SideNav() {
  const t = useText();
  const waits: Readonly<Record<string, number>> = { '/katalog': useWaiting(), '/evidens': useEvidenceWaiting() };
  return (
    <aside className="side" aria-label={t('app.name')}>
      <Link className="brand bare" to="/">
        <BrandSign />
        {t('app.name')}
      </Link>
      <nav className="nav" aria-label={t('app.areas')}>
        {areas.map(({ path, label }) => {
          const count = waits[path] ?? 0;
          return (
            <NavLink key={path} to={path} end={path === '/'}>
              <span>{t(label)}</span>
              {count > 0 && (
                <span className="n">
                  <span aria-hidden="true">{count}</span>
                  <span className="sr">{t('app.waiting', { count })}</span>
                </span>
              )}
            </NavLink>
          );
        })}
      </nav>
      <SaveState />
    </aside>
  );
}
