import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { groupWork, kindGroup, type WorkRow } from '#core/catalogue/work-groups.ts';
import { isSnoozed, type Work } from '#core/catalogue/work-queue.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { reasonWords } from '#renderer/ui/work/reasonWords.ts';
import { filterParams, hasKind, hasOwner, hasWords, ownerChoices, parseFilter, type Filter, type OwnerChoice } from './filter.ts';

/** More than one reads; what is left out is said. */
const mostWork = 5_000;
const none: readonly Work[] = [];

export interface Tasks {
  readonly rows: readonly WorkRow[];
  /** Rows without any filter but what is put off. */
  readonly allRows: number;
  readonly owners: Readonly<Record<OwnerChoice, number>>;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly snoozed: number;
  /** How much there is where not all of it was fetched; otherwise null. */
  readonly cutFrom: number | null;
  /** Names that own something, for the choice of owner. */
  readonly names: readonly string[];
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function countKinds(works: readonly Work[]): Tasks['kinds'] {
  const counts = new Map<string, number>();
  for (const work of works) counts.set(kindGroup(work), (counts.get(kindGroup(work)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

/** The filter, kept in the address so that it can be sent to a colleague. */
export function useFilter(): readonly [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = parseFilter(params);
  return [filter, (change) => setParams(filterParams({ ...filter, ...change }), { replace: true })];
}

/** The queue, gathered into rows and narrowed down. Counts beside a choice are of what choosing it would show. */
export function useTasks(filter: Filter) {
  const t = useText();
  const me = useSettings().data?.personal.name ?? '';
  const query = useQuery(api.catalogue.queue.queryOptions({ input: { limit: mostWork, snoozed: true } }));
  const works = query.data?.tasks ?? none;
  const { owner, kinds, text, snoozed } = filter;
  const tasks = useMemo((): Tasks => {
    const day = today();
    const said = (row: WorkRow): string => row.works.map(({ reason }) => (reason === null ? '' : reasonWords(reason, day, t))).join(' ');
    const shown = snoozed ? works : works.filter((work) => !isSnoozed(work, day));
    const owned = shown.filter((work) => hasOwner(work, owner, me));
    return {
      rows: groupWork(owned.filter((work) => hasKind(work, kinds)), day).filter((row) => hasWords(row, text, said)),
      allRows: groupWork(shown, day).length,
      owners: Object.fromEntries(ownerChoices.map((choice) => [choice, groupWork(shown.filter((work) => hasKind(work, kinds) && hasOwner(work, choice, me)), day).length])) as Tasks['owners'],
      kinds: countKinds(owned),
      snoozed: groupWork(works.filter((work) => isSnoozed(work, day)), day).length,
      cutFrom: null,
      names: [...new Set(works.map((work) => work.owner.trim()).filter((name) => name !== ''))].sort((a, b) => a.localeCompare(b, 'sv')),
    };
  }, [works, owner, kinds.join(' '), text, snoozed, me, t]);
  const total = query.data?.total ?? 0;
  return { query, me, tasks: { ...tasks, cutFrom: total > works.length ? total : null } };
}
