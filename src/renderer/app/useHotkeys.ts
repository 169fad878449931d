import { useEffect } from 'react';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select');
}

export interface Hotkeys {
  readonly onPalette: () => void;
  readonly onSearch: () => void;
}

/** Ctrl+K (or ⌘K) opens the palette anywhere; `/` goes to the search unless someone is writing. */
export function useHotkeys({ onPalette, onSearch }: Hotkeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
      } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && document.querySelector('[role="dialog"]') === null) {
        event.preventDefault();
        onSearch();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onPalette, onSearch]);
}
