import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/rpc/query.ts';
import type { SynonymGroup, Trial } from './types.ts';

const hitsShown = 6;

export interface TrialState {
  readonly trial: Trial | null;
  /** Hits that the group being written has brought to the top, and that were not there without it. */
  readonly isNew: (id: string) => boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What the text is read as and finds, with `unsaved` in force where it is given. Nothing is kept of what is tried. */
export function useTrial(text: string, unsaved: readonly SynonymGroup[] | null): TrialState {
  const asked = text.trim();
  const plain = { text: asked, limit: hitsShown };
  const input = unsaved === null ? plain : { ...plain, groups: [...unsaved] };
  const tried = useQuery({ ...api.catalogue.searchTry.queryOptions({ input }), enabled: asked !== '', placeholderData: keepPreviousData, gcTime: 60_000 });
  const before = useQuery({ ...api.catalogue.searchTry.queryOptions({ input: plain }), enabled: asked !== '' && unsaved !== null, gcTime: 60_000 });
  const known = unsaved === null ? undefined : before.data;
  return {
    trial: tried.data ?? null,
    isNew: (id) => known !== undefined && known.hits.every((hit) => hit.id !== id),
    error: tried.error,
    retry: () => void tried.refetch(),
  };
}
