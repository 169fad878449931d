import { useMutation } from '@tanstack/react-query';
import type { Term } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { failureLine, useDone, type ListView } from './useLists.ts';

/** Takes the term into use again: a merged one stands for itself, a retired one has no last day. */
export function useReopen({ list }: ListView) {
  const t = useText();
  const toast = useToasts();
  const done = useDone(list);
  return useMutation({
    mutationFn: ({ id, mergedInto: into }: Term) =>
      into === null ? client.vocabulary.retire({ list, id, to: null, reason: t('lists.reopenReason') }) : client.vocabulary.unmerge({ list, id, to: null, reason: t('lists.unmergeReason') }),
    onSuccess: ({ revision }, { id, label, mergedInto: into }) => done({ revision, ids: [id], text: t(into === null ? 'lists.done.reopened' : 'lists.done.unmerged', { label }) }),
    onError: (error) => toast({ text: failureLine(t, error), tone: 'problem' }),
  });
}
