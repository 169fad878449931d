import { useQueries, useQuery, type Query } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { currentSession, subscribe, type Row, type RowsOutput, type Session, type Show } from './session.ts';

/** How many rows are fetched at a time. */
export const pageSize = 50;
const whileRunning = 200;

export function useSession(): Session {
  return useSyncExternalStore(subscribe, currentSession);
}

type PageKey = readonly ['import-rows', string, Show, number, number];

/** While a piece is fetched anew its rows stay as they were; those of another piece never stand in for them. */
const samePiece =
  (job: string, show: Show, number: number) =>
  (before: RowsOutput | undefined, query: Query<RowsOutput, Error, RowsOutput, PageKey> | undefined): RowsOutput | undefined => {
    const [, ofJob, ofShow, ofNumber] = query?.queryKey ?? [];
    return ofJob === job && ofShow === show && ofNumber === number ? before : undefined;
  };

function page(session: Session, show: Show, number: number) {
  const { job, seen, state } = session;
  return {
    // Outside the keys of the catalogue: a colleague's save does not change what was seen.
    queryKey: ['import-rows', job, show, number, seen] as PageKey,
    queryFn: () => client.catalogue.importRows({ job, show, offset: number * pageSize, limit: pageSize }),
    refetchInterval: state === 'idle' ? (false as const) : whileRunning,
    placeholderData: samePiece(job, show, number),
    structuralSharing: false,
    gcTime: 60_000,
    enabled: session.file !== null,
  };
}

/** How many rows there are of each kind, how far the work has come, and the first of them. */
export function useFirstRows(session: Session, show: Show): RowsOutput | undefined {
  return useQuery(page(session, show, 0)).data;
}

/** The rows of these pages, by their place in the list. */
export function useRowPages(session: Session, show: Show, pages: readonly number[]): ReadonlyMap<number, Row> {
  const results = useQueries({ queries: pages.map((number) => page(session, show, number)) });
  const rows = new Map<number, Row>();
  results.forEach(({ data }, at) => data?.rows.forEach((row, index) => rows.set((pages[at] ?? 0) * pageSize + index, row)));
  return rows;
}

/** The two versions of the entry that a line is about. */
export function useSides(session: Session, line: number) {
  return useQuery({
    queryKey: ['import-sides', session.job, line, session.seen],
    queryFn: () => client.catalogue.importRows({ job: session.job, show: 'all', limit: 0, line }),
    structuralSharing: false,
  });
}
