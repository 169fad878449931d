import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { waitsOf, type Waiting } from './waits.ts';

export type { WaitKind } from './waits.ts';

const most = 1_000;

/** What waits; null until it is known. */
export function useWaits(): Waiting | null {
  const assessments = useQuery(api.evidence.assessment.list.queryOptions({ input: { limit: most } })).data?.assessments;
  const questions = useQuery(api.evidence.question.list.queryOptions({ input: {} })).data?.questions;
  return useMemo(() => (assessments === undefined || questions === undefined ? null : waitsOf(assessments, questions)), [assessments, questions]);
}
