import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

export interface Decision {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly reason: string;
  readonly third: string;
}

/** Decides a difference, or opens it again, each with what it is called. */
export function useDecide(resultId: string) {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.evidence.key() });
  const failed = (error: unknown): void => {
    const { what, todo, values } = failureTexts(failureOf(error));
    toast({ text: `${t(what, values)} ${t(todo, values)}`, tone: 'problem' });
  };
  const undecide = useMutation({
    mutationFn: ({ key }: Pick<Decision, 'key' | 'name'>) => client.evidence.unresolve({ resultId, key }),
    onSuccess: (_saved, { name }) => toast({ text: t('consensus.resolve.undone', { name }) }),
    onError: failed,
    onSettled: refresh,
  });
  const decide = useMutation({
    mutationFn: ({ key, value, reason, third }: Decision) => client.evidence.resolve({ resultId, key, value, reason, third }),
    onSuccess: (_saved, { key, name }) => toast({ text: t('consensus.resolve.saved', { name }), undo: () => undecide.mutate({ key, name }) }),
    onError: failed,
    onSettled: refresh,
  });
  return { decide, undecide };
}
