import type { VocabularyList } from '../shared/vocabulary.ts';
import type { InterventionContent } from './intervention.ts';

/** One place where an entry names a term. */
export interface Reference {
  readonly list: VocabularyList;
  readonly id: string;
  readonly from: string;
}

/** Every term an entry names, once per place. */
export function referencesOf(content: InterventionContent): Reference[] {
  const refer = (list: VocabularyList, ids: readonly (string | null)[], from: string): Reference[] =>
    ids.flatMap((id) => (id === null ? [] : [{ list, id, from }]));
  return [
    ...refer('problemAreas', content.problemAreas, 'problemAreas'),
    ...refer('needs', content.needs, 'needs'),
    ...refer('riskFactors', content.riskFactors, 'riskFactors'),
    ...refer('protectiveFactors', content.protectiveFactors, 'protectiveFactors'),
    ...refer('preventionLevels', [content.preventionLevel], 'preventionLevel'),
    ...refer('settings', [content.setting], 'setting'),
    ...refer('methodGroups', content.methodGroups, 'methodGroups'),
    ...refer('units', content.implementation.trainedStaff.map((person) => person.unitId), 'implementation/trainedStaff'),
    ...content.offers.flatMap((offer) => [
      ...refer('boards', [offer.responsibleBoardId], `offers/${offer.id}`),
      ...refer('units', [offer.unitId], `offers/${offer.id}`),
    ]),
    ...content.verdicts.flatMap((verdict) => refer('methodGroups', [verdict.groupId], `verdicts/${verdict.id}`)),
  ];
}

/** How much one term is used. */
export interface TermUsage {
  readonly interventions: number;
  /** Archived entries that name it. */
  readonly archived: number;
  /** Offers that name it; only boards and units are named by offers. */
  readonly offers: number;
}

/** Usage of every term of `list` that is named at all. An entry counts once however many times it names the term. */
export function usageOf(contents: readonly InterventionContent[], list: VocabularyList): Map<string, TermUsage> {
  const found = new Map<string, TermUsage>();
  for (const content of contents) {
    const mine = referencesOf(content).filter((reference) => reference.list === list);
    for (const id of new Set(mine.map((reference) => reference.id))) {
      const before = found.get(id) ?? { interventions: 0, archived: 0, offers: 0 };
      const offers = mine.filter((reference) => reference.id === id && reference.from.startsWith('offers/')).length;
      const isArchived = content.archived !== null;
      found.set(id, {
        interventions: before.interventions + (isArchived ? 0 : 1),
        archived: before.archived + (isArchived ? 1 : 0),
        offers: before.offers + offers,
      });
    }
  }
  return found;
}
