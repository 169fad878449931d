import { type Text, useText } from '#renderer/text/useText.ts';
import { Unknown } from './Unknown.tsx';

export interface Ages {
  readonly min: number | null;
  readonly max: number | null;
}

/** Ages in words: "11–18 år", "från 12 år", "till och med 18 år", "Ålder okänd". */
export function ageText(t: Text, { min, max }: Ages): string {
  if (min === null && max === null) return t('entry.ages.unknown');
  if (max === null) return t('entry.ages.from', { min: min ?? 0 });
  if (min === null) return t('entry.ages.to', { max });
  return min === max ? t('entry.ages.same', { min }) : t('entry.ages.span', { min, max });
}

/** The ages an intervention is for. */
export function AgeRange({ ages }: { ages: Ages }) {
  const t = useText();
  if (ages.min === null && ages.max === null) return <Unknown>{ageText(t, ages)}</Unknown>;
  return <span className="nowrap">{ageText(t, ages)}</span>;
}
