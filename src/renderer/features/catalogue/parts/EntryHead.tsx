import type { ReactNode } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { AgeRange } from './AgeRange.tsx';
import { hasOwnAbbreviation, type Names } from '#core/catalogue/documents/names.ts';
import { advisesAgainst, bodyYear } from '#core/catalogue/documents/verdict-text.ts';
import './entry.css';

/** A source advises against the intervention: said before anything else, with the way to the reason. */
export function AgainstWarning({ intervention, href }: { intervention: Pick<Intervention, 'verdicts'>; href: string | null }) {
  const t = useText();
  const verdict = advisesAgainst(intervention.verdicts);
  if (verdict === undefined) return null;
  return (
    <div className="against">
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        <path d="m3.8 12.2 8.4-8.4" />
      </svg>
      <p>
        <b className="strong">{t('entry.against.title')}.</b> {t('entry.against.text', { source: bodyYear(t, verdict) })}{' '}
        {href !== null && <a href={href}>{t('entry.against.link')}</a>}
      </p>
    </div>
  );
}

function Aliases({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const names = intervention.aliases.filter((alias) => alias !== intervention.abbreviation && alias !== intervention.name);
  if (names.length === 0) return null;
  return <span>{t('entry.alsoSearched', { names: names.map((word) => t('entry.quoted', { word })).join(', ') })}</span>;
}

export interface EntryHeadProps {
  intervention: Intervention;
  names: Names;
  /** The description, already made from markdown. */
  lead: ReactNode;
  /** Where the warning's link leads. */
  evidenceHref: string | null;
}

/** Title, abbreviation, what kind of thing it is and for which ages, and the description. */
export function EntryHead({ intervention, names, lead, evidenceHref }: EntryHeadProps) {
  const t = useText();
  const { kind, status, preventionLevel, setting } = intervention;
  return (
    <header>
      <h1 className="entry-title" tabIndex={-1}>
        {intervention.name} {hasOwnAbbreviation(intervention) && <span>{intervention.abbreviation}</span>}
      </h1>
      <p className="kicker">
        <span>{t(`terms.kind.${kind}`)}</span>
        {status !== 'offered' && <span>{t(`terms.status.${status}`)}</span>}
        {preventionLevel !== null && <span>{names.label('preventionLevels', preventionLevel)}</span>}
        {setting !== null && <span>{names.label('settings', setting)}</span>}
        <AgeRange ages={intervention.ages} />
        <Aliases intervention={intervention} />
      </p>
      <AgainstWarning intervention={intervention} href={evidenceHref} />
      <div className="lead">
        {intervention.description === '' && intervention.summary === '' ? <p className="faint">{t('entry.noDescription')}</p> : lead}
      </div>
      {intervention.verified === false && <p className="small muted unverified">{t('entry.unverified')}</p>}
    </header>
  );
}
