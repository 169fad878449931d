import { useMutation } from '@tanstack/react-query';
import type { Term } from '#core/shared/vocabulary.ts';
import { client } from '#renderer/rpc/client.ts';
import { today } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useToasts } from '#renderer/ui/toasts.ts';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { mergedInto } from './list-rows.ts';
import type { OpenDialog } from './TermDialog.tsx';
import { failureLine, useDone, type ListView } from './useLists.ts';

function storyOf(t: Text, terms: readonly Term[], term: Term): string {
  const into = mergedInto(terms, term);
  if (into === null) return t('lists.old.retired', { label: term.label, date: term.to ?? '' });
  if (into.date === null) return t('lists.old.mergedUndated', { label: term.label, into: into.label });
  return t(into.date > today() ? 'lists.old.willMerge' : 'lists.old.merged', { label: term.label, into: into.label, date: into.date });
}

/** Takes the term into use again: a merged one stands for itself, a retired one has no last day. */
function useReopen({ list }: ListView) {
  const t = useText();
  const toast = useToasts();
  const done = useDone(list);
  return useMutation({
    mutationFn: ({ id, mergedInto: into }: Term) =>
      into === null ? client.vocabulary.retire({ list, id, to: null, reason: t('lists.reopenReason') }) : client.vocabulary.unmerge({ list, id, to: null, reason: t('lists.unmergeReason') }),
    onSuccess: ({ revision }, { id, label, mergedInto: into }) => done({ revision, ids: [id], text: t(into === null ? 'lists.done.reopened' : 'lists.done.unmerged', { label }) }),
    onError: (error) => toast({ text: failureLine(t, error), tone: 'problem' }),
  });
}

/** What is no longer in use: what became of it and when, and the way back. */
export function OldTerms({ view, terms, onOpen }: { readonly view: ListView; readonly terms: readonly Term[]; readonly onOpen: (dialog: OpenDialog) => void }) {
  const t = useText();
  const { readOnly } = useReadOnly();
  const reopen = useReopen(view);
  return (
    <Section title={t('lists.old.title')} className="lists-old">
      <p className="form-text">{t('lists.old.text')}</p>
      <ul>
        {terms.map((term) => {
          const used = view.usage?.(term.id);
          return (
            <li key={term.id}>
              <span className="lists-story">
                {storyOf(t, view.terms, term)}
                {used !== undefined && <span className="lists-facts">{t('lists.old.named', { count: used.interventions + used.archived })}</span>}
              </span>
              <Button slim variant="plain" aria-label={`${t('lists.do.history')}: ${term.label}`} onPress={() => onOpen({ kind: 'history', term })}>
                {t('lists.do.history')}
              </Button>
              {!readOnly && (
                <Button slim isDisabled={reopen.isPending} aria-label={`${t(term.mergedInto === null ? 'lists.do.reopen' : 'lists.do.unmerge')}: ${term.label}`} onPress={() => reopen.mutate(term)}>
                  {t(term.mergedInto === null ? 'lists.do.reopen' : 'lists.do.unmerge')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
