import { useQuery } from '@tanstack/react-query';
import { useWindowVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import { api } from '#renderer/rpc/query.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { namesFrom } from '../parts/index.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { MendRow } from './MendRow.tsx';
import { pageSize, useRowPages } from './useSession.ts';
import type { Session, Show } from './session.ts';

const overscan = 4;
const estimated: Readonly<Record<Show, number>> = { all: 72, mend: 150, create: 110, update: 110, same: 44 };

function useVirtualRows(count: number, show: Show) {
  const box = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState<number | null>(null);
  useLayoutEffect(() => {
    const top = box.current === null ? 0 : box.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  const virtual = useWindowVirtualizer<HTMLDivElement>({
    count,
    estimateSize: () => estimated[show],
    overscan,
    scrollMargin: margin,
    // The row that is being written in stays, however far one scrolls.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return active === null || active >= count || seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b);
    },
  });
  const onFocus = (event: FocusEvent): void => {
    const at = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index']);
    setActive(Number.isNaN(at) ? null : at);
  };
  return { box, virtual, onFocus, onBlur: () => setActive(null) };
}

export interface ImportRowsProps {
  readonly session: Session;
  readonly show: Show;
  readonly total: number;
}

/** The rows of one kind, fetched and drawn only where they are seen. */
export function ImportRows({ session, show, total }: ImportRowsProps) {
  const t = useText();
  const { box, virtual, onFocus, onBlur } = useVirtualRows(total, show);
  const lines = virtual.getVirtualItems();
  const pages = [...new Set(lines.map((line) => Math.floor(line.index / pageSize)))];
  const rows = useRowPages(session, show, pages);
  const vocabulary = useQuery(api.vocabulary.list.queryOptions({ input: {} })).data?.vocabulary;
  const words = useMemo(() => (vocabulary === undefined ? null : { t, names: namesFrom(vocabularyOn(vocabulary, today())) }), [t, vocabulary]);
  return (
    <div ref={box} role="list" className="import-rows" aria-label={t('files.rows')} style={{ height: virtual.getTotalSize() }} onFocus={onFocus} onBlur={onBlur}>
      {lines.map((line) => {
        const row = rows.get(line.index);
        const mends = row !== undefined && (row.cells !== undefined || row.errors.length > 0 || row.leftOut === true);
        return (
          <div key={line.index} ref={virtual.measureElement} data-index={line.index} role="listitem" aria-setsize={total} aria-posinset={line.index + 1} className="import-row" style={{ transform: `translateY(${line.start - virtual.options.scrollMargin}px)` }}>
            {row === undefined ? <span className="loading-line" /> : mends ? <MendRow row={row} said={session.said} vocabulary={vocabulary} /> : <ChangeRow row={row} said={session.said} words={words} />}
          </div>
        );
      })}
    </div>
  );
}
