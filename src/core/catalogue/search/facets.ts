import type { FieldIssue } from '#core/shared/errors.ts';
import { currentTermId, findTerm, idsReadAs } from '#core/shared/terms.ts';
import type { Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { evidenceSummary, type EvidenceSummary } from '../evidence-summary.ts';
import type { InterventionContent } from '../intervention.ts';
import { referencesOf } from '../references.ts';
import { supplyOn, type Supply } from '../supply.ts';
import type { OfferedState } from '../terms.ts';

/** The facets with counts, in the order they are shown. */
export const facetNames = ['supplyForm', 'problemArea', 'preventionLevel', 'setting', 'kind', 'status', 'offered', 'evidence', 'needsAssessment'] as const;
export type FacetName = (typeof facetNames)[number];

/** Filters as a caller gives them; see the contract of `catalogue.search`. */
export interface Filters {
  readonly supplyForm?: readonly string[] | undefined;
  readonly problemArea?: readonly string[] | undefined;
  readonly age?: number | undefined;
  readonly preventionLevel?: readonly string[] | undefined;
  readonly setting?: readonly string[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly offered?: boolean | OfferedState | readonly OfferedState[] | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly needsAssessment?: readonly string[] | undefined;
  /** Terms of any list that an entry shall name, or what has become part of them. */
  readonly terms?: readonly { readonly list: VocabularyList; readonly id: string }[] | undefined;
  readonly favourite?: boolean | undefined;
  readonly changed?: boolean | undefined;
}

/** What the filters and the list need of an entry, worked out once per revision, day and vocabulary. */
export interface Profile {
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  readonly supply: Supply;
  readonly evidence: EvidenceSummary;
}

const orNone = (values: readonly string[], none: string): readonly string[] => (values.length === 0 ? [none] : values);

function terms(vocabulary: Vocabulary, list: VocabularyList, ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => currentTermId(vocabulary[list], id)))];
}

/** Works out the facet values of an entry. Merged terms count as what they became. */
export function profileOf(content: InterventionContent, vocabulary: Vocabulary, day: string): Profile {
  const supply = supplyOn(content, day);
  const evidence = evidenceSummary(content.verdicts);
  const single = (list: VocabularyList, id: string | null): string[] => (id === null ? [] : terms(vocabulary, list, [id]));
  return {
    supply,
    evidence,
    facets: {
      supplyForm: orNone(supply.forms, 'none'),
      problemArea: terms(vocabulary, 'problemAreas', content.problemAreas),
      preventionLevel: single('preventionLevels', content.preventionLevel),
      setting: single('settings', content.setting),
      kind: [content.kind],
      status: [content.status],
      offered: [supply.offered],
      evidence: evidence.states,
      needsAssessment: orNone(supply.needsAssessment, 'unknown'),
    },
  };
}

const termLists = { problemArea: 'problemAreas', preventionLevel: 'preventionLevels', setting: 'settings' } as const satisfies Partial<Record<FacetName, VocabularyList>>;

function chosenTerms(name: keyof typeof termLists, wanted: readonly string[], vocabulary: Vocabulary): { ids: string[]; issues: FieldIssue[] } {
  const list = vocabulary[termLists[name]];
  const ids: string[] = [];
  const issues: FieldIssue[] = [];
  wanted.forEach((text, index) => {
    const term = findTerm(list, text);
    if (term === null) issues.push({ path: ['filters', name, index], code: 'unknown_term', message: `"${text}" is not in the vocabulary` });
    else ids.push(currentTermId(list, term.id));
  });
  return { ids, issues };
}

function offeredValues(offered: Filters['offered']): readonly string[] {
  if (offered === undefined) return [];
  if (typeof offered === 'boolean') return [offered ? 'yes' : 'no'];
  return typeof offered === 'string' ? [offered] : offered;
}

/** The chosen values of every facet; an empty list lets everything through. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

/** Turns filters into facet values, with an issue for each term that nobody knows. */
export function chooseFacets(filters: Filters, vocabulary: Vocabulary): { chosen: Chosen; issues: FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const term = (name: keyof typeof termLists): readonly string[] => {
    const found = chosenTerms(name, filters[name] ?? [], vocabulary);
    issues.push(...found.issues);
    return found.ids;
  };
  const chosen: Chosen = {
    supplyForm: filters.supplyForm ?? [],
    problemArea: term('problemArea'),
    preventionLevel: term('preventionLevel'),
    setting: term('setting'),
    kind: filters.kind ?? [],
    status: filters.status ?? [],
    offered: offeredValues(filters.offered),
    evidence: filters.evidence ?? [],
    needsAssessment: filters.needsAssessment ?? [],
  };
  return { chosen, issues };
}

/** Tells whether an entry names the terms asked for: any of those of a list, and some of every list. Undefined where none is asked for. */
export function namesTerms(wanted: Filters['terms'], vocabulary: Vocabulary): ((content: InterventionContent) => boolean) | undefined {
  if (wanted === undefined || wanted.length === 0) return undefined;
  const byList = new Map<VocabularyList, Set<string>>();
  for (const { list, id } of wanted) byList.set(list, new Set([...(byList.get(list) ?? []), ...idsReadAs(vocabulary[list], id)]));
  return (content) => {
    const references = referencesOf(content, vocabulary.organisations);
    return [...byList].every(([list, ids]) => references.some((reference) => reference.list === list && ids.has(reference.id)));
  };
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
