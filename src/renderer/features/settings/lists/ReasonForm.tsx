import { useState, type ReactNode } from 'react';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { failureLine, fieldError } from './useLists.ts';

const longestReason = 2_000;

export interface ReasonFormProps {
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
export function ReasonForm({ title, action, isPending, error, fields, isReady, onAsk, onDone, onClose, children }: ReasonFormProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '' ? t('lists.error.reason') : fieldError(t, error, 'reason');
  const elsewhere = error !== null && missing === null && fields.every((field) => fieldError(t, error, field) === null);
  const submit = (): void => {
    setAsked(true);
    onAsk();
    if (isReady && reason.trim() !== '') onDone(reason.trim());
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isPending} onPress={submit}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <TextField label={t('lists.reason')} description={t('lists.reason.help')} value={reason} maxLength={longestReason} onChange={setReason} errorMessage={missing} />
      {elsewhere && (
        <p className="field-error" role="alert">
          {failureLine(t, error)}
        </p>
      )}
    </Dialog>
  );
}
