import type { ReactNode } from 'react';
import { failureOf } from '#renderer/rpc/failure.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './States.css';

export interface ErrorStateProps {
  readonly error: unknown;
  /** Tries again; the button is there only if this is. */
  readonly onRetry?: () => void;
  /** Which wording fits best, where the failure itself does not say: `backup`. */
  readonly variant?: string;
  /** Other ways on. */
  readonly actions?: ReactNode;
}

/** What happened, what is safe, what to do; the technical text folded away for those who ask for it. */
export function ErrorState({ error, onRetry, variant, actions }: ErrorStateProps) {
  const t = useText();
  const failure = failureOf(error);
  const texts = failureTexts(failure, variant);
  return (
    <div className="state error" role="alert">
      <p className="state-title">
        <Icon name="warning" />
        {t(texts.what, texts.values)}
      </p>
      <div className="state-text">
        <p>{t(texts.safe, texts.values)}</p>
        <p>{t(texts.todo, texts.values)}</p>
      </div>
      <div className="state-actions">
        {onRetry !== undefined && <Button onPress={onRetry}>{t('app.tryAgain')}</Button>}
        {actions}
      </div>
      <details className="state-details">
        <summary>{t('errors.forSupport')}</summary>
        <p>
          {failure.code}: {failure.message}
        </p>
      </details>
    </div>
  );
}
