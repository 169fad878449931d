import { useMutation } from '@tanstack/react-query';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextArea } from './TextField.tsx';
import { useToasts } from './toasts.ts';

export interface SuggestionDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What the suggestion is about; null for the catalogue as a whole. */
  readonly about: { readonly id: string; readonly name: string } | null;
}

const longest = 20_000;

function useSuggestion({ about, onClose }: SuggestionDialogProps) {
  const t = useText();
  const show = useToasts();
  const draft = useDraft(`suggestion-${about?.id ?? 'catalogue'}`);
  const submit = useMutation(
    api.inbox.submit.mutationOptions({
      onSuccess: () => {
        draft.clear();
        show({ text: t('app.suggestion.sent') });
        onClose();
      },
    }),
  );
  const send = (): void => submit.mutate({ kind: 'suggestion', about: about === null ? null : { type: 'intervention', id: about.id }, text: draft.text.trim() });
  return { draft, submit, send };
}

/** "Föreslå en ändring": works for everyone, also while somebody else is writing in the folder. The text is kept as a draft. */
export function SuggestionDialog(props: SuggestionDialogProps) {
  const { isOpen, onClose, about } = props;
  const t = useText();
  const { draft, submit, send } = useSuggestion(props);
  const problem = submit.error === null ? null : failureTexts(failureOf(submit.error));
  const empty = draft.text.trim() === '';
  return (
    <Dialog
      title={about === null ? t('app.suggestion.titleAll') : t('app.suggestion.title', { name: about.name })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          {!empty && <Button onPress={draft.clear}>{t('app.suggestion.discard')}</Button>}
          <Button variant="primary" isDisabled={empty || submit.isPending} onPress={send}>
            {t('app.suggestion.send')}
          </Button>
        </>
      }
    >
      <TextArea
        autoFocus
        label={t('app.suggestion.label')}
        description={t('app.suggestion.help')}
        rows={6}
        maxLength={longest}
        value={draft.text}
        onChange={(text) => {
          submit.reset();
          draft.setText(text);
        }}
        errorMessage={problem === null ? null : `${t(problem.what, problem.values)}. ${t(problem.todo, problem.values)}`}
      />
      <p className="small muted" role="status">
        {draft.restored ? t('app.draft.restored') : draft.state === 'kept' ? t('app.draft.kept') : draft.state === 'not-kept' ? t('app.draft.notKept') : ' '}
      </p>
    </Dialog>
  );
}
