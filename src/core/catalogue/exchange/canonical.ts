import { recordVersion } from '#core/shared/record.ts';
import { termCalled } from '#core/shared/terms.ts';
import { vocabularyLists, type Term, type Vocabulary, type VocabularyList } from '#core/shared/vocabulary.ts';
import { interventionRecord, type InterventionContent } from '../intervention.ts';

/** What a file of exported entries says that it is. */
export const catalogueFormat = 'insatskatalog';

export type TermLists = Readonly<Record<VocabularyList, readonly Term[]>>;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]: [string, unknown]) => [key, sorted(item)]));
}

type Used = Readonly<Record<VocabularyList, Set<string>>>;

function usedTerms(contents: readonly InterventionContent[], vocabulary: Vocabulary): Used {
  const used = Object.fromEntries(vocabularyLists.map((list) => [list, new Set<string>()])) as Record<VocabularyList, Set<string>>;
  const add = (list: VocabularyList, ids: readonly (string | null)[]): void => ids.forEach((id) => id !== null && used[list].add(id));
  for (const content of contents) {
    for (const list of ['problemAreas', 'needs', 'riskFactors', 'protectiveFactors', 'methodGroups'] as const) add(list, content[list]);
    add('preventionLevels', [content.preventionLevel]);
    add('settings', [content.setting]);
    add('boards', content.offers.map((offer) => offer.responsibleBoardId));
    add('units', [...content.offers.map((offer) => offer.unitId), ...content.implementation.trainedStaff.map((person) => person.unitId)]);
    add('organisations', content.offers.map((offer) => termCalled(vocabulary.organisations, offer.providerName)?.id ?? null));
    add('methodGroups', content.verdicts.map((verdict) => verdict.groupId));
  }
  return used;
}

/** Adds what took a term's place, and the boards of units, until nothing is missing. */
function withRelated(vocabulary: Vocabulary, used: Used): void {
  for (const list of vocabularyLists) {
    const terms = new Map(vocabulary[list].map((term) => [term.id, term]));
    for (const id of used[list]) {
      const term = terms.get(id);
      if (term?.mergedInto) used[list].add(term.mergedInto);
    }
  }
  for (const unit of vocabulary.units) if (used.units.has(unit.id) && unit.boardId !== null) used.boards.add(unit.boardId);
}

function termsOf(vocabulary: Vocabulary, contents: readonly InterventionContent[]): TermLists {
  const used = usedTerms(contents, vocabulary);
  withRelated(vocabulary, used);
  withRelated(vocabulary, used);
  return Object.fromEntries(vocabularyLists.map((list) => [list, vocabulary[list].filter((term) => used[list].has(term.id)).sort(byId)])) as unknown as TermLists;
}

/**
 * Entries and the terms they use as one text that is the same for the same content: sorted by id and key, without revisions or times.
 * Taken into an empty folder and written again it is the same to the last byte.
 */
export function canonicalCatalogue(records: readonly { readonly id: string; readonly data: InterventionContent }[], vocabulary: Vocabulary, evidence: Readonly<Record<string, unknown>> | null = null): string {
  const interventions = [...records].sort(byId).map(({ id, data }) => ({ ...data, id }));
  const terms = termsOf(vocabulary, records.map((record) => record.data));
  return `${JSON.stringify(sorted({ format: catalogueFormat, version: recordVersion(interventionRecord), interventions, terms, ...(evidence !== null && { evidence }) }), null, 2)}\n`;
}
