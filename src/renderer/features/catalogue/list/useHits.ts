import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SearchHit, SearchOutput } from '#api/catalogue/contract.ts';
import { api } from '#renderer/rpc/query.ts';
import { pageSize, type LineSource } from './rows.ts';
import { toRequest, type ListState } from './url-state.ts';

/** Hits and figures of one state of the list; pages come as they are needed. */
export interface Hits {
  /** Null until the first answer. */
  readonly head: SearchOutput | null;
  readonly source: LineSource;
  /** True while what is shown belongs to an earlier question. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const pageOptions = (state: ListState, page: number) =>
  api.catalogue.search.queryOptions({ input: { ...toRequest(state), limit: pageSize, offset: page * pageSize } });

/** A list in order of relevance begins with what matches everything; other orders are not grouped. */
function boundary(state: ListState, head: SearchOutput): number | null {
  if (state.sort !== 'relevance' || state.text.trim() === '' || head.total === 0) return null;
  if (head.matchingAll !== undefined) return head.matchingAll;
  const first = head.hits.findIndex((hit) => !hit.matchesAll);
  if (first >= 0) return first;
  return head.hits.length >= head.total ? head.total : null;
}

/** The first page and the figures around it. The previous answer stays until the new one is there. */
export function useHits(state: ListState): Hits {
  const query = useQuery({ ...pageOptions(state, 0), placeholderData: keepPreviousData });
  const head = query.data ?? null;
  return {
    head,
    source: useMemo(() => ({ total: head?.total ?? 0, matchingAll: head === null ? null : boundary(state, head) }), [head, state]),
    stale: query.isPlaceholderData || (query.isFetching && head === null),
    error: query.error,
    retry: () => void query.refetch(),
  };
}

/** The hits of the given pages, by index; a page not yet here is simply missing. */
export function usePages(state: ListState, pages: readonly number[], head: SearchOutput | null): ReadonlyMap<number, SearchHit> {
  const later = pages.filter((page) => page > 0);
  const answers = useQueries({
    queries: later.map((page) => pageOptions(state, page)),
    combine: (results) => results.map((result) => result.data),
  });
  return useMemo(() => {
    const hits = new Map<number, SearchHit>();
    head?.hits.forEach((hit, at) => hits.set(at, hit));
    answers.forEach((answer, at) => answer?.hits.forEach((hit, step) => hits.set((later[at] ?? 0) * pageSize + step, hit)));
    return hits;
  }, [head, answers]);
}
