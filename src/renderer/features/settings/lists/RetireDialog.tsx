import { useMutation } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useKept } from './kept.ts';
import { ReasonForm } from './ReasonForm.tsx';
import type { TermDialogProps } from './TermDialog.tsx';
import { fieldError, keyOf, useDone } from './useLists.ts';

/** Gives a term its last day, and says why. */
export function RetireDialog({ view, term, onClose, onGone }: TermDialogProps) {
  const t = useText();
  const done = useDone(view.list);
  const kept = useKept(keyOf('retire', view, term), { to: term.to ?? today(), reason: '' });
  const { to } = kept.value;
  const used = view.usage?.(term.id);
  const retire = useMutation({
    mutationFn: (reason: string) => client.vocabulary.retire({ list: view.list, id: term.id, to, reason }),
    onSuccess: async ({ revision }) => {
      kept.forget();
      onClose();
      await done({ revision, ids: [term.id], text: t('lists.done.retired', { label: term.label, date: to }) });
      if (to < today()) onGone();
    },
  });
  return (
    <ReasonForm
      kept={kept}
      title={t('lists.retire.title', { label: term.label })}
      action={t('lists.retire.action')}
      isPending={retire.isPending}
      error={retire.error}
      fields={['to']}
      isReady={to !== ''}
      onAsk={retire.reset}
      onDone={retire.mutate}
      onClose={onClose}
    >
      {used !== undefined && <p>{t('lists.retire.text', { count: used.interventions + used.archived })}</p>}
      <TextField className="lists-date" type="date" label={t('lists.retire.to')} value={to} onChange={(day) => kept.change({ to: day })} errorMessage={to === '' ? t('lists.error.date') : fieldError(t, retire.error, 'to')} />
    </ReasonForm>
  );
}
