import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

type Entries = readonly { readonly id: string; readonly revision: number }[];

/** Takes away every example offer in one step, with the way back on the line at the bottom. */
export function useRemoveExamples() {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const refresh = (): void => void queries.invalidateQueries({ queryKey: api.catalogue.key() });
  const restore = useMutation({
    mutationFn: (entries: Entries) => client.catalogue.restoreExamples({ entries: [...entries], reason: t('app.examples.undoReason') }),
    onSuccess: () => show({ text: t('app.examples.restored') }),
    onError: () => show({ text: t('app.examples.notRestored'), tone: 'problem' }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: () => client.catalogue.removeExamples({}),
    onSuccess: ({ offers, entries = [] }) => show({ text: t('app.examples.removed', { count: offers }), ...(entries.length > 0 && { undo: () => restore.mutate(entries) }) }),
    onError: () => show({ text: t('app.examples.notRemoved'), tone: 'problem' }),
    onSettled: refresh,
  });
}
