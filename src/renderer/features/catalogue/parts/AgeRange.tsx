import { type Ages, ageText } from '#core/catalogue/documents/fit-text.ts';
import { useText } from '#renderer/text/useText.ts';
import { Unknown } from './Unknown.tsx';

/** The ages an intervention is for. */
export function AgeRange({ ages }: { ages: Ages }) {
  const t = useText();
  if (ages.min === null && ages.max === null) return <Unknown>{ageText(t, ages)}</Unknown>;
  return <span className="nowrap">{ageText(t, ages)}</span>;
}
