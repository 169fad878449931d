import type { ReactNode } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { useText } from '#renderer/text/useText.ts';
import { EntrySection } from './EntrySection.tsx';
import { ExampleMark } from './ExampleMark.tsx';
import type { Names } from '#core/catalogue/documents/names.ts';
import { NoOffers, OfferTable } from './OfferTable.tsx';

export interface OffersSectionProps {
  intervention: Intervention;
  names: Names;
  /** What one can do where no offer is written in. */
  action?: ReactNode;
}

/** "Utbud": who gives it here, and what this board may say about it (R1, R2). */
export function OffersSection({ intervention, names, action }: OffersSectionProps) {
  const t = useText();
  const { offers } = intervention;
  const mark = offers.some((offer) => offer.isExample) ? <ExampleMark /> : undefined;
  return (
    <EntrySection id="utbud" heading={t('entry.offers.heading')} note={mark}>
      {offers.length === 0 ? (
        <>
          <NoOffers offeredHere={intervention.offeredHere} />
          {action}
        </>
      ) : (
        <OfferTable offers={offers} names={names} name={intervention.name} />
      )}
      {offers.some((offer) => offer.supplyForm !== 'own') && <p className="small muted below">{t('entry.offers.others')}</p>}
    </EntrySection>
  );
}
