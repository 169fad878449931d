import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextArea } from './TextField.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What will happen, in short. */
  readonly children?: ReactNode;
  /** The same in full, below the field, so that the field is where it is looked for. */
  readonly details?: ReactNode;
  readonly label: string;
  readonly description: string;
  /** What the main button says. */
  readonly action: string;
  /** Under which the text is kept while it is written. */
  readonly draftKey: string;
  /** True where the deed may go without a reason. */
  readonly optional?: boolean;
  readonly size?: 'small' | 'wide';
  /** Rejects with the call's failure, which is told beside the field. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
}

const longest = 2_000;

/** Something is done for a reason: what will happen, why, and the button. The reason is kept until it is done. */
export function ReasonDialog({ title, onClose, children, details, label, description, action, draftKey, optional = false, size = 'small', onConfirm }: ReasonDialogProps) {
  const t = useText();
  const draft = useDraft(draftKey);
  const reason = draft.text.trim();
  const doing = useMutation({
    mutationFn: () => onConfirm(reason),
    onSuccess: () => {
      draft.clear();
      onClose();
    },
  });
  const problem = doing.error === null ? null : failureTexts(failureOf(doing.error));
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={(reason === '' && !optional) || doing.isPending} onPress={() => doing.mutate()}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <TextArea
        autoFocus
        label={label}
        description={description}
        optional={optional}
        rows={3}
        maxLength={longest}
        value={draft.text}
        onChange={(text) => {
          doing.reset();
          draft.setText(text);
        }}
        errorMessage={problem === null ? null : `${t(problem.what, problem.values)}. ${t(problem.todo, problem.values)}`}
      />
      {details}
    </Dialog>
  );
}
