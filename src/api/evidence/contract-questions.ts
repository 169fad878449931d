import { z } from 'zod';
import { assessmentStates } from '#core/evidence/records/terms.ts';
import { evidenceQuestionSchema } from '#core/evidence/records/question.ts';
import type { Conclusion } from '#core/evidence/grade/conclusion.ts';
import type { GradeResult } from '#core/evidence/grade/grade.ts';
import type { GapProposal } from '#core/evidence/grade/knowledge-gap.ts';
import { staleReasons } from '#core/evidence/flow/stale.ts';
import { changeNote, isoDateTime, mediumText, recordReference, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { example } from './example.ts';

export const saved = z.strictObject({ id: uuid, revision: revisionNumber });
export const stale = z.strictObject({ reasons: z.array(z.enum(staleReasons)) }).nullable();
const count = z.number().int();

/** What `question.list` says of a question. */
const listed = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  interventionId: z.string(),
  interventionName: z.string(),
  title: z.string(),
  outcomes: z.array(z.strictObject({ id: uuid, name: z.string(), followUp: z.string(), importance: z.number().nullable(), level: z.number().nullable() })),
  results: count,
  /** Assessments in each state. */
  assessments: z.strictObject({ draft: count, done: count, locked: count }),
  consensusDone: count,
  stale,
  archived: z.boolean(),
  updatedAt: isoDateTime,
  updatedBy: z.string(),
});

/** How far somebody has come: questions answered of those asked. */
export const progress = z.strictObject({ answered: count, asked: count });

const ofResult = z.strictObject({
  id: uuid,
  assessor: z.string(),
  state: z.enum(assessmentStates),
  mine: z.boolean(),
  /** False where it is blind to the reader: then only its state is told. */
  readable: z.boolean(),
  progress: progress.nullable(),
});

const judgement = z.strictObject({
  overall: z.string().nullable(),
  domains: z.record(z.string(), z.string().nullable()),
  /** Whether two have agreed, or one person alone has judged. */
  from: z.enum(['consensus', 'single']),
  assessmentId: uuid,
});
export type ResultJudgement = z.infer<typeof judgement>;

const resultView = z.strictObject({
  id: uuid,
  label: z.string(),
  studyId: z.string(),
  outcomeId: z.string(),
  templateId: z.string(),
  /** The version in which it is, or would be, assessed; null where the template is not known. */
  templateVersion: z.string().nullable(),
  assessments: z.array(ofResult),
  consensus: z.strictObject({ id: uuid, state: z.enum(['open', 'done']), revision: revisionNumber }).nullable(),
  judgement: judgement.nullable(),
});
export type ResultView = z.infer<typeof resultView>;

const proposals = z.strictObject({
  outcomes: z.record(z.string(), z.strictObject({ grade: z.custom<GradeResult>().nullable(), conclusion: z.custom<Conclusion>().nullable(), stale: z.array(z.enum(staleReasons)) })),
  gap: z.custom<GapProposal>(),
  stale,
});

const whole = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  updatedAt: isoDateTime,
  updatedBy: z.string(),
  question: evidenceQuestionSchema,
  interventionName: z.string(),
  studies: z.array(z.strictObject({ id: z.string(), label: z.string(), reference: z.string() })),
  results: z.array(resultView),
  /** What the rules say; nothing of it is stored until a person has confirmed it (R8). */
  proposals,
});
export type QuestionView = z.infer<typeof whole>;

const exampleQuestion = {
  interventionId: example.intervention,
  title: 'Påhittad fråga för exempel',
  population: 'Påhittade ungdomar',
  comparison: 'Sedvanligt stöd',
  outcomes: [{ id: example.outcome, name: 'Påhittat utfall', followUp: '6 månader', importance: 8, better: 'lower' }],
  results: [{ id: example.result, studyId: example.study, outcomeId: example.outcome, comparison: 'Sedvanligt stöd', timePoint: '6 månader', templateId: example.template }],
};

export const questionContract = {
  /** Creates or changes a question, whole. Grades are confirmed here: `by` and `at` of a level are set by the program. */
  save: base
    .meta({ example: { id: example.question, question: exampleQuestion }, writes: true })
    .input(
      z.strictObject({
        /** Of a new question where no revision is given: chosen by the caller, so that sending again makes no second one. */
        id: uuid.optional(),
        revision: revisionNumber.optional(),
        question: evidenceQuestionSchema,
        reason: mediumText.optional(),
      }),
    )
    .output(saved),
  /** Questions, the latest changed first. */
  list: base
    .meta({ example: {} })
    .input(z.strictObject({ interventionId: recordReference.optional(), includeArchived: z.boolean().default(false) }).default({ includeArchived: false }))
    .output(z.strictObject({ questions: z.array(listed) })),
  get: base.meta({ example: { id: example.question } }).input(z.strictObject({ id: recordReference })).output(whole),
  /** Puts a question away, or takes it back. Its results and assessments stay. */
  archive: base
    .meta({ example: { id: example.question, revision: 1, archived: false }, writes: true })
    .input(z.strictObject({ id: recordReference, revision: revisionNumber, archived: z.boolean(), reason: mediumText.optional() }))
    .output(saved),
  /** All kept revisions, latest first, with the fields that each changed. */
  history: base
    .meta({ example: { id: example.question } })
    .input(z.strictObject({ id: recordReference }))
    .output(z.strictObject({ revisions: z.array(changeNote.extend({ revision: revisionNumber, by: shortText, fields: z.array(z.string()) })) })),
};
