import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { useInfo, useOverview } from '#renderer/rpc/state.ts';
import { formatLongDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { ChangeLog } from './ChangeLog.tsx';
import { GettingStarted } from './GettingStarted.tsx';
import { headlineOf, nearMeeting, type NearMeeting } from './headline.ts';
import { InboxItems } from './InboxItems.tsx';
import { InventoryProgress } from './InventoryProgress.tsx';
import { Notices } from './Notices.tsx';
import { QuickFind } from './QuickFind.tsx';
import { TodoList } from './TodoList.tsx';
import './StartPage.css';

const YearSection = lazy(async () => ({ default: (await import('./year/index.ts')).YearSection }));

/** The meeting that comes within two weeks, if one is decided. */
function useNearMeeting(): NearMeeting | null {
  const now = new Date();
  const plan = useQuery(api.tasks.yearPlan.queryOptions({ input: { year: now.getFullYear() } })).data;
  return plan === undefined ? null : nearMeeting(plan, now.toISOString().slice(0, 10));
}

/** The first page: what matters, what to do, what has changed, and the quickest ways in. */
export function StartPage() {
  const t = useText();
  const overview = useOverview();
  const waiting = useInfo().data?.counts.inbox ?? 0;
  const { answered, total } = overview.data?.inventory ?? { answered: 0, total: 1 };
  // A finished inventory gives way to the year.
  const inventoried = answered >= total;
  const meeting = useNearMeeting();
  const headline = overview.data === undefined ? null : headlineOf(overview.data, waiting, meeting);
  return (
    <>
      <PageTitle aside={formatLongDay(new Date())}>{headline === null ? t('start.opening') : t(headline.id, headline.values)}</PageTitle>
      <Notices />
      {overview.error !== null && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      <div className="start">
        <div className="start-col">
          {overview.data === undefined ? overview.error === null && <LoadingLines rows={4} /> : !inventoried && <InventoryProgress {...overview.data.inventory} />}
          <Suspense fallback={<LoadingLines rows={8} />}>
            <YearSection />
          </Suspense>
          {inventoried && overview.data !== undefined && <InventoryProgress {...overview.data.inventory} />}
          <QuickFind />
        </div>
        <div className="start-col">
          <InboxItems />
          <TodoList />
          <GettingStarted />
          <ChangeLog />
        </div>
      </div>
    </>
  );
}
