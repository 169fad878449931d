import type { GradeDesign, StartLevel } from './scale.ts';

/** Where non-randomised studies begin, as a team has chosen: high where they are assessed with ROBINS-I, or always low. */
export const nrsStartRules = ['high-with-robins-i', 'low'] as const;
export type NrsStartRule = (typeof nrsStartRules)[number];

export interface StartSetting {
  readonly nrsStart: NrsStartRule;
  /** Whether the studies of this outcome are assessed with ROBINS-I. */
  readonly robinsI: boolean;
}

/** Which of the words `evidence.start.*` says why. */
export type StartReason = 'rct' | 'robinsI' | 'noRobinsI' | 'low';

/** The level that the evidence of an outcome begins at, and why. */
export function startLevel(design: GradeDesign, { nrsStart, robinsI }: StartSetting): { readonly start: StartLevel; readonly why: StartReason } {
  if (design === 'rct') return { start: 'high', why: 'rct' };
  if (nrsStart === 'low') return { start: 'low', why: 'low' };
  return robinsI ? { start: 'high', why: 'robinsI' } : { start: 'low', why: 'noRobinsI' };
}
