import { Fragment } from 'react';
import type { SearchHit } from '#api/catalogue/contract.ts';
import { useText } from '#renderer/text/useText.ts';
import { ageText, lowerFirst } from '../parts/index.ts';
import { reasonsOf, type Reason } from './why.ts';

function Why({ reason, ages }: { reason: Reason; ages: SearchHit['ages'] }) {
  const t = useText();
  const words = reason.field === 'age' ? ageText(t, ages) : reason.field === 'topic' ? lowerFirst(reason.matched) : reason.matched;
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
      <mark>{words}</mark>
      {after}
    </>
  );
}

/** Why the entry was found, with the words of the entry marked. */
export function WhyLine({ why, ages }: Pick<SearchHit, 'why' | 'ages'>) {
  const reasons = reasonsOf(why);
  if (reasons.length === 0) return null;
  return (
    <p className="why">
      {reasons.map((reason, at) => (
        <Fragment key={reason.key}>
          {at > 0 && ' · '}
          <Why reason={reason} ages={ages} />
        </Fragment>
      ))}
    </p>
  );
}
