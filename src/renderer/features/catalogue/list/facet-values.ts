import type { SearchOutput } from '#api/catalogue/contract.ts';
import { evidenceStates, interventionKinds, interventionStatuses, needsAssessmentStates, offeredStates, supplyForms } from '#core/catalogue/terms.ts';
import { currentTermId } from '#core/shared/terms.ts';
import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import type { FacetName, ListState } from './url-state.ts';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly selected: boolean;
}

/** The order people know; own first, as in the study. */
const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  supplyForm: ['own', 'committee', 'procured', 'joint', 'region', 'state', ...supplyForms, 'none'],
  kind: interventionKinds,
  evidence: evidenceStates,
  offered: offeredStates,
  needsAssessment: [...needsAssessmentStates, 'unknown'],
  status: interventionStatuses,
};

export const vocabularyOf: Partial<Record<FacetName, VocabularyList>> = { problemArea: 'problemAreas', preventionLevel: 'preventionLevels', setting: 'settings' };

/** The same state with the terms that have become part of others read as what they are today, as the search reads them. */
export function withTermsOfToday(state: ListState, vocabulary: Vocabulary | undefined, day: string): ListState {
  if (vocabulary === undefined) return state;
  const facets = Object.entries(state.facets).map(([name, values]) => {
    const list = vocabularyOf[name as FacetName];
    return [name, list === undefined ? values : [...new Set(values.map((id) => currentTermId(vocabulary[list], id, day)))]] as const;
  });
  return { ...state, facets: Object.fromEntries(facets) };
}

function orderOf(name: FacetName, vocabulary: Vocabulary | undefined): readonly string[] {
  const list = vocabularyOf[name];
  return list === undefined ? (fixedOrder[name] ?? []) : (vocabulary?.[list].map((term) => term.id) ?? []);
}

/** The values worth showing: those that lead somewhere, and those chosen, in a fixed order so that nothing jumps while one types. */
export function facetValues(name: FacetName, { state, facets, vocabulary }: { state: ListState; facets: SearchOutput['facets']; vocabulary: Vocabulary | undefined }): FacetValue[] {
  const chosen = state.facets[name] ?? [];
  const counts = new Map((facets[name] ?? []).map((one) => [one.value, one.count]));
  const order = orderOf(name, vocabulary);
  const place = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...new Set([...counts.keys(), ...chosen])]
    .map((value) => ({ value, count: counts.get(value) ?? 0, selected: chosen.includes(value) }))
    .filter((one) => one.count > 0 || one.selected)
    .sort((a, b) => place(a.value) - place(b.value) || a.value.localeCompare(b.value, 'sv'));
}
