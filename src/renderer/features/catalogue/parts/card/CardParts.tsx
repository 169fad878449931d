import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import type { Names } from '#core/catalogue/documents/names.ts';
import { applyGroups, applyParts, inReadingOrder, providerText } from '#core/catalogue/documents/offer-text.ts';
import { hostOf } from '#core/catalogue/documents/source-text.ts';
import { SupplyFormMark } from '../SupplyFormMark.tsx';
import { hasVeryLow, pairFirst } from '#core/catalogue/documents/verdict-text.ts';
import { levelLine, offerLine, verdictHead } from '#core/catalogue/documents/card-text.ts';
import { clip, type Limits } from '#core/catalogue/documents/limits.ts';

interface PartProps {
  intervention: Intervention;
  names: Names;
  limits: Limits;
}

function CardApply({ intervention, names, limits }: PartProps) {
  const t = useText();
  const groups = applyGroups(inReadingOrder(intervention.offers)).slice(0, limits.offers);
  if (groups.length === 0) return <p>{t('entry.apply.none')}</p>;
  return groups.map((offers) => {
    const first = offers[0];
    if (first === undefined) return null;
    const { steps, paragraphs } = applyParts(first.howToApply);
    const contacts = offers.flatMap((offer) => offer.contacts).map(({ name, phone, email }) => [name, phone, email].filter((part) => part !== '').join(', '));
    const who = offers.map((offer) => providerText(t, { ...offer, contract: null }, names)).filter((name) => name !== null);
    const words = [...paragraphs, ...steps, ...(contacts.length === 0 ? [] : [contacts.join('; ')])].join(' ');
    return (
      <p key={first.id}>
        <b className="strong">{clip([t('cards.apply'), who.join(', ')].filter((part) => part !== '').join(', '), limits.text)}:</b>{' '}
        {t(`entry.apply.assessment.${first.needsAssessment ?? 'unknown'}`)}. {clip(words, limits.text)}
      </p>
    );
  });
}

/** Offers one to a line, then how to apply. */
export function CardOffers({ intervention, names, limits }: PartProps) {
  const t = useText();
  const offers = inReadingOrder(intervention.offers);
  if (offers.length === 0) return <p>{t(`entry.offers.none.${intervention.offeredHere}`)}</p>;
  const more = offers.length - limits.offers;
  return (
    <>
      <ul className="card-offers">
        {offers.slice(0, limits.offers).map((offer) => (
          <li key={offer.id}>
            <SupplyFormMark form={offer.supplyForm} />
            <span>
              <b className="strong">{clip(providerText(t, offer, names) ?? t('entry.offers.providerUnknown'), limits.text)}.</b> {clip(offerLine(t, offer, names), limits.text)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('cards.moreOffers', { count: more })}</p>}
      <CardApply {...{ intervention, names, limits }} />
    </>
  );
}

/** What the sources say, in words, with source, year, scope and outcome; and the fixed sentence where something is graded very low. */
export function CardEvidence({ intervention, names, limits }: PartProps) {
  const t = useText();
  const { verdicts, verdictsDiffer } = intervention;
  if (verdicts.length === 0) return <p>{t('cards.noEvidence')}</p>;
  const { pair, rest } = pairFirst(verdicts);
  const shown = [...pair, ...rest].slice(0, limits.verdicts);
  const more = verdicts.length - shown.length;
  return (
    <>
      <ul className="card-verdicts">
        {shown.map((verdict) => (
          <li key={verdict.id}>
            <b className="strong">{clip(verdictHead(t, verdict, names), limits.text)}.</b>{' '}
            <span className="card-quote">{clip(verdict.result || t('entry.verdict.noResult'), limits.text)}</span> {clip(levelLine(t, verdict), limits.text)}
            {!verdict.verified && ` ${t('cards.unverified')}`}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('cards.moreVerdicts', { count: more })}</p>}
      {verdictsDiffer !== '' && (
        <p>
          <b className="strong">{t('entry.evidence.differ')}.</b> {clip(verdictsDiffer, limits.text)}
        </p>
      )}
      {hasVeryLow(verdicts) && (
        <p>
          <b className="strong">{t('entry.evidence.absence')}</b>
        </p>
      )}
    </>
  );
}

/** Numbered sources with the address in words: paper has no links. */
export function CardSources({ intervention, limits }: PartProps) {
  const t = useText();
  const { sources } = intervention;
  if (sources.length === 0) return <p>{t('entry.sources.none')}</p>;
  const words = sources.slice(0, limits.sources).map((source) => {
    const host = source.url === null ? '' : hostOf(source.url);
    return source.title === '' || host === '' ? source.title || host : `${source.title} (${host})`;
  });
  return <p className="card-sources">{words.map((text, index) => `${index + 1}. ${clip(text, limits.text)}`).join('   ')}</p>;
}
