import { useState, type ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Kept } from './kept.ts';
import { failureLine, fieldError } from './useLists.ts';

const longestReason = 2_000;

/** What every such form holds, beside its own. */
export interface WithReason {
  readonly reason: string;
}

export interface ReasonFormProps {
  readonly kept: Pick<Kept<WithReason>, 'value' | 'change' | 'forget' | 'isBack'>;
  readonly title: string;
  /** What the button that does it is called. */
  readonly action: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Fields that show their own part of the error. */
  readonly fields: readonly string[];
  /** False while something else is missing; the form then says what beside its field. */
  readonly isReady: boolean;
  readonly onAsk: () => void;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A change to a list that asks why: what is missing is said beside its field when one tries to go on. */
export function ReasonForm({ kept, title, action, isPending, error, fields, isReady, onAsk, onDone, onClose, children }: ReasonFormProps) {
  const t = useText();
  const { reason } = kept.value;
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '' ? t('lists.error.reason') : fieldError(t, error, 'reason');
  const elsewhere = error !== null && missing === null && fields.every((field) => fieldError(t, error, field) === null);
  const submit = (): void => {
    setAsked(true);
    onAsk();
    if (isReady && reason.trim() !== '') onDone(reason.trim());
  };
  const cancel = (): void => {
    kept.forget();
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={cancel}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isPending} onPress={submit}>
            {action}
          </Button>
        </>
      }
    >
      {kept.isBack && <p className="small muted">{t('lists.kept')}</p>}
      {children}
      <TextField label={t('lists.reason')} description={t('lists.reason.help')} value={reason} maxLength={longestReason} onChange={(text) => kept.change({ reason: text })} errorMessage={missing} />
      {elsewhere && (
        <p className="field-error" role="alert">
          {failureLine(t, error)}
        </p>
      )}
    </Dialog>
  );
}
