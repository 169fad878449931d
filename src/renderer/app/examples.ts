import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Intervention } from '#core/catalogue/intervention.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';

type Kept = ReadonlyMap<string, Pick<Intervention, 'offers' | 'status' | 'revision'>>;

async function readExamples(): Promise<Kept> {
  const { rows } = await client.catalogue.inventory.list({});
  const kept = new Map<string, Pick<Intervention, 'offers' | 'status' | 'revision'>>();
  for (const row of rows.filter((one) => one.exampleForms.length > 0)) {
    const { offers, status, revision } = await client.catalogue.get({ id: row.id });
    kept.set(row.id, { status, revision, offers: offers.filter((offer) => offer.isExample) });
  }
  return kept;
}

/** Puts back what was taken away; what has been written in the meantime stays. */
async function putBack(kept: Kept, reason: string): Promise<void> {
  for (const [id, { offers, status, revision }] of kept) {
    const now = await client.catalogue.get({ id });
    const missing = offers.filter((example) => !now.offers.some((offer) => offer.id === example.id));
    // Without its examples an untouched entry is under review; a status chosen since then stays.
    const intervention = { id, revision: now.revision, offers: [...now.offers, ...missing], ...(now.status === 'under-review' && { status }) };
    if (missing.length === 0) continue;
    // Untouched since: back to the revision before, which works also where two persons are needed for a change.
    if (now.revision === revision + 1) await client.catalogue.restore({ id, revision, latest: now.revision, reason });
    else await client.catalogue.save({ intervention, reason });
  }
}

/** Takes away every example offer in one step, with the way back on the line at the bottom. */
export function useRemoveExamples() {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const refresh = (): void => void queries.invalidateQueries({ queryKey: api.catalogue.key() });
  const restore = useMutation({
    mutationFn: (kept: Kept) => putBack(kept, t('app.examples.undoReason')),
    onSuccess: () => show({ text: t('app.examples.restored') }),
    onError: () => show({ text: t('app.examples.notRestored'), tone: 'problem' }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: async () => {
      const kept = await readExamples();
      const { offers } = await client.catalogue.removeExamples({});
      return { kept, offers };
    },
    onSuccess: ({ kept, offers }) => show({ text: t('app.examples.removed', { count: offers }), undo: () => restore.mutate(kept) }),
    onError: () => show({ text: t('app.examples.notRemoved'), tone: 'problem' }),
    onSettled: refresh,
  });
}
