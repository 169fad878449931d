import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { groupWork, kindGroup, type WorkRow } from '#core/catalogue/work-groups.ts';
import { isSnoozed, type Work } from '#core/catalogue/work-queue.ts';
import { api } from '#renderer/rpc/query.ts';
import { useSettings } from '#renderer/rpc/state.ts';
import { useText } from '#renderer/text/useText.ts';
import { filterParams, hasKind, hasOwner, hasWords, missedKind, ownerChoices, parseFilter, shownMisses, type Filter, type OwnerChoice } from './filter.ts';
import { useMissedWords } from './SearchWordsRow.tsx';
import { whyWords } from './whyWords.ts';

/** More than one reads; what is left out is said. */
const mostWork = 5_000;
const none: readonly Work[] = [];

export interface Tasks {
  readonly rows: readonly WorkRow[];
  /** Searches that found nothing, as far as they are shown: one row of their own. */
  readonly missed: readonly string[];
  /** What is shown in all, theirs too. */
  readonly counted: { readonly rows: number; readonly works: number };
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

interface Given {
  readonly works: readonly Work[];
  readonly misses: readonly string[];
  readonly filter: Filter;
  readonly me: string;
  readonly day: string;
}

function narrowed({ works, misses, filter, me, day }: Given, said: (row: WorkRow) => string): Omit<Tasks, 'cutFrom'> {
  const { owner, kinds, text, snoozed } = filter;
  const shown = snoozed ? works : works.filter((work) => !isSnoozed(work, day));
  const owned = shown.filter((work) => hasOwner(work, owner, me));
  const rows = groupWork(owned.filter((work) => hasKind(work, kinds)), day).filter((row) => hasWords(row, text, said));
  const missed = shownMisses(misses, filter);
  const missedOf = (choice: OwnerChoice, among: readonly string[]): number => Math.min(1, shownMisses(misses, { owner: choice, kinds: among, text: '' }).length);
  const ofOwner = (choice: OwnerChoice): number => groupWork(shown.filter((work) => hasKind(work, kinds) && hasOwner(work, choice, me)), day).length + missedOf(choice, kinds);
  return {
    rows,
    missed,
    counted: { rows: rows.length + Math.min(1, missed.length), works: rows.reduce((sum, row) => sum + row.works.length, 0) + missed.length },
    allRows: groupWork(shown, day).length + missedOf('all', []),
    owners: Object.fromEntries(ownerChoices.map((choice) => [choice, ofOwner(choice)])) as Tasks['owners'],
    kinds: [...countKinds(owned), ...(missedOf(owner, []) > 0 ? [{ kind: missedKind, count: misses.length }] : [])],
    snoozed: groupWork(works.filter((work) => isSnoozed(work, day)), day).length,
    names: [...new Set(works.map((work) => work.owner.trim()).filter((name) => name !== ''))].sort((a, b) => a.localeCompare(b, 'sv')),
  };
}

/** The queue, gathered into rows and narrowed down. Counts beside a choice are of what choosing it would show. */
export function useTasks(filter: Filter) {
  const t = useText();
  const me = useSettings().data?.personal.name ?? '';
  const query = useQuery(api.catalogue.queue.queryOptions({ input: { limit: mostWork, snoozed: true } }));
  const works = query.data?.tasks ?? none;
  const misses = useMissedWords();
  const { owner, kinds, text, snoozed } = filter;
  const tasks = useMemo(() => {
    const day = today();
    return narrowed({ works, misses, filter, me, day }, (row) => row.works.map(({ reason }) => (reason === null ? '' : whyWords(reason, day, t))).join(' '));
  }, [works, misses, owner, kinds.join(' '), text, snoozed, me, t]);
  const total = query.data?.total ?? 0;
  return { query, me, tasks: { ...tasks, cutFrom: total > works.length ? total : null } };
}
