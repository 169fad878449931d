import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';
import { client } from './client.ts';

/** Query and mutation options per procedure: `api.catalogue.get.queryOptions({ input: { id } })`. */
export const api = createTanstackQueryUtils(client);

const maxRetries = 2;

/** The cache. What has been read stays until an event says it has changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => failureOf(error).code === 'NO_CONTACT' && count < maxRetries,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
