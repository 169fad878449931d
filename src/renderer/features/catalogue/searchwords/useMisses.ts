import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { failureTexts } from '#renderer/text/failureTexts.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import type { Miss } from './types.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Misses {
  /** Null until they have come. */
  readonly all: readonly Miss[] | null;
  readonly error: Error | null;
  readonly retry: () => void;
  /** True where the search would find something by now. */
  readonly isFoundNow: (miss: Miss) => boolean;
  readonly remove: (miss: Miss) => void;
  readonly addToEntry: (miss: Miss, entry: Named) => void;
}

const folded = (text: string): string => text.toLocaleLowerCase('sv');

/** Gives the entry the search word, or takes it away, on what the entry is when it is done. */
async function setSearchWord(id: string, word: string, on: boolean): Promise<void> {
  const { revision, searchWords } = await client.catalogue.get({ id });
  const others = searchWords.filter((one) => folded(one) !== folded(word));
  await client.catalogue.save({ intervention: { id, revision, searchWords: on ? [...others, word] : others } });
}

/** So many are tried again; the rest are old. */
const mostTriedAgain = 40;

function useFoundNow(misses: readonly Miss[]): ReadonlySet<string> {
  return useQueries({
    queries: misses.slice(0, mostTriedAgain).map(({ text }) => api.catalogue.searchTry.queryOptions({ input: { text, limit: 0 } })),
    combine: (answers) => new Set(misses.filter((_, at) => (answers[at]?.data?.total ?? 0) > 0).map((miss) => miss.id)),
  });
}

/** Searches on this computer that found nothing, and the ways to make them find something. */
export function useMisses(): Misses {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const query = useQuery({ ...api.catalogue.searchMisses.queryOptions({ input: {} }), refetchOnMount: 'always' });
  const found = useFoundNow(query.data?.misses ?? []);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: api.catalogue.key() });
  const failed = (error: unknown): void => {
    const failure = failureOf(error);
    const { what, todo, values } = failureTexts(failure);
    show({ text: failure.details['rule'] === 'approval' ? t('searchwords.misses.approval') : `${t(what, values)} ${t(todo, values)}`, tone: 'problem' });
  };
  const restore = useMutation({ mutationFn: (miss: Miss) => client.catalogue.restoreMiss({ miss }), onError: failed, onSettled: refresh });
  const dismiss = useMutation({
    mutationFn: ({ id }: Miss) => client.catalogue.dismissMiss({ id }),
    onSuccess: (_output, miss) => show({ text: t('searchwords.misses.removed', { text: miss.text }), undo: () => restore.mutate(miss) }),
    onError: failed,
    onSettled: refresh,
  });
  const word = useMutation({
    mutationFn: ({ miss, entry, on }: { miss: Miss; entry: Named; on: boolean }) => setSearchWord(entry.id, miss.text, on),
    onSuccess: (_output, { miss, entry, on }) => {
      const values = { text: miss.text, name: entry.name };
      if (on) show({ text: t('searchwords.misses.added', values), undo: () => word.mutate({ miss, entry, on: false }) });
      else show({ text: t('searchwords.misses.takenBack', values) });
    },
    onError: failed,
    onSettled: refresh,
  });
  return {
    all: query.data?.misses ?? null,
    error: query.error,
    retry: () => void query.refetch(),
    isFoundNow: (miss) => found.has(miss.id),
    remove: (miss) => dismiss.mutate(miss),
    addToEntry: (miss, entry) => word.mutate({ miss, entry, on: true }),
  };
}
