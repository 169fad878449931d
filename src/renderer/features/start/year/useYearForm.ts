import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { useDraft } from '#renderer/rpc/useDraft.ts';
import { useText } from '#renderer/text/useText.ts';
import { useToasts } from '#renderer/ui/toasts.ts';
import { faultsOf, planOf, readDraft, type YearDraft } from './form.ts';

/** The form of a year's plan: kept as a draft while it is written, gone once it is saved or thrown away. */
export function useYearForm(year: number, saved: YearDraft, onDone: () => void) {
  const t = useText();
  const show = useToasts();
  const queries = useQueryClient();
  const draft = useDraft(`arshjul-${year}`);
  const [tried, setTried] = useState(false);
  const value = readDraft(draft.text) ?? { revision: saved.revision, periods: saved.periods, meetings: saved.meetings };
  const faults = faultsOf(value, year);
  const refresh = () => queries.invalidateQueries({ queryKey: api.tasks.key() });
  const putBack = async (revision: number): Promise<void> => {
    const { periods, meetings } = planOf(saved, year);
    await client.tasks.saveYearPlan({ year, revision, periods, meetings });
    await refresh();
  };
  const save = useMutation({
    mutationFn: () => client.tasks.saveYearPlan({ ...planOf(value, year), revision: value.revision }),
    onSuccess: ({ revision }) => {
      draft.clear();
      show({ text: t('year.form.saved', { year }), undo: () => putBack(revision) });
      onDone();
    },
    onSettled: refresh,
  });
  const submit = (): void => {
    setTried(true);
    if (Object.keys(faults).length === 0) save.mutate();
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('.year-form [aria-invalid="true"]')?.focus());
  };
  const discard = (): void => {
    draft.clear();
    onDone();
  };
  return { value, change: (next: Partial<YearDraft>) => draft.setText(JSON.stringify({ ...value, ...next })), faults: tried ? faults : {}, save, submit, discard, restored: draft.restored };
}
