import { z } from 'zod';
import { assessmentSchema } from '#core/evidence/records/assessment.ts';
import { assessmentStates } from '#core/evidence/records/terms.ts';
import { problemCodes } from '#core/evidence/flow/problems.ts';
import type { Outcome } from '#core/evidence/template/outcome.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { isoDateTime, mediumText, recordReference, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { progress } from './contract-questions.ts';
import { example, exampleAssessment } from './example.ts';

const problem = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum(problemCodes),
  message: z.string(),
  /** True where it must be mended before the assessment is done. */
  blocks: z.boolean(),
});

/** Where it is kept: with the team, or on this computer while somebody else holds the team folder. */
const where = z.enum(['team', 'personal']);
/** What the rules say; `overall` follows the person's own judgements of the areas. */
const proposal = z.custom<Outcome>();

const { shape } = assessmentSchema;
/** What a person writes. The rest (who, state, when) is the program's. */
export const assessmentInput = z.strictObject({
  questionId: shape.questionId,
  calibrationId: shape.calibrationId,
  resultId: shape.resultId,
  templateId: shape.templateId,
  /** The present one where it is absent; never changes afterwards. */
  templateVersion: shortText.min(1).optional(),
  context: shape.context,
  answers: shape.answers,
  domains: shape.domains,
  overall: shape.overall,
  interest: shape.interest,
});
export type AssessmentInput = z.infer<typeof assessmentInput>;

const savedAssessment = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  where,
  problems: z.array(problem),
  proposal,
  /** True where what another window had saved was put together with this: read it again. */
  merged: z.boolean(),
});
export type SavedAssessment = z.infer<typeof savedAssessment>;

const reference = z.strictObject({ id: recordReference });
const atRevision = z.strictObject({ id: recordReference, revision: revisionNumber });

const row = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  where,
  /** True where it lies in the inbox and waits to be taken in. */
  sent: z.boolean(),
  questionId: z.string().nullable(),
  calibrationId: z.string().nullable(),
  interventionId: z.string().nullable(),
  resultId: uuid,
  /** Study, outcome, comparison and time point; the item's title in training. */
  label: z.string(),
  questionTitle: z.string(),
  templateId: z.string(),
  templateVersion: z.string(),
  assessor: z.string(),
  state: z.enum(assessmentStates),
  mine: z.boolean(),
  readable: z.boolean(),
  progress: progress.nullable(),
  /** Judgement of the whole; null where there is none or it is blind to the reader. */
  overall: z.string().nullable(),
  updatedAt: isoDateTime,
});
export type AssessmentRow = z.infer<typeof row>;

const aboutResult = z.strictObject({
  label: z.string(),
  study: z.strictObject({ id: z.string(), label: z.string(), reference: z.string() }),
  outcome: z.strictObject({ id: z.string(), name: z.string(), measure: z.string(), followUp: z.string() }),
  comparison: z.string(),
  timePoint: z.string(),
  figure: z.string(),
  questionTitle: z.string(),
  interventionId: z.string(),
  interventionName: z.string(),
});
export type AboutResult = z.infer<typeof aboutResult>;

const aboutItem = z.strictObject({ setName: z.string(), title: z.string(), text: z.string(), instruction: z.string() });

const whole = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  where,
  updatedAt: isoDateTime,
  assessment: assessmentSchema,
  template: z.custom<Template>(),
  proposal,
  problems: z.array(problem),
  mine: z.boolean(),
  /** The others of the same result. Of one that is blind only who and how far. */
  blind: z.strictObject({ other: z.array(z.strictObject({ id: uuid, assessor: z.string(), state: z.enum(assessmentStates), readable: z.boolean() })) }),
  /** The result that is assessed; null in training. */
  result: aboutResult.nullable(),
  /** What is practised on; null for real results. */
  item: aboutItem.nullable(),
  /** The group's own notes, by question. */
  localNotes: z.record(z.string(), z.string()),
  consensus: z.strictObject({ id: uuid, state: z.enum(['open', 'done']) }).nullable(),
});
export type AssessmentView = z.infer<typeof whole>;

const blank = z.strictObject({
  about: assessmentInput.pick({ questionId: true, calibrationId: true, resultId: true, templateId: true }),
  template: z.custom<Template>(),
  others: whole.shape.blind.shape.other,
  result: whole.shape.result,
  item: whole.shape.item,
  localNotes: whole.shape.localNotes,
  existing: uuid.nullable(),
});
export type BlankAssessment = z.infer<typeof blank>;

export const assessmentContract = {
  /**
   * Saves one's own assessment, however incomplete. What two windows have written in different answers is put together; the same answer
   * written twice is CONFLICT with `details.differs`. A second assessment of the same result by the same person is RULE_VIOLATION `one-per-person`.
   */
  save: base
    .meta({ example: { id: example.assessment, assessment: exampleAssessment }, writes: true })
    .input(z.strictObject({ id: uuid.optional(), revision: revisionNumber.optional(), assessment: assessmentInput, reason: mediumText.optional() }))
    .output(savedAssessment),
  /** Another person's, while one is not both done, is FORBIDDEN with `details.rule` `blind`. */
  get: base.meta({ example: { id: example.assessment } }).input(reference).output(whole),
  /** What a new assessment of a result would begin from. Makes nothing; `existing` is one's own where there already is one. */
  begin: base
    .meta({ example: { questionId: example.question, resultId: example.result } })
    .input(z.strictObject({ questionId: recordReference.nullable().default(null), calibrationId: recordReference.nullable().default(null), resultId: recordReference }))
    .output(blank),
  /** Assessments, the latest changed first. `total` counts those that fit. */
  list: base
    .meta({ example: { mine: true } })
    .input(
      z
        .strictObject({
          questionId: recordReference.optional(),
          resultId: recordReference.optional(),
          calibrationId: recordReference.optional(),
          mine: z.boolean().default(false),
          limit: z.number().int().min(0).max(1_000).default(100),
        })
        .default({ mine: false, limit: 100 }),
    )
    .output(z.strictObject({ assessments: z.array(row), total: z.number().int() })),
  /** Takes one's own back to draft, while nobody else is done with the result. A draft stays one. */
  undone: base.meta({ example: { id: example.assessment, revision: 1 }, writes: true }).input(atRevision).output(savedAssessment),
  /** Takes what is done or locked back to draft, by the assessor or an editor, with a reason; its consensus is open again. A draft stays one. */
  reopen: base
    .meta({ example: { id: example.assessment, revision: 1, reason: 'Påhittat skäl.' }, writes: true })
    .input(atRevision.extend({ reason: mediumText }))
    .output(savedAssessment),
  /** RULE_VIOLATION `incomplete` with `details.issues` where something is left. */
  done: base.meta({ example: { id: example.assessment, revision: 1 }, writes: true }).input(atRevision).output(savedAssessment),
  /** Nobody changes it from now on without a reason. An assessment by one person alone can be read by everyone when it is locked. */
  lock: base.meta({ example: { id: example.assessment, revision: 2 }, writes: true }).input(atRevision).output(savedAssessment),
};
