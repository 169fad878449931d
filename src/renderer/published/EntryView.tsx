import { useState } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { CardSheet } from '../features/catalogue/parts/card/CardSheet.tsx';
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
} from '../features/catalogue/parts/index.ts';
import { entryHref, sheetHref } from './useHashRoute.ts';

interface EntryProps {
  intervention: Intervention;
  names: Names;
}

function EntryText({ intervention, names }: EntryProps) {
  const t = useText();
  return (
    <div>
      <EntryHead intervention={intervention} names={names} lead={<Description text={intervention.description || intervention.summary} />} evidenceHref={null} />
      <section className="sec first" aria-labelledby="passar">
        <h2 className="sr" id="passar">
          {t('entry.fit.heading')}
        </h2>
        <FitLists intervention={intervention} />
      </section>
      <OffersSection intervention={intervention} names={names} />
      <ApplySection intervention={intervention} names={names} />
      <EvidenceSection intervention={intervention} names={names} />
      {intervention.experience.length + intervention.youthView.length > 0 && <NotesSection intervention={intervention} local={false} />}
      <ImplementationSection intervention={intervention} staff={false} />
      <EntrySection id="kallor" heading={t('entry.sources.heading')}>
        <SourceList sources={intervention.sources} />
      </EntrySection>
    </div>
  );
}

/** One intervention to read, as in the program but without what is only for those who keep the catalogue. */
export function EntryView({ intervention, names, listHref }: EntryProps & { listHref: string }) {
  const t = useText();
  return (
    <>
      <p className="crumb">
        <a className="quiet" href={listHref}>
          {t('published.back')}
        </a>
      </p>
      <div className="entry">
        <EntryText intervention={intervention} names={names} />
        <aside aria-label={t('entry.facts.heading')}>
          <section className="sec first" aria-label={t('entry.next.heading')}>
            <div className="actions">
              <a className="btn primary block" href={sheetHref(intervention.id)}>
                <Icon name="print" />
                {t('published.print')}
              </a>
            </div>
          </section>
          <section className="sec facts-sec" aria-label={t('entry.facts.heading')}>
            <Facts intervention={intervention} names={names} internal={false} />
          </section>
        </aside>
      </div>
    </>
  );
}

/** The sheet of A4, and the button that prints it. */
export function SheetView({ intervention, names, district }: EntryProps & { district: string }) {
  const t = useText();
  const [now] = useState(() => new Date().toISOString());
  return (
    <div className="card-page">
      <h1 className="page-title" tabIndex={-1}>
        {t('cards.title', { name: intervention.abbreviation || intervention.name })}
      </h1>
      <div className="card-tools">
        <button type="button" className="btn primary" onClick={() => window.print()}>
          <Icon name="print" />
          {t('cards.print')}
        </button>
        <a className="btn" href={entryHref(intervention.id)}>
          <Icon name="back" />
          {t('published.sheet.back')}
        </a>
        <p>{t('cards.preview')}</p>
      </div>
      <div className="sheet-scroll" role="region" aria-label={t('cards.sheet')} tabIndex={0}>
        <CardSheet intervention={intervention} names={names} district={district} now={now} />
      </div>
    </div>
  );
}

/** The address names an entry that the file does not carry. */
export function MissingView({ date, listHref }: { date: string; listHref: string }) {
  const t = useText();
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        {t('published.missing.title')}
      </h1>
      <p className="pub-text">{t('published.missing.text', { date })}</p>
      <p>
        <a href={listHref}>{t('published.to.list')}</a>
      </p>
    </>
  );
}
