import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';
import { isoDate, isoDateTime, longText, mediumText, recordId, requiredText, shortText, uuid, webAddress, year } from '#core/shared/schemas.ts';
import { concerns, effectMeasures } from './terms.ts';
import { gradeRowSchema } from './grade-row.ts';

const mostOutcomes = 100;
const mostResults = 2_000;
const mostFindings = 200;

const estimate = z.strictObject({
  value: z.number(),
  /** Ends of the 95 % confidence interval; null where they are not known. */
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
});

const outcomeSchema = z.strictObject({
  id: uuid,
  name: requiredText,
  /** How it is measured. */
  measure: mediumText.default(''),
  followUp: shortText.default(''),
  /** 1–3 less important, 4–6 important, 7–9 decisive (GRADE); null where nobody has said. */
  importance: z.number().int().min(1).max(9).nullable().default(null),
  /** Whether a lower or a higher value is what one hopes for. */
  better: z.enum(['lower', 'higher']).nullable().default(null),
  participants: z.number().int().min(0).nullable().default(null),
  studies: z.number().int().min(0).nullable().default(null),
  relative: estimate.extend({ measure: z.enum(effectMeasures) }).nullable().default(null),
  /** Difference in `unit`, e.g. fewer per 1 000. */
  absolute: estimate.extend({ unit: shortText }).nullable().default(null),
  comparatorRisk: shortText.default(''),
  /** The effect in words where it has not been combined. */
  narrative: longText.default(''),
  /** Which way the combined result points, for the conclusion. */
  direction: z.enum(['decreases', 'increases', 'no-difference']).nullable().default(null),
  grade: gradeRowSchema.nullable().default(null),
  /** A person's words; empty uses the proposed ones. */
  conclusion: longText.default(''),
  comment: longText.default(''),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** The unit that is assessed: one study's result for one outcome, comparison and time point. */
const resultSchema = z.strictObject({
  id: uuid,
  studyId: recordId,
  outcomeId: uuid,
  comparison: shortText.default(''),
  timePoint: shortText.default(''),
  /** The exact figure that is assessed, as it stands in the study. */
  figure: mediumText.default(''),
  /** Share in the combined result, 0–100; null where nothing is combined. */
  weight: z.number().min(0).max(100).nullable().default(null),
  /** The template it is to be assessed in. */
  templateId: recordId,
});
export type Result = z.infer<typeof resultSchema>;

const component = z.strictObject({ concern: z.enum(concerns).nullable().default(null), reason: mediumText.default('') });
const unjudged = { concern: null, reason: '' };

/** A finding of qualitative research and how much one can trust it (CERQual): one overall judgement, never a sum. */
const findingSchema = z.strictObject({
  id: uuid,
  text: longText.min(1),
  studyIds: z.array(recordId).max(mostResults).default([]),
  components: z.strictObject({
    limitations: component.default(unjudged),
    coherence: component.default(unjudged),
    adequacy: component.default(unjudged),
    relevance: component.default(unjudged),
  }),
  level: z.number().int().min(1).max(4).nullable().default(null),
  /** Why that level; required with it. */
  explanation: mediumText.default(''),
  by: shortText.default(''),
  at: isoDateTime.nullable().default(null),
});
export type Finding = z.infer<typeof findingSchema>;

/** The best systematic review known, for the rule on knowledge gaps. */
const bestReview = z.strictObject({
  title: mediumText.default(''),
  url: webAddress.nullable().default(null),
  year: year.nullable().default(null),
  risk: z.enum(['low', 'moderate', 'high']).nullable().default(null),
});

/** What one wants to know of an intervention (PICO), with its outcomes, results and how certain each is. */
export const evidenceQuestionSchema = z.strictObject({
  interventionId: recordId,
  title: requiredText,
  population: mediumText.default(''),
  intervention: mediumText.default(''),
  comparison: mediumText.default(''),
  outcomes: z.array(outcomeSchema).max(mostOutcomes).default([]),
  results: z.array(resultSchema).max(mostResults).default([]),
  findings: z.array(findingSchema).max(mostFindings).default([]),
  /** Day of the latest search for studies. */
  searchedAt: isoDate.nullable().default(null),
  review: bestReview.nullable().default(null),
  /** A newer review that nobody has taken in yet: makes the grades stale. */
  newerReview: bestReview.omit({ risk: true }).nullable().default(null),
  newStudiesKnown: z.boolean().default(false),
  /** Type of knowledge gap that a person has confirmed; 0 none; null where nobody has said. */
  gap: z.strictObject({ type: z.number().int().min(0).max(3), reason: mediumText, by: shortText, at: isoDateTime }).nullable().default(null),
  note: longText.default(''),
  archived: z.boolean().default(false),
});
export type EvidenceQuestion = z.infer<typeof evidenceQuestionSchema>;

export const evidenceQuestionRecord: RecordType<EvidenceQuestion> = { name: 'evidence-question', schema: evidenceQuestionSchema, migrations: [] };
