import { useText } from '#renderer/text/useText.ts';
import './parts.css';

export type Level = 1 | 2 | 3 | 4;

/** The level as a number the product knows, or null. */
export function levelOf(level: number | null | undefined): Level | null {
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}

function Disc({ at, filled }: { readonly at: number; readonly filled: boolean }) {
  const x = 7 + at * 15;
  if (!filled) return <circle cx={x} cy="7" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.3" />;
  return (
    <>
      <circle cx={x} cy="7" r="6.4" fill="currentColor" />
      <path className="cert-plus" d={`M${x - 3.4} 7h6.8M${x} 3.6v6.8`} strokeWidth="1.7" />
    </>
  );
}

export interface LevelSymbolProps {
  /** Null is unrated: no glyph, words alone (R5). */
  readonly level: number | null;
  /** Words in place of "Låg tillförlitlighet". */
  readonly label?: string;
  readonly small?: boolean;
  /** The words are read but not shown. */
  readonly labelHidden?: boolean;
}

/** How certain combined evidence is: four discs, filled with a plus or empty, and the words. */
export function LevelSymbol({ level, label, small = false, labelHidden = false }: LevelSymbolProps) {
  const t = useText();
  const known = levelOf(level);
  if (known === null) return <span className="cert unrated">{label ?? t('signs.level.none')}</span>;
  const words = label ?? t(`signs.level.${known}`);
  return (
    <span className={small ? 'cert s' : 'cert'}>
      <svg viewBox="0 0 59 14" role="img" aria-label={t('signs.level', { label: words, level: known })}>
        {[0, 1, 2, 3].map((at) => (
          <Disc key={at} at={at} filled={at < known} />
        ))}
      </svg>
      {!labelHidden && (
        <span className="w" aria-hidden="true">
          {words}
        </span>
      )}
    </span>
  );
}
