import type { Intervention } from '#core/catalogue/intervention.ts';
import type { Offer } from '#core/catalogue/offer.ts';
import { useText } from '#renderer/text/useText.ts';
import { EntrySection } from './EntrySection.tsx';
import { ExampleMark } from './ExampleMark.tsx';
import type { Names } from '#core/catalogue/documents/names.ts';
import { applyGroups, applyParts, inReadingOrder, providerText } from '#core/catalogue/documents/offer-text.ts';
import { SupplyFormMark } from './SupplyFormMark.tsx';

function Steps({ text }: { text: string }) {
  const { steps, paragraphs } = applyParts(text);
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {steps.length > 0 && (
        <ol className="steps">
          {steps.map((step, index) => (
            <li key={step}>
              <span aria-hidden="true">{index + 1}</span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Contacts({ offer }: { offer: Offer }) {
  const t = useText();
  if (offer.contacts.length === 0 && offer.documents.length === 0) return null;
  return (
    <ul className="contacts">
      {offer.contacts.map((contact) => (
        <li key={`${contact.name}${contact.role}${contact.phone}`}>
          {[contact.name, contact.role, contact.phone, contact.email].filter((part) => part !== '').join(', ')}
          {contact.internal && <span className="small muted"> ({t('entry.apply.internal')})</span>}
        </li>
      ))}
      {offer.documents.map((document) => (
        <li key={document.url}>
          <a href={document.url} target="_blank" rel="noreferrer">
            {document.title || document.url}
          </a>
        </li>
      ))}
    </ul>
  );
}

function GroupHead({ offers, names }: { offers: readonly Offer[]; names: Names }) {
  const t = useText();
  const [first] = offers;
  if (first === undefined) return null;
  const providers = [...new Set(offers.map((offer) => providerText(t, { ...offer, contract: null }, names) ?? t('entry.offers.providerUnknown')))];
  const assessment = first.needsAssessment ?? 'unknown';
  return (
    <h3 className="apply-head">
      <SupplyFormMark form={first.supplyForm} />
      <span>{providers.join(', ')}</span>
      <span className="small muted">{t(`entry.apply.assessment.${assessment}`)}</span>
    </h3>
  );
}

/** "Så ansöker du": steps per way in; offers that are applied for in the same way stand together. */
export function ApplySection({ intervention, names }: { intervention: Intervention; names: Names }) {
  const t = useText();
  const groups = applyGroups(inReadingOrder(intervention.offers));
  if (intervention.offers.length === 0) return null;
  const example = intervention.offers.some((offer) => offer.isExample);
  return (
    <EntrySection id="ansok" heading={t('entry.apply.heading')} note={example ? <ExampleMark /> : undefined}>
      {groups.length === 0 && <p className="muted">{t('entry.apply.none')}</p>}
      {groups.map((offers) => (
        <div key={offers[0]?.id} className="apply">
          <GroupHead offers={offers} names={names} />
          <Steps text={offers[0]?.howToApply ?? ''} />
          {offers.map((offer) => (
            <div key={offer.id}>
              {offer.price !== '' && <p>{t('entry.apply.price', { price: offer.price })}</p>}
              <Contacts offer={offer} />
            </div>
          ))}
        </div>
      ))}
    </EntrySection>
  );
}
