import type { Outcome } from '#core/evidence/records/question.ts';
import { formatNumber } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';

interface Estimate {
  readonly value: unknown;
  readonly low: unknown;
  readonly high: unknown;
}

/** As many decimals as were written: an effect of 0,82 is not 0,8. */
function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** The effect of one outcome in words and figures; what is not known is said so (R7). */
export function useEffectWords(): (outcome: Outcome) => string {
  const t = useText();
  const figure = (value: unknown): string => (typeof value === 'number' ? formatNumber(value, decimalsOf(value)) : t('terms.unknown').toLocaleLowerCase('sv'));
  const interval = ({ low, high }: Estimate): string => (low === null && high === null ? '' : ` ${t('question.effect.interval', { low: figure(low), high: figure(high) })}`);
  return ({ participants, studies, relative, absolute, narrative }) => {
    const who = t('question.effect.who', { participants: participants === null ? t('question.effect.unknownParticipants') : t('question.effect.participants', { count: participants }), studies: studies === null ? t('question.effect.unknownStudies') : t('question.effect.studies', { count: studies }) });
    const parts = [
      relative === null ? '' : `${relative.measure} ${figure(relative.value)}${interval(relative)}`,
      absolute === null ? '' : `${figure(absolute.value)} ${absolute.unit}${interval(absolute)}`,
      narrative,
    ].filter((part) => part !== '');
    const effect = parts.length === 0 ? t('question.effect.none') : parts.join('. ');
    return `${effect}${effect.endsWith('.') ? '' : '.'} ${who.charAt(0).toLocaleUpperCase('sv')}${who.slice(1)}.`;
  };
}
