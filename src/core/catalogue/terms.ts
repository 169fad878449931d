/** Fixed term sets of the catalogue: the program's logic depends on them, so they are code. Editable term lists live in the vocabulary. */
export const interventionKinds = ['intervention', 'assessment', 'organisation', 'activity'] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export const interventionStatuses = ['proposed', 'under-review', 'offered', 'phasing-out', 'ended'] as const;
export type InterventionStatus = (typeof interventionStatuses)[number];

/** R1: the form belongs to a local offer, never to the method. */
export const supplyForms = ['own', 'committee', 'procured', 'region', 'state', 'joint'] as const;
export type SupplyForm = (typeof supplyForms)[number];

export const offeredStates = ['yes', 'no', 'unknown'] as const;
export type OfferedState = (typeof offeredStates)[number];

export const needsAssessmentStates = ['required', 'not-required'] as const;
export type NeedsAssessment = (typeof needsAssessmentStates)[number];

export const verdictTypes = ['effect', 'recommendation', 'instrument', 'study', 'risk', 'review'] as const;
export type VerdictType = (typeof verdictTypes)[number];

export const directions = ['should', 'may', 'should-not', 'research-only'] as const;
export type Direction = (typeof directions)[number];

/** From the strongest to the weakest; `not-assessable` is a finding of its own (går ej att bedöma), apart from `very-low`. */
export const certainties = ['high', 'moderate', 'low', 'very-low', 'not-assessable'] as const;
export type Certainty = (typeof certainties)[number];

/** Values of the evidence facet: the grades of method-scope effect verdicts, or `unrated` where there is none (R5). */
export const evidenceStates = [...certainties, 'unrated'] as const;
export type EvidenceState = (typeof evidenceStates)[number];
