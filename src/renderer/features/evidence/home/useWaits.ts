import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { waitsOf, type Waiting } from './waits.ts';

export type { WaitKind } from './waits.ts';

/** What waits; null until it is known. */
export function useWaits(): Waiting | null {
  const work = useQuery(api.evidence.queue.queryOptions({ input: {} })).data?.work;
  return useMemo(() => (work === undefined ? null : waitsOf(work)), [work]);
}
