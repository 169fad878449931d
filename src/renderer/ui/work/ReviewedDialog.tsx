import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addMonths } from '#core/shared/days.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { TextArea, TextField } from '../TextField.tsx';
import { useToasts } from '../toasts.ts';

const usualMonths = 12;

/** Puts the days back that were there before. Reads the revision anew: the review itself made one. */
async function takeBack(id: string, before: { readonly reviewedAt: string | null; readonly reviewDueAt: string | null }, reason: string): Promise<void> {
  const { revision } = await client.catalogue.get({ id });
  await client.catalogue.save({ intervention: { id, revision, ...before }, reason });
}

function useReview(id: string, onClose: () => void) {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: api.catalogue.key() });
  return useMutation({
    mutationFn: async ({ dueAt, reason }: { dueAt: string; reason: string }) => {
      const { reviewedAt, reviewDueAt } = await client.catalogue.get({ id });
      const saved = await client.catalogue.markReviewed({ id, dueAt, reason });
      return { saved, before: { reviewedAt, reviewDueAt } };
    },
    onSuccess: ({ saved, before }) => {
      onClose();
      if (saved.proposalId !== null) show({ text: t('work.reviewed.proposed') });
      else show({ text: t('work.reviewed.done', { date: formatDay(saved.reviewDueAt) }), undo: () => takeBack(id, before, t('work.reviewed.undone')).then(refresh) });
    },
    onSettled: refresh,
  });
}

/** Somebody has gone through an entry today: says when it is next time. */
export function ReviewedDialog({ id, name, onClose }: { readonly id: string; readonly name: string; readonly onClose: () => void }) {
  const t = useText();
  const today = new Date().toISOString().slice(0, 10);
  const months = useSettings().data?.team.reviewMonths ?? usualMonths;
  const [dueAt, setDueAt] = useState(() => addMonths(today, months));
  const [reason, setReason] = useState('');
  const review = useReview(id, onClose);
  const isPast = dueAt <= today;
  return (
    <Dialog
      title={t('work.reviewed.title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" isDisabled={isPast || review.isPending} onPress={() => review.mutate({ dueAt, reason })}>
            {t('work.reviewed.save')}
          </Button>
        </>
      }
    >
      <p>{t('work.reviewed.text')}</p>
      <TextArea autoFocus label={t('work.reviewed.reasonLabel')} optional rows={2} value={reason} onChange={setReason} maxLength={2_000} />
      <TextField type="date" label={t('work.reviewed.dueLabel')} description={t('work.reviewed.dueHelp', { months })} value={dueAt} onChange={setDueAt} errorMessage={isPast ? t('work.reviewed.duePast') : null} />
      {review.error !== null && <ErrorState error={review.error} />}
    </Dialog>
  );
}
