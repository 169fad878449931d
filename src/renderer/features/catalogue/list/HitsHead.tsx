import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { SearchOutput } from '#api/catalogue/contract.ts';
import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { formatState, sortChoices, type ListState, type SortOrder } from './url-state.ts';

export interface HitsHeadProps {
  readonly state: ListState;
  readonly head: SearchOutput;
  readonly stale: boolean;
  readonly onSort: (sort: SortOrder) => void;
  /** What can be done with all that is shown. */
  readonly tools: ReactNode;
}

/** A screen reader hears the figures when the typing has paused, not at each letter. */
const announceAfter = 600;

function useAnnouncement(text: string, ready: boolean): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!ready) return undefined;
    const timer = setTimeout(() => setSaid(text), announceAfter);
    return () => clearTimeout(timer);
  }, [text, ready]);
  return said;
}

/** How many there are, of how many, and in which order. */
export function HitsHead({ state, head, stale, onSort, tools }: HitsHeadProps) {
  const t = useText();
  const announcement = useAnnouncement(t('list.announce', { total: head.total, of: head.of }), !stale);
  return (
    <div className="hits-head">
      <span>
        <b className="strong">{t('list.count', { total: head.total })}</b> {t('list.countOf', { of: formatNumber(head.of) })}
      </span>
      <span className="sr" role="status">
        {announcement}
      </span>
      <span className="r">
        {tools}
        <Link to={`/katalog/filer?${formatState(state)}#exportera`}>{t('list.export')}</Link>
        <label className="sort">
          <span className="sr">{t('list.sort')}</span>
          <select value={state.sort} onChange={(event) => onSort(event.target.value as SortOrder)}>
            {sortChoices.map((sort) => (
              <option key={sort} value={sort}>
                {t(`list.sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      </span>
    </div>
  );
}
