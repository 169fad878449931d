import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import type { Intervention } from '#core/catalogue/intervention.ts';
import type { OwnGrade } from '#core/catalogue/own-grades.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import {
  ApplySection,
  Description,
  EntryHead,
  EntrySection,
  EvidenceSection,
  Facts,
  FitLists,
  ImplementationSection,
  type Names,
  NotesSection,
  OffersSection,
  SourceList,
} from '../parts/index.ts';
import { CompletenessSection } from './CompletenessSection.tsx';
import { ArchiveButton } from '../archive/ArchiveButton.tsx';
import { ArchivedNotice } from '../archive/ArchivedNotice.tsx';
import { WaitingNote } from '../proposals/WaitingNote.tsx';
import { Crumb } from './Crumb.tsx';
import { EntryStates } from './EntryStates.tsx';
import { HistorySection } from './HistorySection.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OwnGradingLink, WhyLevel } from './OwnGrading.tsx';
import { useEntry } from './useEntry.ts';

/** A link to a section (`#underlag`) leads there once the entry has been read. */
function useSectionFromAddress(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!ready || hash === '') return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [ready, hash]);
}

function ReadOnlyNote() {
  const t = useText();
  const info = useQuery(api.system.info.queryOptions({ input: {} }));
  if (info.data === undefined || info.data.writable) return null;
  return <p className="small muted">{t('entry.readOnly')}</p>;
}

interface EntryProps {
  intervention: Intervention;
  own?: readonly OwnGrade[];
  names: Names;
}

function EntryText({ intervention, own = [], names }: EntryProps) {
  const t = useText();
  const inventory = <Link to="/katalog/inventering">{t('entry.offers.none.action')}</Link>;
  return (
    <div>
      <ArchivedNotice intervention={intervention} />
      <EntryHead intervention={intervention} names={names} lead={<Description text={intervention.description || intervention.summary} />} evidenceHref="#underlag" />
      <section className="sec first" aria-labelledby="passar">
        <h2 className="sr" id="passar" tabIndex={-1}>
          {t('entry.fit.heading')}
        </h2>
        <FitLists intervention={intervention} />
      </section>
      <OffersSection intervention={intervention} names={names} action={inventory} />
      <ApplySection intervention={intervention} names={names} />
      <EvidenceSection intervention={intervention} names={names} after={(verdict) => <WhyLevel own={own} verdict={verdict} />} action={<OwnGradingLink id={intervention.id} own={own} />} />
      <NotesSection intervention={intervention} local />
      <ImplementationSection intervention={intervention} staff />
      <div className="two ends">
        <EntrySection id="kallor" heading={t('entry.sources.heading')}>
          <SourceList sources={intervention.sources} />
        </EntrySection>
        <HistorySection id={intervention.id} />
      </div>
    </div>
  );
}

function EntryAside({ intervention, names }: EntryProps) {
  const t = useText();
  return (
    <aside aria-label={t('entry.facts.heading')}>
      {intervention.archived === null && <NextSteps intervention={intervention} />}
      <section className="sec facts-sec" aria-label={t('entry.facts.heading')}>
        <Facts intervention={intervention} names={names} internal />
        <ReadOnlyNote />
        <WaitingNote id={intervention.id} />
        {intervention.archived === null && (
          <p className="entry-archive">
            <ArchiveButton intervention={intervention} />
          </p>
        )}
      </section>
      <CompletenessSection intervention={intervention} />
    </aside>
  );
}

/** One intervention to read: what it is, whom it fits, where it is given, what the sources say. */
export function EntryPage() {
  const { id = '' } = useParams();
  const entry = useEntry(id);
  useSectionFromAddress(entry.state === 'ready');
  return (
    <>
      <Crumb id={id} />
      {entry.state === 'ready' ? (
        <div className="entry">
          <EntryText intervention={entry.read} own={entry.own} names={entry.names} />
          <EntryAside intervention={entry.intervention} names={entry.names} />
        </div>
      ) : (
        <EntryStates entry={entry} />
      )}
    </>
  );
}
