import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#renderer/text/useText.ts';
import { HitLine } from './HitLine.tsx';
import { entryContext, type HitActions } from './HitRow.tsx';
import { useCursor } from './useCursor.ts';
import { usePages, type Hits } from './useHits.ts';
import { lineAt, lineCount, lineKey, moveActive, pageSize, pagesFor, type LineSource } from './rows.ts';
import type { ListState } from './url-state.ts';
import { usePrinting } from './usePrinting.ts';
import './HitList.css';

const estimatedRow = 107;
const estimatedHead = 38;
const overscan = 5;
/** The sticky header above and the tray below cover this much of the window. */
const coveredAbove = 64;
const coveredBelow = 76;

/** What the search field may ask of the list. */
export interface HitListHandle {
  readonly focus: () => void;
}

export interface HitListProps {
  readonly ref: Ref<HitListHandle>;
  readonly state: ListState;
  readonly search: string;
  readonly hits: Hits;
  readonly selection: readonly string[];
  readonly restore: boolean;
  readonly onSelect: (id: string) => void;
  readonly onFavourite: (id: string, on: boolean) => void;
  readonly onLeaveUp: () => void;
}

function useVirtualLines(source: LineSource, box: RefObject<HTMLDivElement | null>) {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = box.current === null ? 0 : box.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  // Heights are remembered by what a line is, not by where it stands: a heading that comes in moves the rows below it.
  const { total, matchingAll } = source;
  const getItemKey = useCallback((at: number) => lineKey(lineAt(at, { total, matchingAll })), [total, matchingAll]);
  return useWindowVirtualizer<HTMLDivElement>({
    count: lineCount(source),
    getItemKey,
    estimateSize: (at) => (lineAt(at, source).kind === 'group' ? estimatedHead : estimatedRow),
    overscan,
    scrollMargin: margin,
    scrollPaddingStart: coveredAbove,
    scrollPaddingEnd: coveredBelow,
  });
}

/** The lines to draw: those in view, or all of the first page on paper. */
function useDrawnLines(inView: readonly { readonly index: number; readonly start: number }[], source: LineSource) {
  const printing = usePrinting();
  const lines = printing ? Array.from({ length: Math.min(lineCount(source), pageSize) }, (_, index) => ({ index, start: 0 })) : inView;
  return lines.map((line) => ({ line, what: lineAt(line.index, source) }));
}

/** The hits, drawn only where they are seen. One row is active; arrows move it. */
export function HitList({ ref, state, search, hits, selection, restore, onSelect, onFavourite, onLeaveUp }: HitListProps) {
  const t = useText();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const { source } = hits;
  const virtual = useVirtualLines(source, box);
  const lines = useDrawnLines(virtual.getVirtualItems(), source);
  const drawn = lines.flatMap(({ what }) => (what.kind === 'hit' ? [what.index] : []));
  const loaded = usePages(state, pagesFor(drawn[0] ?? 0, drawn.at(-1) ?? 0), hits.head);
  const { active, moveTo, enter } = useCursor({ box, virtual, source, search, restore });
  const actions = useMemo<HitActions>(() => ({ enter, select: onSelect, favourite: onFavourite }), [enter, onSelect, onFavourite]);
  useImperativeHandle(ref, () => ({ focus: () => moveTo(active) }), [moveTo, active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const hit = loaded.get(active);
    const to = moveActive(event.key, active, { total: source.total, visible: drawn.length - overscan });
    if (to !== null) {
      event.preventDefault();
      if (to < 0) onLeaveUp();
      else moveTo(to);
    } else if (event.key === 'Escape') {
      onLeaveUp();
    } else if (hit === undefined) {
      return;
    } else if (event.key === 'Enter') {
      void navigate(`/katalog/${hit.id}`, { state: entryContext(search, active, source.total) });
    } else if (event.key === ' ') {
      event.preventDefault();
      onSelect(hit.id);
    } else if (event.key === 'f') {
      onFavourite(hit.id, !hit.favourite);
    }
  };

  return (
    <div ref={box} role="grid" className="hits" aria-label={t('list.grid')} aria-rowcount={lineCount(source)} aria-colcount={4} aria-multiselectable aria-busy={hits.stale} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
      {lines.map(({ line, what }) => (
        <HitLine
          key={lineKey(what)}
          measure={virtual.measureElement}
          at={line.index}
          top={line.start - virtual.options.scrollMargin}
          line={what}
          hit={what.kind === 'hit' ? loaded.get(what.index) : undefined}
          active={what.kind === 'hit' && what.index === active}
          selection={selection}
          search={search}
          total={source.total}
          actions={actions}
        />
      ))}
    </div>
  );
}
