import { useEffect, useRef, type RefObject } from 'react';
import type { WorkRow } from '#core/catalogue/work-groups.ts';

function nothingHasFocus(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

/** Where a row that had focus goes away, focus goes to the one that took its place: who works down the list stays in it. */
export function useKeepPlace(list: RefObject<HTMLElement | null>, rows: readonly WorkRow[]): void {
  const place = useRef<number | null>(null);
  useEffect(() => {
    const area = list.current;
    if (area === null) return undefined;
    const onFocus = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? event.target.closest('.work') : null;
      place.current = row === null ? null : [...area.querySelectorAll('.work')].indexOf(row);
    };
    area.addEventListener('focusin', onFocus);
    return () => area.removeEventListener('focusin', onFocus);
  });
  useEffect(() => {
    if (place.current === null || !nothingHasFocus()) return;
    const drawn = [...(list.current?.querySelectorAll('.work') ?? [])];
    drawn[Math.min(place.current, drawn.length - 1)]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [list, rows]);
}
