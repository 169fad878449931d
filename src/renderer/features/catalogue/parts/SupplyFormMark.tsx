import type { ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import type { SupplyForm } from '#core/catalogue/terms.ts';
import './parts.css';

const square = <rect x="1.6" y="1.6" width="8.8" height="8.8" stroke="currentColor" strokeWidth="1.3" />;

/** Filled is ours, outlined is another board's: the shape says where the board may judge and where it may only forward (R2). */
const shapes: Readonly<Record<SupplyForm | 'none', ReactNode>> = {
  own: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  committee: (
    <>
      {square}
      <path d="M1.6 1.6h4.4v8.8H1.6z" fill="currentColor" />
    </>
  ),
  procured: (
    <>
      {square}
      <path d="M4 6h4" stroke="currentColor" strokeWidth="1.3" />
    </>
  ),
  joint: (
    <>
      <rect x="1.5" y="1.5" width="6" height="6" stroke="currentColor" strokeWidth="1.2" />
      <rect x="4.5" y="4.5" width="6" height="6" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  region: <circle cx="6" cy="6" r="4.6" stroke="currentColor" strokeWidth="1.3" />,
  state: <path d="M6 1.5 10.8 10.4H1.2z" stroke="currentColor" strokeWidth="1.3" />,
  none: <path d="M1.6 6h8.8" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2 1.5" />,
};

const tone = (form: SupplyForm | null): string => (form === 'own' ? 'form own' : form === null ? 'form unknown' : 'form');

/** Shape and word of a supply form; null is "Utbud ej angivet". */
export function SupplyFormMark({ form }: { form: SupplyForm | null }) {
  const t = useText();
  return (
    <span className={tone(form)}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[form ?? 'none']}
      </svg>
      {form === null ? t('entry.noOffer') : t(`terms.supplyForm.${form}`)}
    </span>
  );
}
