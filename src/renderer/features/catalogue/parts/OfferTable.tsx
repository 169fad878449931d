import type { Offer } from '#core/catalogue/offer.ts';
import type { OfferedState } from '#core/catalogue/terms.ts';
import { type Text, useText } from '#renderer/text/useText.ts';
import { ExampleMark } from './ExampleMark.tsx';
import type { Names } from '#core/catalogue/documents/names.ts';
import { contractText, inReadingOrder, offerDetails, providerText, responsibleText, waitText } from '#core/catalogue/documents/offer-text.ts';
import { SupplyFormMark } from './SupplyFormMark.tsx';
import { Unknown } from './Unknown.tsx';
import './parts.css';

function Dated({ text, asOf }: { text: string | null; asOf: string | null }) {
  if (text === null) return <Unknown />;
  return (
    <>
      {text}
      {asOf !== null && (
        <>
          <br />
          <span className="small muted nowrap">{asOf}</span>
        </>
      )}
    </>
  );
}

function OfferRow({ offer, names, mixed }: { offer: Offer; names: Names; mixed: boolean }) {
  const t = useText();
  const places = offer.capacity.places === null ? null : String(offer.capacity.places);
  const contract = contractText(t, offer);
  const details = offerDetails(t, offer, names);
  return (
    <tr>
      <th scope="row">
        <SupplyFormMark form={offer.supplyForm} />
      </th>
      <td>
        {providerText(t, offer, names) ?? <Unknown>{t('entry.offers.providerUnknown')}</Unknown>}
        <br />
        <span className="small muted">{[responsibleText(t, offer, names), ...details].join(' · ')}</span>
        {mixed && offer.isExample && (
          <div>
            <ExampleMark short />
          </div>
        )}
      </td>
      <td>
        <Dated text={places} asOf={offer.capacity.asOf} />
      </td>
      <td>
        <Dated text={waitText(t, offer)} asOf={offer.wait.asOf} />
      </td>
      <td>{contract ?? <Unknown />}</td>
    </tr>
  );
}

function NoOwnRow({ t }: { t: Text }) {
  return (
    <tr>
      <th scope="row">
        <SupplyFormMark form="own" />
      </th>
      <td colSpan={4}>
        <Unknown>{t('entry.offers.noOwn')}</Unknown>
      </td>
    </tr>
  );
}

export interface OfferTableProps {
  offers: readonly Offer[];
  names: Names;
  /** Name of the intervention, for the caption that is read aloud. */
  name: string;
}

/** Offers with what is known of each; what is not known is written "Okänt" (R7). */
export function OfferTable({ offers, names, name }: OfferTableProps) {
  const t = useText();
  const sorted = inReadingOrder(offers);
  const mixed = sorted.some((offer) => offer.isExample) && sorted.some((offer) => !offer.isExample);
  return (
    <div className="table-scroll" role="region" aria-label={t('entry.offers.caption', { name })} tabIndex={0}>
      <table className="tbl offers">
        <caption className="sr">{t('entry.offers.caption', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('entry.offers.form')}</th>
            <th scope="col">{t('entry.offers.who')}</th>
            <th scope="col">{t('entry.offers.places')}</th>
            <th scope="col">{t('entry.offers.wait')}</th>
            <th scope="col">{t('entry.offers.contract')}</th>
          </tr>
        </thead>
        <tbody>
          {!sorted.some((offer) => offer.supplyForm === 'own') && <NoOwnRow t={t} />}
          {sorted.map((offer) => (
            <OfferRow key={offer.id} offer={offer} names={names} mixed={mixed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is said where no offer is written in: offered here, not, or nobody knows. */
export function NoOffers({ offeredHere }: { offeredHere: OfferedState }) {
  const t = useText();
  return <p className="muted">{t(`entry.offers.none.${offeredHere}`)}</p>;
}
