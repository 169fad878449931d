import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';

/** Saves a part of the settings and puts the answer where everyone reads it. */
export function useSaveSettings() {
  const queries = useQueryClient();
  return useMutation(
    api.settings.save.mutationOptions({
      onSuccess: (settings) => {
        queries.setQueryData(api.settings.get.queryKey(), settings);
        void queries.invalidateQueries({ queryKey: api.settings.get.key() });
      },
    }),
  );
}
