/** The words with a fixed meaning in stored evidence, apart from their schemas so that pages can use them. */
export const studyTypes = ['article', 'review', 'report', 'book', 'chapter', 'thesis', 'protocol', 'web', 'other'] as const;
export type StudyType = (typeof studyTypes)[number];

export const downgradeDomains = ['riskOfBias', 'inconsistency', 'indirectness', 'imprecision', 'publicationBias'] as const;
export type DowngradeDomain = (typeof downgradeDomains)[number];

export const upgradeFactors = ['largeEffect', 'doseResponse', 'opposingConfounding'] as const;
export type UpgradeFactor = (typeof upgradeFactors)[number];

export const effectMeasures = ['RR', 'OR', 'HR', 'IRR', 'SMD', 'MD', 'RD'] as const;
export type EffectMeasure = (typeof effectMeasures)[number];

export const concerns = ['none', 'minor', 'moderate', 'serious'] as const;
export type Concern = (typeof concerns)[number];

export const cerqualComponents = ['limitations', 'coherence', 'adequacy', 'relevance'] as const;
export type CerqualComponent = (typeof cerqualComponents)[number];

export const biasDirections = ['not-applicable', 'favours-intervention', 'favours-comparison', 'towards-null', 'away-from-null', 'unpredictable'] as const;
export type BiasDirection = (typeof biasDirections)[number];

export const assessmentStates = ['draft', 'done', 'locked'] as const;
