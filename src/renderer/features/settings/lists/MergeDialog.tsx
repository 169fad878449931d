import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '#core/shared/days.ts';
import type { Term } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { api } from '#renderer/rpc/query.ts';
import { today } from '#renderer/text/format.ts';
import { useText } from '#renderer/text/useText.ts';
import { TermPicker } from '#renderer/ui/TermPicker.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useKept } from './kept.ts';
import { ReasonForm, type WithReason } from './ReasonForm.tsx';
import type { TermDialogProps } from './TermDialog.tsx';
import { fieldError, keyOf, useDone, type ListView } from './useLists.ts';

interface Merging extends WithReason {
  readonly chosen: readonly string[];
  readonly date: string;
}

/** What a merge would do, in sentences: who is touched, and what stays. */
function Preview({ view, term, into, first }: { readonly view: ListView; readonly term: Term; readonly into: Term | undefined; readonly first: string }) {
  const t = useText();
  const used = view.usage?.(term.id);
  const either = [term.id, into?.id ?? term.id].map((id) => ({ list: view.list, id }));
  const together = useQuery(api.catalogue.search.queryOptions({ input: { text: '', filters: { terms: either }, limit: 0 } })).data?.total;
  if (into === undefined || used === undefined) return <p className="small muted">{t('lists.merge.choose', { label: term.label })}</p>;
  const isLater = first > today();
  const lines = [
    t('lists.merge.named', { label: term.label, count: used.interventions + used.archived }),
    ...(used.offers > 0 ? [t('lists.merge.offers', { count: used.offers })] : []),
    ...(used.units > 0 ? [t('lists.merge.units', { count: used.units })] : []),
    ...(together === undefined ? [] : [t(isLater ? 'lists.merge.readAsFrom' : 'lists.merge.readAs', { into: into.label, count: together, date: first })]),
    ...(term.own && !into.own ? [t('lists.merge.own', { into: into.label })] : []),
    isLater ? t('lists.merge.goneFrom', { label: term.label, date: addDays(first, -1) }) : t('lists.merge.gone', { label: term.label }),
  ];
  return (
    <div className="callout">
      <h3>{t('lists.merge.preview')}</h3>
      <ul className="lists-preview">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** The first day on which the one is read as the other: the day chosen, or earlier where the term has ended before that. */
function firstDay(term: Term, date: string): string {
  return date !== '' && term.to !== null && addDays(term.to, 1) < date ? addDays(term.to, 1) : date;
}

/** Makes a term part of another from a day on, after showing what that does. */
export function MergeDialog({ view, term, onClose, onGone }: TermDialogProps) {
  const t = useText();
  const { list, terms } = view;
  const done = useDone(list);
  const kept = useKept<Merging>(keyOf('merge', view, term), { chosen: [], date: today(), reason: '' });
  const { chosen, date } = kept.value;
  const [asked, setAsked] = useState(false);
  const into = terms.find((one) => one.id === chosen[0]);
  const first = firstDay(term, date);
  const isLater = first > today();
  const merge = useMutation({
    mutationFn: (reason: string) => client.vocabulary.merge({ list, from: term.id, into: chosen[0] ?? '', date, reason }),
    onSuccess: async ({ revision }) => {
      kept.forget();
      onClose();
      await done({ revision, ids: [term.id, ...chosen], text: t(isLater ? 'lists.done.willMerge' : 'lists.done.merged', { label: term.label, into: into?.label, date: first }) });
      if (!isLater) onGone();
    },
  });
  const ask = (): void => {
    setAsked(true);
    merge.reset();
  };
  const missing = asked && into === undefined ? t('lists.error.into') : (fieldError(t, merge.error, 'into') ?? fieldError(t, merge.error, 'from'));
  return (
    <ReasonForm
      kept={kept}
      title={t('lists.merge.title', { label: term.label })}
      action={t('lists.merge.action')}
      isPending={merge.isPending}
      error={merge.error}
      fields={['into', 'from', 'date']}
      isReady={into !== undefined && date !== ''}
      onAsk={ask}
      onDone={merge.mutate}
      onClose={onClose}
    >
      <TermPicker selection="one" label={t('lists.merge.into', { label: term.label })} terms={terms.filter((one) => one.id !== term.id)} chosen={chosen} onChange={(ids) => kept.change({ chosen: ids })} errorMessage={missing} />
      <TextField className="lists-date" type="date" label={t('lists.merge.date')} value={date} onChange={(day) => kept.change({ date: day })} errorMessage={date === '' ? t('lists.error.date') : fieldError(t, merge.error, 'date')} />
      <Preview view={view} term={term} into={into} first={first} />
    </ReasonForm>
  );
}
