import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { useText } from '#renderer/text/useText.ts';

/** How long a page may take to show its heading and still get focus. */
const patience = 4_000;

function nothingHasFocus(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !activeElement.isConnected;
}

/** True where only the address has changed, because what is on the page has been given one: whoever writes there goes on writing. */
function staysPut(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'staysPut' in state && state.staysPut === true;
}

/** Dialogs own the focus while they are open. */
function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

function focusHeading(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Moves focus to the page's h1 after a change of page, and makes the document's title of it. */
export function usePageHeading(main: RefObject<HTMLElement | null>): void {
  const t = useText();
  const { pathname, state } = useLocation();
  const stays = useRef(false);
  stays.current = staysPut(state);
  const first = useRef(true);
  useEffect(() => {
    const area = main.current;
    if (area === null) return undefined;
    const arrived = first.current ? Number.NEGATIVE_INFINITY : performance.now();
    let moved = first.current || stays.current;
    first.current = false;
    if (!moved) window.scrollTo(0, 0);
    const look = (): void => {
      const heading = area.querySelector('h1');
      const words = heading?.textContent?.trim() ?? '';
      if (heading === null || words === '') return;
      const title = t('app.documentTitle', { page: words });
      if (document.title !== title) document.title = title;
      const inTime = performance.now() - arrived < patience;
      if (dialogIsOpen() || !inTime || (moved && !nothingHasFocus())) return;
      moved = true;
      focusHeading(heading);
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(area, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [pathname, main, t]);
}
