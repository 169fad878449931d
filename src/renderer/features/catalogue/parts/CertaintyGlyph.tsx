import { useText } from '#renderer/text/useText.ts';
import type { Certainty } from '#core/catalogue/terms.ts';
import './parts.css';

const filledDiscs = { high: 4, moderate: 3, low: 2, 'very-low': 1, 'not-assessable': 0 } as const;

function Disc({ at, filled }: { at: number; filled: boolean }) {
  const x = 7 + at * 15;
  if (!filled) return <circle cx={x} cy="7" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.3" />;
  return (
    <>
      <circle cx={x} cy="7" r="6.4" fill="currentColor" />
      <path className="cert-plus" d={`M${x - 3.4} 7h6.8M${x} 3.6v6.8`} strokeWidth="1.7" />
    </>
  );
}

export interface CertaintyGlyphProps {
  /** Null is unrated, which is not a level and gets no glyph (R5). */
  certainty: Certainty | null;
  /** A finding about a group of methods says so before the glyph. */
  scope?: 'method' | 'group';
  small?: boolean;
}

/** Four discs, filled with a plus or empty, and the word. What has no level is said in words alone. */
export function CertaintyGlyph({ certainty, scope = 'method', small = false }: CertaintyGlyphProps) {
  const t = useText();
  const group = scope === 'group' ? <span className="sub">{t('entry.group')}</span> : null;
  if (certainty === null || certainty === 'not-assessable') {
    return (
      <span className="cert unrated">
        {group}
        {certainty === null ? t('entry.unrated') : t('terms.certainty.not-assessable')}
      </span>
    );
  }
  const word = t(`terms.certainty.${certainty}`);
  const level = filledDiscs[certainty];
  return (
    <span className={small ? 'cert s' : 'cert'}>
      {group}
      <svg viewBox="0 0 59 14" role="img" aria-label={t('entry.certaintyAlt', { word, level })}>
        {[0, 1, 2, 3].map((at) => (
          <Disc key={at} at={at} filled={at < level} />
        ))}
      </svg>
      <span className="w" aria-hidden="true">
        {word}
      </span>
    </span>
  );
}
