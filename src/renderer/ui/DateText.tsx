import { formatDay, formatMoment } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';

export interface DateTextProps {
  /** ISO day or moment; null is unknown. */
  readonly value: string | null;
  /** `day`: 2026-11-22. `moment`: i dag 9.12, fre 20 nov. */
  readonly form?: 'day' | 'moment';
}

/** A date as it is written in Swedish, with the machine's form beneath. */
export function DateText({ value, form = 'day' }: DateTextProps) {
  const t = useText();
  if (value === null) return <span className="muted">{t('terms.unknown')}</span>;
  const text = form === 'day' ? formatDay(value) : formatMoment(value, new Date());
  return (
    <time dateTime={value} className={form === 'day' ? 'num' : undefined}>
      {text}
    </time>
  );
}
