import type { Intervention } from '#core/catalogue/intervention.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { ageText } from '#core/catalogue/documents/fit-text.ts';
import { plainText } from '../Description.tsx';
import { AgainstWarning } from '../EntryHead.tsx';
import { ExampleMark } from '../ExampleMark.tsx';
import { fitsFor, fitsForHeading, fitsNot } from '#core/catalogue/documents/fit-text.ts';
import { hasOwnAbbreviation, labelList, type Names } from '#core/catalogue/documents/names.ts';
import { CardEvidence, CardOffers, CardSources } from './CardParts.tsx';
import { cardLimits, clip, type Limits } from '#core/catalogue/documents/limits.ts';
import { useFit } from './useFit.ts';
import './card.css';

export interface CardSheetProps {
  intervention: Intervention;
  names: Names;
  district: string;
  /** The present moment. */
  now: string;
}

interface PartProps {
  intervention: Intervention;
  names: Names;
  limits: Limits;
}

function CardHead({ intervention, names, limits }: PartProps) {
  const t = useText();
  const { kind, status, preventionLevel, setting, ages, aliases, abbreviation } = intervention;
  const kicker = [
    t(`terms.kind.${kind}`),
    ...(status === 'offered' ? [] : [t(`terms.status.${status}`)]),
    ...(preventionLevel === null ? [] : [names.label('preventionLevels', preventionLevel)]),
    ...(setting === null ? [] : [names.label('settings', setting)]),
    ageText(t, ages),
  ];
  const others = aliases.filter((alias) => alias !== abbreviation).slice(0, 4);
  return (
    <>
      <h2 className="card-title">
        {clip(intervention.name, limits.text)} {hasOwnAbbreviation(intervention) && <span>{abbreviation}</span>}
      </h2>
      <p className="card-kicker">
        {kicker.join(' · ')}
        {others.length > 0 && ` · ${t('cards.aliases', { names: clip(others.join(', '), limits.text) })}`}
      </p>
      <AgainstWarning intervention={intervention} href={null} />
      <p className="card-lead">{clip(plainText(intervention.description) || intervention.summary || t('entry.noDescription'), limits.text)}</p>
    </>
  );
}

function CardFit({ intervention, limits }: PartProps) {
  const t = useText();
  const lists = [
    { heading: fitsForHeading(t, intervention), lines: fitsFor(t, intervention) },
    { heading: t('cards.notFor'), lines: fitsNot(t, intervention) },
  ];
  return (
    <div className="card-two">
      {lists.map(({ heading, lines }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line.text}>{clip(line.text, limits.text)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CardFacts({ intervention, names, limits }: PartProps) {
  const t = useText();
  const { duration, legalBasis, legalBasisVerified, problemAreas } = intervention;
  const legal = legalBasis !== '' && legalBasisVerified !== true ? t('cards.legalUnchecked', { legal: legalBasis }) : legalBasis;
  const facts = [
    { label: t('cards.problemAreas'), value: labelList(names, 'problemAreas', problemAreas) },
    { label: t('cards.duration'), value: duration },
    { label: t('cards.legal'), value: legal },
  ];
  return (
    <dl className="card-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{clip(value || t('entry.unknown'), limits.text)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One sheet of A4 about one intervention, for the desk or a meeting with colleagues. Readable in black and white; always exactly one page. */
export function CardSheet({ intervention, names, district, now }: CardSheetProps) {
  const t = useText();
  const { sheet, level } = useFit(cardLimits.length, intervention);
  const limits = cardLimits[level] ?? cardLimits[0];
  if (limits === undefined) return null;
  const part = { intervention, names, limits };
  const example = intervention.offers.some((offer) => offer.isExample);
  const reviewed = intervention.reviewedAt === null ? t('cards.notReviewed') : t('cards.reviewed', { date: intervention.reviewedAt });
  return (
    <article ref={sheet} className={`sheet card fit-${level}`} aria-label={t('cards.sheet')}>
      <p className="card-top">
        <span>{t('cards.district', { district })}</span>
        <span>{t('cards.printedOn', { date: formatDay(now) })}</span>
      </p>
      <CardHead {...part} />
      <CardFit {...part} />
      <section>
        <h3>
          {t('cards.offers')} {example && <ExampleMark />}
        </h3>
        <CardOffers {...part} />
      </section>
      <section>
        <h3>{t('cards.evidence')}</h3>
        <CardEvidence {...part} />
      </section>
      <CardFacts {...part} />
      <section>
        <h3>{t('cards.sources')}</h3>
        <CardSources {...part} />
      </section>
      <p className="card-foot">
        {reviewed}. {t('cards.check')} {limits.text !== Number.POSITIVE_INFINITY && t('cards.shortened')}
      </p>
    </article>
  );
}
