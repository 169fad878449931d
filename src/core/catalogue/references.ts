import { currentTermId, termCalled } from '../shared/terms.ts';
import type { Term, Vocabulary, VocabularyList } from '../shared/vocabulary.ts';
import type { InterventionContent } from './intervention.ts';

/** One place where an entry names a term. */
export interface Reference {
  readonly list: VocabularyList;
  readonly id: string;
  readonly from: string;
}

/** Every term an entry names, once per place. A provider is named in words, and is one of `organisations` where one of them is called so. */
export function referencesOf(content: InterventionContent, organisations: readonly Term[] = []): Reference[] {
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
      ...refer('organisations', [offer.providerName === '' ? null : (termCalled(organisations, offer.providerName)?.id ?? null)], `offers/${offer.id}`),
    ]),
    ...content.verdicts.flatMap((verdict) => refer('methodGroups', [verdict.groupId], `verdicts/${verdict.id}`)),
  ];
}

/** How much one term is used. */
export interface TermUsage {
  readonly interventions: number;
  /** Archived entries that name it. */
  readonly archived: number;
  /** Offers that name it; only boards, units and organisations are named by offers. */
  readonly offers: number;
}

const unused: TermUsage = { interventions: 0, archived: 0, offers: 0 };

function withEntry(before: TermUsage, isArchived: boolean, offers: number): TermUsage {
  return { interventions: before.interventions + (isArchived ? 0 : 1), archived: before.archived + (isArchived ? 1 : 0), offers: before.offers + offers };
}

/** Usage of every term of `list` that is named at all. An entry counts once however many times it names the term. */
export function usageOf(contents: readonly InterventionContent[], list: VocabularyList, organisations: readonly Term[] = []): Map<string, TermUsage> {
  const found = new Map<string, TermUsage>();
  for (const content of contents) {
    const mine = referencesOf(content, organisations).filter((reference) => reference.list === list);
    for (const id of new Set(mine.map((reference) => reference.id))) {
      const offers = mine.filter((reference) => reference.id === id && reference.from.startsWith('offers/')).length;
      found.set(id, withEntry(found.get(id) ?? unused, content.archived !== null, offers));
    }
  }
  return found;
}

/** Providers that offers name and no organisation is called, each with its usage; whatever the case. */
export function unlistedProviders(contents: readonly InterventionContent[], organisations: readonly Term[]): { name: string; interventions: number; archived: number; offers: number }[] {
  const found = new Map<string, { name: string } & TermUsage>();
  for (const content of contents) {
    const names = content.offers.map((offer) => offer.providerName.trim()).filter((name) => name !== '' && termCalled(organisations, name) === null);
    for (const key of new Set(names.map((name) => name.toLowerCase()))) {
      const mine = names.filter((name) => name.toLowerCase() === key);
      const before = found.get(key) ?? { name: key, ...unused };
      // Capitals sort first: of several spellings the one that looks most like a name.
      const name = [...mine, ...(before.interventions + before.archived > 0 ? [before.name] : [])].sort()[0] ?? key;
      found.set(key, { name, ...withEntry(before, content.archived !== null, mine.length) });
    }
  }
  return [...found.values()];
}

/** How many entries in use name each term of `list`, or what has become part of it: what a search for the term gives. */
export function entriesReadAs(contents: readonly InterventionContent[], list: VocabularyList, vocabulary: Vocabulary): Map<string, number> {
  const now = new Map(vocabulary[list].map((term) => [term.id, currentTermId(vocabulary[list], term.id)]));
  const found = new Map<string, number>();
  for (const content of contents) {
    if (content.archived !== null) continue;
    const mine = referencesOf(content, vocabulary.organisations).filter((reference) => reference.list === list);
    for (const id of new Set(mine.map((reference) => now.get(reference.id) ?? reference.id))) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}
