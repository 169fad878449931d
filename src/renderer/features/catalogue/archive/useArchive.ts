import { useQueryClient } from '@tanstack/react-query';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import './words.ts';

/** The intervention as it was when the person decided. */
export type Kept = Pick<Intervention, 'id' | 'name' | 'revision'>;

/** Puts an intervention away and takes it back, each with the way back from it. */
export function useArchive(): { readonly archive: (one: Kept, reason: string) => Promise<void>; readonly unarchive: (one: Kept, reason: string) => Promise<void> } {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  // Not waited for: the page may do away with the dialog that waits for the deed, before it has let go of its draft.
  const refresh = (): void => void queries.invalidateQueries({ queryKey: api.catalogue.key() });
  const undo = async ({ id, name }: Kept, latest: number): Promise<void> => {
    try {
      await client.catalogue.restore({ id, latest, reason: t('archive.undoReason') });
      show({ text: t('archive.undone', { name }) });
    } catch {
      show({ text: t('archive.undoFailed'), tone: 'problem' });
    }
    refresh();
  };
  return {
    archive: async (one, reason) => {
      const { revision } = await client.catalogue.archive({ id: one.id, revision: one.revision, reason });
      show({ text: t('archive.done', { name: one.name }), undo: () => undo(one, revision) });
      refresh();
    },
    unarchive: async ({ id, name, revision }, reason) => {
      await client.catalogue.restore({ id, latest: revision, reason });
      show({ text: t('archive.undone', { name }) });
      refresh();
    },
  };
}
