import { say, type EvidenceSay } from '../words/say.ts';
import { lowerFirst, upperFirst } from '../words/first-letter.ts';
import type { GradeLevel } from './scale.ts';

/** Which way the combined result points. */
export const conclusionDirections = ['decreases', 'increases', 'no-difference'] as const;
export type ConclusionDirection = (typeof conclusionDirections)[number];

export interface ConclusionInput {
  readonly level: GradeLevel | null;
  readonly direction: ConclusionDirection;
  readonly intervention: string;
  readonly outcome: string;
  /** Empty where it goes without saying. */
  readonly comparison?: string | undefined;
}

export interface Conclusion {
  /** The proposal; a person may write it anew. */
  readonly text: string;
  /** What always stands after the text, also after one that is written anew; null where nothing must. */
  readonly fixed: string | null;
}

/** The sentence that always follows very low certainty; null for other levels and where nothing is graded. */
export function fixedSentence(level: GradeLevel | null, t: EvidenceSay = say): string | null {
  return level === 1 ? t('evidence.conclusion.absence') : null;
}

/** The conclusion that a level and a direction give: "minskar", "minskar troligen", "kan minska", "det går inte att bedöma om". Nothing where nothing is graded. */
export function proposeConclusion({ level, direction, intervention, outcome, comparison = '' }: ConclusionInput, t: EvidenceSay = say): Conclusion | null {
  if (level === null) return null;
  const compared = comparison.trim() === '' ? '' : t('evidence.conclusion.compared', { comparison: lowerFirst(comparison.trim()) });
  const text = t(`evidence.conclusion.${direction}.${level}`, { intervention: intervention.trim(), outcome: lowerFirst(outcome.trim()), comparison: compared });
  return { text: upperFirst(text), fixed: fixedSentence(level, t) };
}
