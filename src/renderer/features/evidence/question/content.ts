import type { GradeRow } from '#core/evidence/records/grade-row.ts';
import type { EvidenceQuestion, Finding, Outcome, Result } from '#core/evidence/records/question.ts';

/** An id for what is added here, so that it is the same in the draft and once saved. */
export function newId(): string {
  // randomUUID is missing where the page is not in a secure context.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A question about which nothing is said yet. */
export function emptyQuestion(interventionId: string, intervention: string): EvidenceQuestion {
  return {
    interventionId,
    title: '',
    population: '',
    intervention,
    comparison: '',
    outcomes: [],
    results: [],
    findings: [],
    searchedAt: null,
    review: null,
    newerReview: null,
    newStudiesKnown: false,
    gap: null,
    note: '',
    archived: false,
  };
}

export function newOutcome(): Outcome {
  return {
    id: newId(),
    name: '',
    measure: '',
    followUp: '',
    importance: null,
    better: null,
    participants: null,
    studies: null,
    relative: null,
    absolute: null,
    comparatorRisk: '',
    narrative: '',
    direction: null,
    grade: null,
    conclusion: '',
    comment: '',
  };
}

export function newResult(outcomeId: string, templateId: string): Result {
  return { id: newId(), studyId: '', outcomeId, comparison: '', timePoint: '', figure: '', weight: null, templateId };
}

export function newFinding(): Finding {
  const unjudged = { concern: null, reason: '' };
  return { id: newId(), text: '', studyIds: [], components: { limitations: unjudged, coherence: unjudged, adequacy: unjudged, relevance: unjudged }, level: null, explanation: '', by: '', at: null };
}

/** A grading from which nothing is deducted yet. */
export function newGrade(design: GradeRow['design'], start: GradeRow['start']): GradeRow {
  const none = { steps: 0, reason: '' };
  return {
    design,
    start,
    startReason: '',
    down: { riskOfBias: none, inconsistency: none, indirectness: none, imprecision: none, publicationBias: none },
    up: { largeEffect: none, doseResponse: none, opposingConfounding: none },
    override: null,
    level: null,
    levelReason: '',
    by: '',
    at: null,
  };
}
