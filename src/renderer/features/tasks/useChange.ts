import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WorkRow } from '#core/catalogue/work-groups.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { formatDay } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

/** One change to one or many rows. */
export interface Change {
  readonly owner?: string;
  readonly due?: string | null;
  readonly snoozedUntil?: string | null;
  readonly state?: 'done';
  readonly reason?: string;
}

/** Suggestions and proposals are decided about, not planned. */
export function canPlan(row: WorkRow): boolean {
  return row.source !== 'suggestion' && row.source !== 'proposal';
}

/** A row that is one stored task, and so can be done here. */
export function isTask(row: WorkRow): boolean {
  return row.source === 'stored' && row.works.every(({ reason }) => reason === null);
}

function said(change: Change, rows: readonly WorkRow[], t: Text): string {
  const count = rows.length;
  const [row] = rows;
  if (change.state === 'done') return count === 1 && row !== undefined ? t('tasks.said.done', { subject: row.subject }) : t('tasks.said.doneMany', { count });
  if (change.owner !== undefined) return change.owner === '' ? t('tasks.said.noOwner', { count }) : t('tasks.said.owner', { count, owner: change.owner });
  if (change.snoozedUntil !== undefined) return change.snoozedUntil === null ? t('tasks.said.woken', { count }) : t('tasks.said.snoozed', { count, date: formatDay(change.snoozedUntil) });
  return change.due === undefined || change.due === null ? t('tasks.said.noDue', { count }) : t('tasks.said.due', { count, date: formatDay(change.due) });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([api.catalogue.queue, api.tasks, api.inbox, api.system].map((area) => queries.invalidateQueries({ queryKey: area.key() })));
}

/** Changes rows and offers to take it back. */
export function useChange() {
  const t = useText();
  const show = useToasts();
  const refresh = useRefresh();
  const undo = async (changes: readonly { readonly id: string; readonly revision: number }[]): Promise<void> => {
    await client.tasks.undo({ changes: [...changes] }).catch(() => show({ text: t('tasks.said.undoFailed'), tone: 'problem' }));
    await refresh();
  };
  return useMutation({
    mutationFn: ({ rows, change }: { rows: readonly WorkRow[]; change: Change }) => client.tasks.change({ rows: rows.map(({ works }) => ({ keys: works.map(({ key }) => key) })), ...change }),
    onSuccess: ({ changes }, { rows, change }) => show({ text: said(change, rows, t), undo: () => undo(changes) }),
    onError: () => show({ text: t('tasks.said.failed'), tone: 'problem' }),
    onSettled: refresh,
  });
}

/** Takes a position on a suggestion. */
export function useDecide() {
  const t = useText();
  const show = useToasts();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ row, decision, reason }: { row: WorkRow; decision: 'accepted' | 'declined'; reason: string }) => client.inbox.take({ id: row.key.replace(/^suggestion:/, ''), decision, reason }),
    onSuccess: (_output, { decision }) => show({ text: t(`tasks.said.${decision}`) }),
    onError: () => show({ text: t('tasks.said.failed'), tone: 'problem' }),
    onSettled: refresh,
  });
}
