import { Fragment } from 'react';
import type { SearchHit } from '#api/catalogue/contract.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
import { ageText, lowerFirst } from '../parts/index.ts';
import { markedIn, reasonsOf, type Reason } from './why.ts';

/** What stands before the marked words: in which field, or what was typed and how it leads here. */
function leadOf({ field, relation, query }: Reason, t: Text): string {
  if (relation === 'synonym') return `${t('list.why.synonym', { query })} `;
  if (relation === 'counts') return `${t('list.why.counts', { query })} `;
  if (relation === 'typo') return `${t('list.why.typo', { query })} `;
  return field === 'name' || field === 'searchName' || field === 'text' ? `${t(`list.why.${field}`)} ` : '';
}

function wordsOf({ field, matched }: Reason, ages: SearchHit['ages'] | undefined, t: Text): string {
  if (field === 'age') return ages === undefined ? t('list.value.age', { age: matched }) : ageText(t, ages);
  return field === 'topic' ? lowerFirst(matched) : matched;
}

function Why({ reason, ages }: { reason: Reason; ages: SearchHit['ages'] | undefined }) {
  const t = useText();
  const words = wordsOf(reason, ages, t);
  return (
    <>
      {leadOf(reason, t)}
      <Mark text={words} words={[markedIn(words, reason)]} />
    </>
  );
}

/** Why the entry was found, with the words of the entry marked. */
export function WhyLine({ why, ages, most }: Pick<SearchHit, 'why'> & { readonly ages?: SearchHit['ages']; readonly most?: number }) {
  const reasons = reasonsOf(why, most);
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
