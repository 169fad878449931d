import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { ApprovalSection, PurgeSection } from './ApprovalSection.tsx';
import { AuditSection } from './AuditSection.tsx';
import { CopiesSection } from './CopiesSection.tsx';
import { FoldersSection } from './FoldersSection.tsx';
import { MeSection } from './MeSection.tsx';
import { TeamSection } from './TeamSection.tsx';
import './SettingsPage.css';

/** A link such as /installningar#kopior leads to its section, also when the page is fetched first. */
function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash, ready]);
}

/** Settings that save as one goes. */
export function SettingsPage() {
  const t = useText();
  const { data, error, refetch } = useSettings();
  useAnchor(data !== undefined);
  return (
    <>
      <PageTitle aside={t('settings.lead')}>{t('settings.title')}</PageTitle>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines rows={8} />}
      <div className="settings">
        <div className="start-col">
          {data !== undefined && <MeSection personal={data.personal} />}
          {data !== undefined && <TeamSection team={data.team} />}
          {data !== undefined && <ApprovalSection team={data.team} />}
        </div>
        <div className="start-col">
          <FoldersSection chosen={data?.personal.teamFolder ?? null} />
          <CopiesSection />
          <PurgeSection />
        </div>
        <div className="settings-wide">
          <AuditSection />
        </div>
      </div>
    </>
  );
}
