import type { Term } from '#core/shared/vocabulary.ts';
import { today } from '#renderer/text/format.ts';
import { useText, type Text } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { mergedInto } from './list-rows.ts';
import type { OpenDialog } from './TermDialog.tsx';
import type { ListView } from './useLists.ts';
import { useReopen } from './useReopen.ts';

function storyOf(t: Text, terms: readonly Term[], term: Term): string {
  const into = mergedInto(terms, term, today());
  if (into === null) return t('lists.old.retired', { label: term.label, date: term.to ?? '' });
  if (into.date === null) return t('lists.old.mergedUndated', { label: term.label, into: into.label });
  return t('lists.old.merged', { label: term.label, into: into.label, date: into.date });
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
