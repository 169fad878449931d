import type { DowngradeDomain, UpgradeFactor } from '../records/terms.ts';

/** The scale of GRADE: from 4, high, to 1, very low. */
export const gradeLevels = [4, 3, 2, 1] as const;
export type GradeLevel = (typeof gradeLevels)[number];

export const startLevels = ['high', 'low'] as const;
export type StartLevel = (typeof startLevels)[number];

/** Randomised, or non-randomised studies of interventions. */
export const gradeDesigns = ['rct', 'nrs'] as const;
export type GradeDesign = (typeof gradeDesigns)[number];

/** Most steps that a domain may be lowered by. Risk of bias goes further for non-randomised studies, which ROBINS-I may lower three steps. */
export function deepest(domain: DowngradeDomain, design: GradeDesign): number {
  return domain === 'riskOfBias' && design === 'nrs' ? -3 : -2;
}

/** Most steps that a factor may raise. */
export function highest(factor: UpgradeFactor): number {
  return factor === 'largeEffect' ? 2 : 1;
}

/** The nearest level to a number of steps. */
export function clampLevel(value: number): GradeLevel {
  return value >= 4 ? 4 : value >= 3 ? 3 : value >= 2 ? 2 : 1;
}

/** `⊕⊕◯◯`: filled for what is reached, empty for the rest. */
export function gradeSymbol(level: GradeLevel): string {
  return '\u2295'.repeat(level) + '\u25ef'.repeat(4 - level);
}
