import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SearchOutput } from '#api/catalogue/contract.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

function marked(output: SearchOutput | undefined, id: string, on: boolean): SearchOutput | undefined {
  if (output === undefined || !output.hits.some((hit) => hit.id === id)) return output;
  return { ...output, hits: output.hits.map((hit) => (hit.id === id ? { ...hit, favourite: on } : hit)) };
}

/** Keeps or drops a favourite. The row changes at once; a failure changes it back and says so. */
export function useFavourite(): (id: string, on: boolean) => void {
  const t = useText();
  const toast = useToasts();
  const queries = useQueryClient();
  const { mutate } = useMutation(api.settings.saveFavourite.mutationOptions());
  return useCallback(
    (id: string, on: boolean) => {
      const mark = (value: boolean): void => {
        queries.setQueriesData<SearchOutput>({ queryKey: api.catalogue.search.key() }, (output) => marked(output, id, value));
      };
      mark(on);
      mutate(
        { id, on },
        {
          onSuccess: () => queries.invalidateQueries({ queryKey: api.settings.key() }),
          onError: () => {
            mark(!on);
            toast({ text: t('list.favourite.failed'), tone: 'problem' });
          },
        },
      );
    },
    [mutate, queries, t, toast],
  );
}
