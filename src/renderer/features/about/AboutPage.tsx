import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { CopyText } from '#renderer/ui/CopyText.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PageTitle } from '#renderer/ui/PageTitle.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { HereSection } from './HereSection.tsx';
import type { About } from './machine.ts';
import { PackagesSection } from './PackagesSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { useReport } from './useReport.ts';
import { WhatSection } from './WhatSection.tsx';
import './AboutPage.css';

function ReportSection({ about }: { readonly about: About }) {
  const t = useText();
  const report = useReport(about);
  return (
    <Section id="felrapport" title={t('about.report.title')}>
      <p className="about-text">{t('about.report.text')}</p>
      <CopyText label={t('about.report.label')} text={report} rows={13} />
    </Section>
  );
}

/** What the program is, what it runs on, whose work it stands on, and what to copy when something goes wrong. */
export function AboutPage() {
  const t = useText();
  const { data, error, refetch } = useQuery(api.system.about.queryOptions({ staleTime: Infinity }));
  const licences = useQuery(api.system.licences.queryOptions({ staleTime: Infinity }));
  return (
    <>
      <PageTitle aside={data === undefined ? undefined : t('about.version', { version: data.version })}>{t('about.title')}</PageTitle>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingLines rows={8} />}
      <div className="about">
        <div className="about-col">
          <WhatSection licence={licences.data?.own.text ?? null} />
          {data !== undefined && <SourcesSection starter={data.starter} />}
        </div>
        <div className="about-col">
          {data !== undefined && <HereSection about={data} />}
          {data !== undefined && <ReportSection about={data} />}
        </div>
        <div className="about-wide">
          <PackagesSection licences={licences} />
        </div>
      </div>
    </>
  );
}
