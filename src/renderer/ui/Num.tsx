import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';

export interface NumProps {
  /** null is unknown and is written so, never as 0. */
  readonly value: number | null;
  readonly decimals?: number;
  readonly unit?: string;
  readonly className?: string;
}

/** A number with figures of equal width; separators keep their own, because the font widens them too. */
export function Num({ value, decimals, unit, className = '' }: NumProps) {
  const t = useText();
  if (value === null) return <span className={`muted ${className}`.trim()}>{t('terms.unknown')}</span>;
  const parts = formatNumber(value, decimals).split(/(\D+)/);
  return (
    <span className={`num ${className}`.trim()}>
      {parts.map((part, index) =>
        /^\D+$/.test(part) ? (
          <span key={index} className="sep">
            {part}
          </span>
        ) : (
          part
        ),
      )}
      {unit !== undefined && ` ${unit}`}
    </span>
  );
}
