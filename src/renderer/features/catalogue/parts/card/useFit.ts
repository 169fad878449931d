import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Counts how often fonts have arrived: a font is fetched when the sheet first uses it, and then the sheet must be measured anew. */
function useFontRounds(): number {
  const [round, setRound] = useState(0);
  useLayoutEffect(() => {
    const again = (): void => setRound((count) => count + 1);
    document.fonts.addEventListener('loadingdone', again);
    // Fonts from the cache may have arrived between the first layout and this listener.
    const frame = requestAnimationFrame(() => void document.fonts.ready.then(again));
    return () => {
      cancelAnimationFrame(frame);
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
  return round;
}

/**
 * Finds the first level at which the content fits its page: the sheet has the paper's size, so what fits on screen fits in print.
 * Level 0 is roomiest; the caller makes type smaller and texts shorter as the level rises.
 */
export function useFit(levels: number, content: unknown): { readonly sheet: RefObject<HTMLDivElement | null>; readonly level: number } {
  const sheet = useRef<HTMLDivElement>(null);
  const round = useFontRounds();
  const [fit, setFit] = useState({ level: 0, round, content });
  if (fit.round !== round || fit.content !== content) setFit({ level: 0, round, content });
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null || fit.level >= levels - 1) return;
    if (element.scrollHeight > element.clientHeight + 1) setFit({ ...fit, level: fit.level + 1 });
  }, [fit, levels]);
  return { sheet, level: fit.level };
}
