import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import type { Keeping } from './useKeeper.ts';

/** Says what went wrong on a line at the bottom. */
export function useFailureToast(): (error: unknown) => void {
  const t = useText();
  const toast = useToasts();
  return (error) => {
    const texts = failureTexts(failureOf(error));
    toast({ text: `${t(texts.what, texts.values)}. ${t(texts.todo, texts.values)}`, tone: 'problem' });
  };
}

/** Makes one's own assessment done, when all that is written has been saved. */
export function useFinish(keeping: Keeping): { readonly done: () => void; readonly busy: boolean } {
  const t = useText();
  const toast = useToasts();
  const failed = useFailureToast();
  const queries = useQueryClient();
  const doing = useMutation({
    mutationFn: async () => {
      await keeping.flush();
      const { id, revision, save, conflict } = keeping.current();
      if (save.kind === 'failed') throw save.error;
      if (id === null || revision === null || conflict !== null) return false;
      await client.evidence.assessment.done({ id, revision });
      return true;
    },
    onSuccess: async (done) => {
      if (!done) return;
      await queries.invalidateQueries({ queryKey: api.evidence.key() });
      toast({ text: t('assess.done.said') });
      window.scrollTo(0, 0);
    },
    onError: failed,
  });
  return { done: () => doing.mutate(), busy: doing.isPending };
}
