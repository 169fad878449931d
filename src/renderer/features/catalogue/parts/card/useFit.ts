import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Finds the first level at which the content fits its page: the sheet has the paper's size, so what fits on screen fits in print.
 * Level 0 is roomiest; the caller makes type smaller and texts shorter as the level rises.
 */
export function useFit(levels: number, content: unknown): { readonly sheet: RefObject<HTMLDivElement | null>; readonly level: number } {
  const sheet = useRef<HTMLDivElement>(null);
  const [level, setLevel] = useState(0);
  const [fonts, setFonts] = useState(0);
  useLayoutEffect(() => setLevel(0), [content, fonts]);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null || level >= levels - 1) return;
    if (element.scrollHeight > element.clientHeight + 1) setLevel(level + 1);
  }, [level, levels, content, fonts]);
  useLayoutEffect(() => {
    let waiting = true;
    void document.fonts.ready.then(() => waiting && setFonts((count) => count + 1));
    return () => {
      waiting = false;
    };
  }, []);
  return { sheet, level };
}

/** Text of at most `longest` characters, cut between words. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–-]+$/, '')} …`;
}
