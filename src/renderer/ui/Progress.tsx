import { useId } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import './States.css';

export interface ProgressProps {
  readonly label: string;
  /** null while nobody knows how much there is. */
  readonly value: number | null;
  readonly max: number;
  readonly onCancel?: () => void;
  /** The label is read but not shown. */
  readonly labelHidden?: boolean;
}

/** How far something has come, with the count in words, and the way to stop it. */
export function Progress({ label, value, max, onCancel, labelHidden = false }: ProgressProps) {
  const t = useText();
  const id = useId();
  const share = value === null || max === 0 ? 0 : Math.min(1, value / max);
  const counted = value === null ? t('app.progressUnknown') : t('app.progress', { value, max });
  return (
    <div className="progress">
      <div className={labelHidden && onCancel === undefined ? 'sr' : 'progress-row'}>
        <span id={id}>{label}</span>
        <span className="muted">{counted}</span>
        {onCancel !== undefined && (
          <Button slim onPress={onCancel}>
            {t('app.cancel')}
          </Button>
        )}
      </div>
      <div
        className={value === null ? 'progress-track unknown' : 'progress-track'}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value ?? undefined}
        aria-valuetext={counted}
      >
        {value !== null && <div className="progress-fill" style={{ width: `${share * 100}%` }} />}
      </div>
    </div>
  );
}
