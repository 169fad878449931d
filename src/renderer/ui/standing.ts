import type { TermChoice } from '#core/shared/term-choices.ts';
import { formatDay } from '#renderer/text/format.ts';
import type { Text } from '#renderer/text/useText.ts';

/** What has become of a term, in words: "nu Enheten i norr", "gällde till och med 2026-04-30". Undefined for one that is in use. */
export function standingWords(t: Text, { standing, into, from, to }: Pick<TermChoice, 'standing' | 'into' | 'from' | 'to'>): string | undefined {
  if (standing === 'merged') return t('app.term.merged', { label: into?.label ?? '' });
  if (standing === 'retired') return t('app.term.retired', { date: formatDay(to ?? '') });
  if (standing === 'planned') return t('app.term.planned', { date: formatDay(from ?? '') });
  return standing === 'unknown' ? t('app.term.unknown') : undefined;
}
