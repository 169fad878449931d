import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { withOwnGrades, type OwnGrade } from '#core/catalogue/own-grades.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { today } from '#renderer/text/format.ts';
import { type Names, namesFrom } from '../parts/index.ts';

/** What a page about one intervention is doing. */
export type EntryState =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }
  | {
      readonly state: 'ready';
      /** As it is stored. */
      readonly intervention: Intervention;
      /** With the levels that the group itself has confirmed among what is said of it; for reading only. */
      readonly read: Intervention;
      readonly own: readonly OwnGrade[];
      readonly names: Names;
    };

/** The intervention and the names of its terms. An id of the wrong form is an intervention that is not there. */
export function useEntry(id: string): EntryState {
  const entry = useQuery(api.catalogue.get.queryOptions({ input: { id } }));
  const grades = useQuery(api.catalogue.ownGrades.queryOptions({ input: { id }, enabled: entry.data !== undefined }));
  const vocabulary = useQuery(api.vocabulary.list.queryOptions({ input: {} }));
  const names = useMemo(() => (vocabulary.data === undefined ? null : namesFrom(vocabulary.data.vocabulary, today())), [vocabulary.data]);
  const error = entry.error ?? vocabulary.error ?? grades.error;
  const own = useMemo(() => grades.data?.grades ?? [], [grades.data]);
  const read = useMemo(() => (entry.data === undefined ? null : withOwnGrades(entry.data, own.map(({ verdict }) => verdict))), [entry.data, own]);
  // Without the group's own levels it would say "ej bedömd" of what is: they are waited for, and their failure is the page's.
  if (entry.data !== undefined && read !== null && names !== null && grades.data !== undefined) return { state: 'ready', intervention: entry.data, read, own, names };
  if (error === null) return { state: 'loading' };
  const { code } = failureOf(error);
  if (entry.error !== null && (code === 'NOT_FOUND' || code === 'INVALID_INPUT')) return { state: 'missing' };
  return { state: 'failed', error, retry: () => void Promise.all([entry.refetch(), vocabulary.refetch(), grades.refetch()]) };
}
