import { formatClock } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { useSaveState } from './save-context.ts';

/** Whether what is written is safe. */
export function SaveLine() {
  const t = useText();
  const { save, where } = useSaveState();
  const urgent = save.kind === 'failed' || (save.kind === 'saved' && save.left.length > 0);
  const words = (): string => {
    if (save.kind === 'untouched') return '';
    if (save.kind === 'writing') return t('assess.save.writing');
    if (save.kind === 'failed') return t(save.rescued ? 'assess.save.rescued' : 'assess.save.failed');
    const time = formatClock(save.at);
    if (save.left.length > 0) return t('assess.save.savedBut', { time });
    return t(where === 'personal' ? 'assess.save.savedHere' : 'assess.save.saved', { time });
  };
  return (
    <span className={urgent ? 'small save-line urgent' : 'small muted save-line'} role={urgent ? 'alert' : undefined}>
      {words()}
    </span>
  );
}
