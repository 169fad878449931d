import type { ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';

/** What nobody has said. Written out, never an empty cell, a dash or 0 (R7). */
export function Unknown({ children }: { children?: ReactNode }) {
  const t = useText();
  return <span className="faint">{children ?? t('entry.unknown')}</span>;
}
