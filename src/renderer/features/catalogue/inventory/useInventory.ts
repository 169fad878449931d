import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { InventoryRow } from '#api/catalogue/contract.ts';
import { client } from '#renderer/rpc/client.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { api } from '#renderer/rpc/query.ts';
import { answerOf, remaining, toSave, withChange, type Answer, type Patch, type RowDraft } from './row-state.ts';

/** A pause in the typing this long is the end of a sentence. */
const typingPause = 800;

/** The latest answer that can be taken back. */
export interface LastChange {
  readonly id: string;
  readonly before: Answer;
}

export interface InventoryControl {
  readonly rows: readonly InventoryRow[] | null;
  readonly answered: number;
  readonly total: number;
  readonly error: unknown;
  readonly retryList: () => void;
  readonly drafts: ReadonlyMap<string, RowDraft>;
  /** Changes a row and saves it: at once, or when the typing pauses. */
  readonly change: (id: string, change: Patch, when?: 'now' | 'pause') => void;
  /** Saves what a row still holds. */
  readonly flush: (id: string) => void;
  /** Throws away what is not stored. */
  readonly drop: (id: string) => void;
  readonly last: LastChange | null;
  readonly undo: () => void;
}

type List = { readonly rows: readonly InventoryRow[]; readonly answered: number; readonly total: number };
type Drafts = ReadonlyMap<string, RowDraft>;

const listKey = api.catalogue.inventory.list.queryKey({ input: {} });

/** Drafts in a ref for the saving that goes on beside, and in state for the page. */
function useDrafts() {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const latest = useRef<Drafts>(drafts);
  const put = useCallback((id: string, draft: RowDraft | null) => {
    const next = new Map(latest.current);
    if (draft === null) next.delete(id);
    else next.set(id, draft);
    latest.current = next;
    setDrafts(next);
  }, []);
  return { drafts, latest, put };
}

/** The cached list with one row as it was just stored; the event that follows brings what the back end made of it. */
function withStored(list: List | undefined, stored: { id: string; revision: number; sent: Patch; answered: number }): List | undefined {
  if (list === undefined) return undefined;
  const rows = list.rows.map((row) => {
    if (row.id !== stored.id) return row;
    const { contact, ...rest } = stored.sent;
    const next = { ...row, ...rest, revision: Math.max(row.revision, stored.revision) };
    if (contact === undefined) return next;
    return { ...next, contact: contact === '' ? null : { role: '', phone: '', email: '', internal: true, ...row.contact, name: contact } };
  });
  return { ...list, rows, answered: stored.answered };
}

function useSaving({ latest, put }: Pick<ReturnType<typeof useDrafts>, 'latest' | 'put'>): (id: string) => Promise<void> {
  const queries = useQueryClient();
  const busy = useRef(new Set<string>());
  return useCallback(
    async function save(id: string): Promise<void> {
      const row = queries.getQueryData<List>(listKey)?.rows.find((one) => one.id === id);
      const draft = latest.current.get(id);
      if (row === undefined || draft === undefined || busy.current.has(id) || Object.keys(draft.patch).length === 0) return;
      const sent = draft.patch;
      const input = toSave(row, sent);
      if (input === null) return put(id, { patch: sent, status: { kind: 'needs-form' } });
      busy.current.add(id);
      put(id, { patch: sent, status: { kind: 'saving' } });
      try {
        const { rows, answered } = await client.catalogue.inventory.save({ rows: [{ id, revision: row.revision, ...input }] });
        queries.setQueryData<List>(listKey, (list) => withStored(list, { id, revision: rows[0]?.revision ?? row.revision, sent: input, answered }));
        const left = remaining(latest.current.get(id)?.patch ?? {}, sent);
        put(id, { patch: left, status: { kind: Object.keys(left).length === 0 ? 'saved' : 'waiting' } });
        busy.current.delete(id);
        if (Object.keys(left).length > 0) await save(id);
      } catch (error) {
        busy.current.delete(id);
        const failure = failureOf(error);
        const patch = latest.current.get(id)?.patch ?? sent;
        if (failure.code === 'CONFLICT') await queries.invalidateQueries({ queryKey: listKey });
        put(id, { patch, status: failure.code === 'CONFLICT' ? { kind: 'conflict' } : { kind: 'failed', failure } });
      }
    },
    [queries, latest, put],
  );
}

/** The rows of the inventory, and the saving of each as it is answered. What is written stays until it is stored. */
export function useInventory(): InventoryControl {
  const query = useQuery(api.catalogue.inventory.list.queryOptions({ input: {} }));
  const { drafts, latest, put } = useDrafts();
  const save = useSaving({ latest, put });
  const [last, setLast] = useState<LastChange | null>(null);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const rows = query.data?.rows ?? null;
  const rowsRef = useRef(rows);
  rowsRef.current = rows;

  const flush = useCallback(
    (id: string) => {
      clearTimeout(timers.current.get(id));
      timers.current.delete(id);
      void save(id);
    },
    [save],
  );
  const change = useCallback(
    (id: string, patch: Patch, when: 'now' | 'pause' = 'now') => {
      const row = rowsRef.current?.find((one) => one.id === id);
      if (row === undefined) return;
      const draft = latest.current.get(id);
      if (patch.offered !== undefined || patch.supplyForm !== undefined) setLast({ id, before: { ...answerOf(row), ...draft?.patch } });
      put(id, { patch: withChange(draft?.patch ?? {}, patch), status: { kind: 'waiting' } });
      clearTimeout(timers.current.get(id));
      if (when === 'now') flush(id);
      else timers.current.set(id, setTimeout(() => flush(id), typingPause));
    },
    [flush, latest, put],
  );
  const undo = useCallback(() => {
    if (last === null) return;
    const { id, before } = last;
    setLast(null);
    put(id, { patch: before.offered === 'yes' ? before : { offered: before.offered }, status: { kind: 'waiting' } });
    flush(id);
  }, [last, put, flush]);
  // Whoever leaves the page in the middle of a word has written it.
  useEffect(() => {
    const pending = timers.current;
    return () => {
      for (const [id, timer] of pending) {
        clearTimeout(timer);
        void save(id);
      }
    };
  }, [save]);

  return {
    rows,
    answered: query.data?.answered ?? 0,
    total: query.data?.total ?? 0,
    error: query.error,
    retryList: () => void query.refetch(),
    drafts,
    change,
    flush,
    drop: useCallback((id: string) => put(id, null), [put]),
    last,
    undo,
  };
}
