import type { GradeLevel } from './scale.ts';

/** The four parts of GRADE-CERQual that a review finding is judged by. */
export const cerqualComponents = ['methodologicalLimitations', 'coherence', 'adequacy', 'relevance'] as const;
export type CerqualComponent = (typeof cerqualComponents)[number];

/** How much there is to worry about in one part; from none or very little. */
export const cerqualConcerns = ['none', 'minor', 'moderate', 'serious'] as const;
export type CerqualConcern = (typeof cerqualConcerns)[number];

export interface CerqualFinding {
  readonly level: GradeLevel;
  readonly components: Readonly<Partial<Record<CerqualComponent, CerqualConcern>>>;
}

export type CerqualWarning = 'missing-component' | 'lowered-without-concern' | 'high-despite-serious';

/**
 * What to look at again in a finding's level. A finding begins at high and is lowered by one overall judgement: the parts are never added up,
 * so no level is computed here.
 */
export function cerqualWarnings({ level, components }: CerqualFinding): CerqualWarning[] {
  const given = cerqualComponents.map((component) => components[component]);
  const all = given.every((concern) => concern !== undefined);
  const none = given.every((concern) => concern === undefined || concern === 'none');
  return [
    ...(all ? [] : (['missing-component'] as const)),
    ...(level < 4 && none ? (['lowered-without-concern'] as const) : []),
    ...(level === 4 && given.includes('serious') ? (['high-despite-serious'] as const) : []),
  ];
}
