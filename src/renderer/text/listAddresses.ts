import type { VocabularyList } from '#core/shared/vocabulary.ts';

/** What each list is called in addresses, in the order that the lists are shown: first what a need is described by, then who gives what. */
export const listAddresses = {
  problemAreas: 'problem',
  needs: 'behov',
  riskFactors: 'riskfaktorer',
  protectiveFactors: 'skyddsfaktorer',
  preventionLevels: 'nivaer',
  settings: 'arenor',
  methodGroups: 'metodgrupper',
  boards: 'namnder',
  units: 'enheter',
  organisations: 'utforare',
} as const satisfies Record<VocabularyList, string>;

export const listNames = Object.keys(listAddresses) as readonly VocabularyList[];

/** The list that an address names; null where there is none. */
export function listAt(address: string): VocabularyList | null {
  return listNames.find((list) => listAddresses[list] === address) ?? null;
}
