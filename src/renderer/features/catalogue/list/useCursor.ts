import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { placeOf, rememberPlace } from './return-point.ts';
import { lineOfHit, type LineSource } from './rows.ts';

interface Cursor {
  readonly active: number;
  /** True where the active row takes the focus as soon as it is drawn. */
  readonly take: boolean;
}

export interface CursorControl {
  readonly active: number;
  readonly moveTo: (index: number) => void;
  /** The focus or the pointer is already on the row. */
  readonly enter: (index: number) => void;
}

export interface CursorOptions {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<Window, HTMLDivElement>;
  readonly source: LineSource;
  readonly search: string;
  /** True where the reader comes back to a list already visited. */
  readonly restore: boolean;
}

/** Remembers where the reader was when the list is left, while the window still stands there. */
function useRemembered(search: string, active: number): void {
  const place = useRef({ search, active });
  place.current = { search, active };
  useLayoutEffect(() => () => rememberPlace(place.current.search, { active: place.current.active, scrollY: window.scrollY }), []);
}

/** A new question starts at its top. */
function useTopOfNewResult(search: string, onNew: () => void): void {
  const shown = useRef(search);
  useEffect(() => {
    if (shown.current === search) return;
    shown.current = search;
    onNew();
  }, [search, onNew]);
}

/** Which row is active, moved by keys and pointer, kept while one reads an entry. */
export function useCursor({ box, virtual, source, search, restore }: CursorOptions): CursorControl {
  const [kept] = useState(() => (restore ? placeOf(search) : null));
  const [cursor, setCursor] = useState<Cursor>({ active: kept?.active ?? 0, take: false });
  const active = Math.min(cursor.active, Math.max(0, source.total - 1));

  useRemembered(search, active);
  const toTop = useCallback(() => {
    setCursor({ active: 0, take: false });
    const top = box.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) window.scrollTo({ top: 0 });
  }, [box]);
  useTopOfNewResult(search, toTop);

  const restored = useRef(kept === null);
  useLayoutEffect(() => {
    if (restored.current || source.total === 0) return;
    restored.current = true;
    // After the shell, which takes every new page to its top and heading.
    requestAnimationFrame(() => {
      window.scrollTo({ top: kept?.scrollY ?? 0 });
      setCursor({ active: kept?.active ?? 0, take: true });
    });
  }, [kept, source.total]);

  useEffect(() => {
    if (!cursor.take) return;
    const row = box.current?.querySelector<HTMLElement>('[data-active]');
    if (row === null || row === undefined) return;
    row.focus({ preventScroll: true });
    // Heights above may have been estimates: the row itself has the last word.
    row.scrollIntoView({ block: 'nearest' });
    setCursor((now) => ({ ...now, take: false }));
  });

  const moveTo = useCallback(
    (index: number) => {
      setCursor({ active: index, take: true });
      virtual.scrollToIndex(lineOfHit(index, source), { align: 'auto' });
    },
    [virtual, source],
  );
  const enter = useCallback((index: number) => setCursor((now) => (now.active === index ? now : { active: index, take: false })), []);
  return { active, moveTo, enter };
}
