/** The editable term lists. An id never changes; a label may. */
export const vocabularyLists = [
  'problemAreas',
  'needs',
  'riskFactors',
  'protectiveFactors',
  'preventionLevels',
  'settings',
  'methodGroups',
  'boards',
  'units',
  'organisations',
] as const;
export type VocabularyList = (typeof vocabularyLists)[number];
