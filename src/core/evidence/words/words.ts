import { gradeWords } from './grade-words.ts';
import { plotWords } from './plot-words.ts';
import { sofWords } from './sof-words.ts';

/** The words of Evidens that stand on paper and on screen alike: a table printed from the program and one in a Word file say the same. */
export const evidenceWords = { ...gradeWords, ...plotWords, ...sofWords };

export type EvidenceWordId = keyof typeof evidenceWords;
