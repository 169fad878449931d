import { z } from 'zod';
import { interventionContentSchema } from '#core/catalogue/intervention.ts';
import { fileContent, mediumText, recordId, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { vocabularyLists } from '#core/shared/vocabulary.ts';
import { base } from '../base.ts';
import { searchFilters } from './contract-search.ts';

const fieldChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** Heading to field; null means that the column is not taken in. */
const mapping = z.record(z.string().max(200), z.string().max(64).nullable());

const file = {
  format: z.enum(['csv', 'xlsx', 'json']),
  /** The file: text as it is (`utf8`), or its bytes (`base64`), from which the table of characters is found out. */
  content: z.string(),
  encoding: z.enum(['utf8', 'base64']).default('utf8'),
  mapping: mapping.optional(),
  /** False where the list begins with its first row: its columns are then called A, B, C. */
  headings: z.boolean().optional(),
  /** What is written instead of what stands in the file, by line and field; in JSON the field is a way such as `offers.0.price`. The field '' accepts a row whose cells are too many or too few. */
  fixes: z.array(z.strictObject({ line: z.number().int(), field: z.string().max(200), value: z.string().max(100_000) })).max(100_000).optional(),
  /** Lines that are not taken in. */
  leaveOut: z.array(z.number().int()).max(100_000).optional(),
  /** A name of the caller's choice: progress is told as events with it, and `importCancel` takes it. */
  job: shortText.min(1).optional(),
};

const whose = z.enum(['mine', 'theirs']);

const choices = {
  /** Per id, whose version counts where the file differs from what is stored: the whole entry or field by field. */
  resolve: z.record(z.string().max(64), z.union([whose, z.record(z.string().max(64), whose)])).optional(),
  /** The same for all entries; `keep-edited` keeps what has been written here and takes the rest. What is said per id goes before. */
  resolveAll: z.enum(['mine', 'theirs', 'keep-edited']).optional(),
  /** Per id, the whole entry as it shall be, where someone has put the two together part by part. Goes before all else. */
  settled: z.record(z.string().max(64), interventionContentSchema).optional(),
};

const rowError = z.strictObject({ field: z.string(), message: z.string(), code: z.string() });

const previewRow = z.strictObject({
  /** Line in the file from 1; in JSON the place in the list. */
  line: z.number().int(),
  action: z.enum(['create', 'update', 'same', 'error']),
  id: z.string().optional(),
  revision: revisionNumber.optional(),
  name: z.string().optional(),
  errors: z.array(rowError),
  changes: z.array(fieldChange).optional(),
  /** What stands in a row that is wrong or has been mended; null for an identity number, which is never said again. */
  cells: z.array(z.strictObject({ field: z.string(), value: z.string().nullable() })).optional(),
  leftOut: z.literal(true).optional(),
  /** Fields where what is stored stays by the choices made. */
  keeps: z.array(z.string()).optional(),
});

const shows = ['all', 'mend', 'create', 'update', 'same'] as const;
export type ImportShow = (typeof shows)[number];

const counts = z.strictObject({ create: z.number().int(), update: z.number().int(), same: z.number().int(), error: z.number().int() });

const previewOutput = z.strictObject({
  columns: z.array(z.strictObject({ index: z.number().int(), header: z.string(), samples: z.array(z.string()), field: z.string().nullable() })),
  mapping,
  rows: z.array(previewRow),
  /** Interventions by what happens to them, lines with an error, and lines in all. */
  summary: counts.extend({ rows: z.number().int(), leftOut: z.number().int().optional() }),
  /** What was read in another way than one might think. */
  remarks: z.array(z.strictObject({ code: z.string(), line: z.number().int().nullable(), field: z.string().nullable(), detail: z.string() })),
  /** Terms that the file brings and the vocabulary lacks. */
  terms: z.array(z.strictObject({ list: z.enum(vocabularyLists), id: recordId, label: z.string() })),
  /** Questions, studies, assessments and the like that come with an exported catalogue: new, changed and the same. */
  evidence: counts.pick({ create: true, update: true, same: true }).optional(),
  cancelled: z.boolean().optional(),
});
export type ImportPreview = z.infer<typeof previewOutput>;

const content = z.record(z.string(), z.unknown());

const rowsOutput = z.strictObject({
  rows: z.array(previewRow),
  /** How many rows there are of this kind so far. */
  total: z.number().int(),
  /** How many of each kind. */
  counts: z.record(z.enum(shows), z.number().int()),
  running: z.boolean(),
  phase: z.enum(['reading', 'checking', 'writing']),
  done: z.number().int(),
  of: z.number().int(),
  /** The entry of `line`, before and after, and how it began where that is known. */
  sides: z.strictObject({ id: z.string(), name: z.string(), mine: content, theirs: content, base: content.nullable() }).nullable(),
});

const exampleCsv = 'Namn;Målgrupp;Regiform\nExempelinsats ur fil;Ungdomar;Egen\n';

export const exchangeContract = {
  /** Reads a file and says, line by line, what taking it in would change and what is wrong. Changes nothing. With `keep` (and `job`) the rows are fetched by `importRows` instead. */
  importPreview: base
    .meta({ example: { format: 'csv', content: exampleCsv } })
    .input(z.strictObject({ ...file, ...choices, keep: z.boolean().optional() }))
    .output(previewOutput),
  /** Rows of a preview with `keep`, while it runs and after: a long list is shown piece by piece. Nothing where no such preview is kept. */
  importRows: base
    .meta({ example: { job: 'exempel' } })
    .input(z.strictObject({ job: shortText.min(1), show: z.enum(shows).default('all'), offset: z.number().int().min(0).default(0), limit: z.number().int().min(0).max(1_000).default(100), line: z.number().int().optional() }))
    .output(rowsOutput),
  /** The rows with errors as a file, with a column that says what is wrong. */
  importFaulty: base
    .meta({ example: { format: 'csv', content: 'Namn;Regiform\nExempelinsats ur fil;Moln\n', as: 'csv' } })
    .input(z.strictObject({ ...file, as: z.enum(['csv', 'xlsx']).default('csv') }))
    .output(fileContent),
  /** Takes in the file: all of it or nothing. One line with an error refuses the whole. */
  importCommit: base
    .meta({ example: { format: 'csv', content: exampleCsv, reason: 'exempel' }, writes: true })
    .input(
      z.strictObject({
        ...file,
        ...choices,
        /** Per id, the revision that the preview compared with; CONFLICT where an entry has moved on. */
        revisions: z.record(z.string().max(64), revisionNumber).optional(),
        /** Compares with the revisions that the kept preview of `job` saw. */
        kept: z.boolean().optional(),
        reason: mediumText.optional(),
      }),
    )
    .output(z.strictObject({ created: z.number().int(), updated: z.number().int(), unchanged: z.number().int(), evidence: counts.pick({ create: true, update: true, same: true }).optional(), cancelled: z.boolean().optional() })),
  /** Stops a running preview or import; false where none has that name or it is already writing. */
  importCancel: base
    .meta({ example: { job: 'exempel' } })
    .input(z.strictObject({ job: shortText.min(1) }))
    .output(z.strictObject({ cancelled: z.boolean() })),
  /** Entries as a file: those that text and filters leave, as in `search`, or those named; without any of them all. */
  export: base
    .meta({ example: { format: 'csv', filters: { supplyForm: ['own'] } } })
    .input(z.strictObject({ format: z.enum(['json', 'csv', 'xlsx']), text: z.string().max(10_000).optional(), filters: searchFilters.optional(), ids: z.array(uuid).max(100_000).optional() }))
    .output(fileContent),
};
