import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/rpc/query.ts';
import { catalogueItems, plannedItems } from './items.ts';

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The plan of a year, and everything in it as items. */
export function useYear(year: number) {
  const query = useQuery(api.tasks.yearPlan.queryOptions({ input: { year } }));
  const day = today();
  const { data } = query;
  const planned = useMemo(() => (data === undefined ? [] : plannedItems(data, day)), [data, day]);
  const derived = useMemo(() => (data === undefined ? [] : catalogueItems(data, day)), [data, day]);
  return { query, day, planned, derived };
}
