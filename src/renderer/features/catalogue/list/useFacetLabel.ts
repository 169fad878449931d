import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { termStanding } from '#core/shared/term-choices.ts';
import { api } from '#renderer/rpc/query.ts';
import { today } from '#renderer/text/format.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { listAddresses } from '#renderer/text/listAddresses.ts';
import { useText } from '#renderer/text/useText.ts';
import { vocabularyOf } from './facet-values.ts';
import type { ActiveFilter, FacetName } from './url-state.ts';

/** The editable terms; undefined until they are read. */
export function useVocabulary(): Vocabulary | undefined {
  return useQuery(api.vocabulary.list.queryOptions({ input: {} })).data?.vocabulary;
}

const idFor: Partial<Record<FacetName, (value: string) => string>> = {
  supplyForm: (value) => `terms.supplyForm.${value}`,
  kind: (value) => `terms.kind.${value}`,
  status: (value) => `terms.status.${value}`,
  evidence: (value) => `list.value.evidence.${value}`,
  offered: (value) => `list.value.offered.${value}`,
  needsAssessment: (value) => `list.value.needsAssessment.${value}`,
};

const isList = (facet: ActiveFilter['facet']): facet is VocabularyList => facet in listAddresses;
const isTextId = (id: string): id is TextId => id in messages;

/** The words for a facet's value. */
export function useFacetLabel(): (name: FacetName, value: string) => string {
  const t = useText();
  const vocabulary = useVocabulary();
  return useCallback(
    (name, value) => {
      const id = idFor[name]?.(value);
      if (id !== undefined && isTextId(id)) return t(id);
      const list = vocabularyOf[name];
      const term = list === undefined ? undefined : vocabulary?.[list].find((one) => one.id === value);
      if (term !== undefined && termStanding(term, today()) === 'retired') return t('list.value.retired', { label: term.label, date: term.to });
      return term?.label ?? (value === 'unknown' || value === 'none' ? t('list.value.unknown') : value);
    },
    [t, vocabulary],
  );
}

/** The words for a chosen filter, with the facet's name where the value alone says too little. */
export function useFilterLabel(): (filter: Pick<ActiveFilter, 'facet' | 'value'>) => string {
  const t = useText();
  const label = useFacetLabel();
  const vocabulary = useVocabulary();
  return useCallback(
    ({ facet, value }) => {
      if (facet === 'age') return t('list.value.age', { age: value });
      if (facet === 'favourite' || facet === 'changed') return t(`list.facet.${facet}`);
      if (isList(facet)) return t('list.value.term', { list: t(`list.one.${facet}`), label: vocabulary?.[facet].find((one) => one.id === value)?.label ?? value });
      const words = label(facet, value);
      return facet === 'offered' || facet === 'needsAssessment' || facet === 'evidence' ? `${t(`list.facet.${facet}`)}: ${words}` : words;
    },
    [t, label, vocabulary],
  );
}
