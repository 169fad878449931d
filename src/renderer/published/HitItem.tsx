import type { FoundEntry } from '#core/catalogue/search/search.ts';
import { useText } from '#renderer/text/useText.ts';
import { AgeRange, advisesAgainst, EvidenceLine, hasOwnAbbreviation, SupplyFormMark } from '../features/catalogue/parts/index.ts';
import { WhyLine } from '../features/catalogue/list/WhyLine.tsx';
import { entryHref } from './useHashRoute.ts';

/** One hit: name, for whom, why it was found, supply forms, evidence. */
export function HitItem({ found }: { found: FoundEntry }) {
  const t = useText();
  const { record, profile } = found.entry;
  const { data } = record;
  const { forms } = profile.supply;
  const against = advisesAgainst(data.verdicts);
  return (
    <li className="pub-hit">
      <div className="pub-hit-main">
        <h2>
          <a href={entryHref(record.id)}>{data.name}</a> {hasOwnAbbreviation(data) && <span className="ab">{data.abbreviation}</span>}
        </h2>
        <p className="who">{data.targetGroup || data.summary}</p>
        <p className="why">
          {[t(`terms.kind.${data.kind}`), ...(data.status === 'offered' ? [] : [t(`terms.status.${data.status}`)])].join(' · ')} · <AgeRange ages={data.ages} />
        </p>
        <WhyLine why={found.why} ages={data.ages} />
        {against !== undefined && (
          <p className="why strong">
            {t('entry.against.title')}: {against.body}
          </p>
        )}
      </div>
      <div className="col">{forms.length === 0 ? <SupplyFormMark form={null} /> : forms.map((form) => <SupplyFormMark key={form} form={form} />)}</div>
      <div className="col">
        <EvidenceLine evidence={profile.evidence} />
      </div>
    </li>
  );
}
