import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { ChangeList } from '../parts/changes/ChangeList.tsx';
import type { Names } from '../parts/index.ts';

/** Puts an earlier version back, and offers the way back from that. */
function useRestore({ id, revision: latest, archived }: Intervention) {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const refresh = (): void => void queries.invalidateQueries({ queryKey: api.catalogue.key() });
  const undo = async (revision: number, made: number): Promise<void> => {
    try {
      const back = await client.catalogue.restore({ id, revision: latest, latest: made, reason: t('history.undoReason', { revision }) });
      if (archived !== null) await client.catalogue.archive({ id, revision: back.revision, reason: archived.reason });
      show({ text: t('history.undone') });
    } catch {
      show({ text: t('history.undoFailed'), tone: 'problem' });
    }
    refresh();
  };
  return async (revision: number, reason: string): Promise<void> => {
    const made = await client.catalogue.restore({ id, revision, latest, reason });
    show({ text: t('history.restored', { revision }), undo: () => undo(revision, made.revision) });
    refresh();
  };
}

export interface RestoreDialogProps {
  readonly intervention: Intervention;
  readonly names: Names;
  readonly revision: number;
  readonly onClose: () => void;
}

/** What would come back and what would go, and why it is done. What was read when it opened stands: a later save is a conflict, not a surprise. */
export function RestoreDialog({ intervention, names, revision, onClose }: RestoreDialogProps) {
  const t = useText();
  const [now] = useState(intervention);
  const restore = useRestore(now);
  const diff = useQuery(api.catalogue.diff.queryOptions({ input: { id: now.id, from: now.revision, to: revision } }));
  return (
    <ReasonDialog
      size="wide"
      title={t('history.restore.title', { revision })}
      label={t('history.restore.reason')}
      description={t('history.restore.reasonHelp')}
      action={t('history.restoreOf', { revision })}
      draftKey={`restore-${now.id}`}
      onClose={onClose}
      onConfirm={(reason) => restore(revision, reason)}
      details={
        <>
          {diff.error !== null && <ErrorState error={diff.error} onRetry={() => void diff.refetch()} />}
          {diff.isPending && <LoadingLines rows={3} />}
          {diff.data !== undefined && <ChangeList changes={diff.data.changes} names={names} />}
        </>
      }
    >
      <p>
        {t('history.restore.text', { revision })} {now.archived !== null && t('history.restore.archived')}
      </p>
    </ReasonDialog>
  );
}
