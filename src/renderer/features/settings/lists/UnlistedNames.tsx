import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { useText } from '#renderer/text/useText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useReadOnly } from '#renderer/ui/useReadOnly.ts';
import { useAddTerms } from './AddTerm.tsx';
import { failureLine, type Unlisted } from './useLists.ts';

/** Providers that offers name in words and that the list does not have. */
export function UnlistedNames({ list, names }: { readonly list: VocabularyList; readonly names: readonly Unlisted[] }) {
  const t = useText();
  const { readOnly } = useReadOnly();
  const add = useAddTerms(list);
  return (
    <Section
      title={t('lists.unlisted.title')}
      className="lists-old"
      note={
        !readOnly &&
        names.length > 1 && (
          <Button slim variant="plain" isDisabled={add.isPending} onPress={() => add.mutate(names.map(({ name }) => name))}>
            {t('lists.unlisted.all')}
          </Button>
        )
      }
    >
      <p className="form-text">{t('lists.unlisted.text')}</p>
      {add.error !== null && (
        <p className="field-error" role="alert">
          {failureLine(t, add.error)}
        </p>
      )}
      <ul>
        {names.map(({ name, interventions, archived }) => (
          <li key={name}>
            <span className="lists-story">
              {name}
              <span className="lists-facts">{t('lists.old.named', { count: interventions + archived })}</span>
            </span>
            {!readOnly && (
              <Button slim icon="plus" isDisabled={add.isPending} aria-label={t('lists.unlisted.add', { name })} onPress={() => add.mutate([name])}>
                {t('lists.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
