import { Fragment } from 'react';
import type { SearchHit } from '#api/catalogue/contract.ts';
import { useText } from '#renderer/text/useText.ts';
import { reasonsOf, type Reason } from './why.ts';

function Why({ reason }: { reason: Reason }) {
  const t = useText();
  const before = reason.field === 'name' || reason.field === 'searchName' || reason.field === 'text' ? `${t(`list.why.${reason.field}`)} ` : '';
  const after =
    reason.relation === 'synonym'
      ? ` ${t('list.why.same', { query: reason.query })}`
      : reason.relation === 'typo'
        ? ` ${t('list.why.typo', { query: reason.query })}`
        : '';
  return (
    <>
      {before}
      <mark>{reason.matched}</mark>
      {after}
    </>
  );
}

/** Why the entry was found, with the words of the entry marked. */
export function WhyLine({ hit }: { hit: Pick<SearchHit, 'why'> }) {
  const reasons = reasonsOf(hit.why);
  if (reasons.length === 0) return null;
  return (
    <p className="why">
      {reasons.map((reason, at) => (
        <Fragment key={reason.key}>
          {at > 0 && ' · '}
          <Why reason={reason} />
        </Fragment>
      ))}
    </p>
  );
}
