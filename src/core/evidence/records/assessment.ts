import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';
import { isoDateTime, longText, mediumText, recordId, shortText, uuid } from '#core/shared/schemas.ts';
import { assessmentStates, biasDirections } from './terms.ts';

/** Number of a question or domain in a template, `3.1`, `9.rct`, `D2`. */
export const templatePart = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/);
const code = z.string().regex(/^[A-Za-z][A-Za-z-]{0,31}$/);
const mostReopenings = 100;

export const answerSchema = z.strictObject({
  answer: code.nullable().default(null),
  justification: longText.default(''),
  /** Word for word from the study. */
  quote: longText.default(''),
  page: shortText.default(''),
});
export type Answer = z.infer<typeof answerSchema>;

export const judgementSchema = z.strictObject({
  /** What the person judges; null until then. The proposal is computed, never stored as one's own. */
  judgement: code.nullable().default(null),
  /** Required where it differs from the proposal. */
  reason: longText.default(''),
  direction: z.enum(biasDirections).nullable().default(null),
});
export type Judgement = z.infer<typeof judgementSchema>;
const unjudged = { judgement: null, reason: '', direction: null };

/** What the template asks for before the questions: choices, and plain texts such as the target trial. */
export const contextSchema = z.record(templatePart, z.union([longText, z.array(shortText).max(100)]));
export type AssessmentContext = z.infer<typeof contextSchema>;

/** One assessor's view of one result in one version of one template. */
export const assessmentSchema = z.strictObject({
  /** The question the result stands in; null for training. */
  questionId: recordId.nullable().default(null),
  /** The set the result stands in; null for real results. */
  calibrationId: recordId.nullable().default(null),
  resultId: uuid,
  templateId: recordId,
  templateVersion: shortText.min(1),
  assessor: shortText,
  state: z.enum(assessmentStates).default('draft'),
  context: contextSchema.default({}),
  /** Also answers to what is no longer asked: kept, never counted. */
  answers: z.record(templatePart, answerSchema).default({}),
  domains: z.record(templatePart, judgementSchema).default({}),
  overall: judgementSchema.default(unjudged),
  /** The assessor's own conflict of interest; never enters the rating. */
  interest: z.strictObject({ declared: z.enum(['none', 'some']).nullable(), text: mediumText.default('') }).default({ declared: null, text: '' }),
  doneAt: isoDateTime.nullable().default(null),
  lockedAt: isoDateTime.nullable().default(null),
  reopened: z.array(z.strictObject({ by: shortText, at: isoDateTime, reason: mediumText })).max(mostReopenings).default([]),
  /** True where it came as a sheet from another computer. */
  fromSheet: z.boolean().default(false),
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const assessmentRecord: RecordType<Assessment> = { name: 'assessment', schema: assessmentSchema, migrations: [] };
