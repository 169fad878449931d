import { z } from 'zod';
import { entryProblems, type EntryProblem } from '#core/evidence/study/draft.ts';
import { importLimits, studyFormats } from '#core/evidence/study/reading.ts';
import { assessmentStates } from '#core/evidence/records/terms.ts';
import { studySchema } from '#core/evidence/records/study.ts';
import { fileContent, isoDateTime, mediumText, recordReference, revisionNumber, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { example } from './example.ts';

const saved = z.strictObject({ id: uuid, revision: revisionNumber });
const count = z.number().int();
const mostAtOnce = 500;

/** A study in one line, for telling it from another. */
const brief = z.strictObject({ id: z.string(), label: z.string(), reference: z.string() });

const duplicate = z.strictObject({
  /** Which of `studies`, from 0. */
  index: count,
  by: z.enum(['doi', 'title']),
  /** The stored study that it is; null where the same text holds it twice. */
  id: z.string().nullable(),
  /** The earlier one of `studies` that it is; null where the other is stored. */
  sameAs: count.nullable(),
  stored: studySchema.nullable(),
});

const problem = z.strictObject({
  /** From 1; null where it is about the whole text. */
  entry: count.nullable(),
  line: count.nullable(),
  key: z.string().nullable(),
  code: z.enum(Object.keys(entryProblems) as EntryProblem[]),
  field: z.string().nullable(),
  /** True where the entry is among the studies all the same. */
  kept: z.boolean(),
  what: z.string(),
});

const imported = z.strictObject({
  format: z.enum(studyFormats),
  studies: z.array(studySchema),
  /** Where in the text each of `studies` stands. */
  places: z.array(z.strictObject({ entry: count, line: count.nullable() })),
  problems: z.array(problem),
  duplicates: z.array(duplicate),
  /** What was saved, where that was asked for. */
  saved: z.array(saved.extend({ index: count })),
});

const row = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  label: z.string(),
  reference: z.string(),
  study: studySchema.omit({ abstract: true, note: true }),
  questions: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  updatedAt: isoDateTime,
});
export type StudyRow = z.infer<typeof row>;

const assessed = z.strictObject({
  id: uuid,
  assessor: z.string(),
  state: z.enum(assessmentStates),
  mine: z.boolean(),
  /** False where it is blind to the reader: then only its state is told. */
  readable: z.boolean(),
});

const view = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  updatedAt: isoDateTime,
  updatedBy: z.string(),
  label: z.string(),
  reference: z.string(),
  study: studySchema,
  questions: z.array(
    z.strictObject({
      id: uuid,
      title: z.string(),
      interventionId: z.string(),
      interventionName: z.string(),
      archived: z.boolean(),
      results: z.array(z.strictObject({ id: uuid, label: z.string(), assessments: z.array(assessed) })),
    }),
  ),
});
export type StudyView = z.infer<typeof view>;

const exampleStudy = { type: 'article', title: 'Påhittad studie av familjestöd', authors: [{ family: 'Exempelperson', given: 'A' }], year: 2019, journal: 'Påhittade tidskriften', doi: '10.1000/exempel.1' };

export const studyContract = {
  /**
   * Reads references out of a text. What is broken is named among the problems and the rest comes through. Nothing is stored unless `save` says so:
   * then all that are not duplicates, or those that `only` names.
   */
  import: base
    .meta({ example: { format: 'ris', text: 'TY  - JOUR\nTI  - Påhittad uppföljning\nAU  - Exempelperson, B\nPY  - 2021\nER  - ' }, writes: true })
    .input(
      z.strictObject({
        /** `auto`, or absent: whichever it is. */
        format: z.enum([...studyFormats, 'auto']).default('auto'),
        text: z.string().max(importLimits.characters),
        save: z.boolean().default(false),
        /** Which of `studies` to store, from 0, duplicates or not. */
        only: z.array(count.min(0)).max(mostAtOnce).optional(),
        reason: mediumText.optional(),
      }),
    )
    .output(imported),
  /** Creates or changes a study, whole. Tells which stored ones it may be the same as; they are no hindrance. */
  save: base
    .meta({ example: { id: example.study, study: exampleStudy }, writes: true })
    .input(
      z.strictObject({
        /** Of a new study where no revision is given: chosen by the caller, so that sending again makes no second one. */
        id: uuid.optional(),
        revision: revisionNumber.optional(),
        study: studySchema,
        reason: mediumText.optional(),
      }),
    )
    .output(saved.extend({ duplicates: z.array(brief.extend({ by: z.enum(['doi', 'title']) })) })),
  get: base.meta({ example: { id: example.study } }).input(z.strictObject({ id: recordReference })).output(view),
  /** Studies that hold every word of `text`, the latest published first. */
  list: base
    .meta({ example: { text: 'familjestöd' } })
    .input(
      z
        .strictObject({
          text: mediumText.default(''),
          /** Linked to a question, to none, to this one; archived ones only among `archived`. */
          show: z.enum(['all', 'linked', 'unlinked', 'archived']).default('all'),
          questionId: recordReference.optional(),
          offset: count.min(0).default(0),
          limit: count.min(1).max(mostAtOnce).default(100),
        })
        .default({ text: '', show: 'all', offset: 0, limit: 100 }),
    )
    .output(z.strictObject({ studies: z.array(row), total: count, counts: z.strictObject({ all: count, linked: count, unlinked: count, archived: count }) })),
  /** Puts a study away, or takes it back. Results and assessments that are about it stay. */
  archive: base
    .meta({ example: { id: example.study, revision: 1, archived: false }, writes: true })
    .input(z.strictObject({ id: recordReference, revision: revisionNumber, archived: z.boolean(), reason: mediumText.optional() }))
    .output(saved),
  /** As a file that reference programs read: the studies named, or all that are in use. */
  export: base
    .meta({ example: { format: 'ris' } })
    .input(z.strictObject({ format: z.enum(['ris', 'csl-json']), ids: z.array(recordReference).max(20_000).optional() }))
    .output(fileContent),
};
