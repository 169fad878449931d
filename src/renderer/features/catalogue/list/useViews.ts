import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

export interface Mine {
  readonly views: readonly SavedView[];
  readonly favourites: readonly string[];
  readonly seenAt: string | null;
}

const none: Mine = { views: [], favourites: [], seenAt: null };

/** What the person has kept of the catalogue. Nothing while it is on its way: the list does not wait for it. */
export function useMine(): Mine {
  return useQuery(api.settings.get.queryOptions({ input: {} })).data?.personal ?? none;
}
