import { z } from 'zod';
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
  /** A name of the caller's choice: progress is told as events with it, and `importCancel` takes it. */
  job: shortText.min(1).optional(),
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
});

const counts = z.strictObject({ create: z.number().int(), update: z.number().int(), same: z.number().int(), error: z.number().int() });

const previewOutput = z.strictObject({
  columns: z.array(z.strictObject({ index: z.number().int(), header: z.string(), samples: z.array(z.string()), field: z.string().nullable() })),
  mapping,
  rows: z.array(previewRow),
  /** Interventions by what happens to them, lines with an error, and lines in all. */
  summary: counts.extend({ rows: z.number().int() }),
  /** What was read in another way than one might think. */
  remarks: z.array(z.strictObject({ code: z.string(), line: z.number().int().nullable(), field: z.string().nullable(), detail: z.string() })),
  /** Terms that the file brings and the vocabulary lacks. */
  terms: z.array(z.strictObject({ list: z.enum(vocabularyLists), id: recordId, label: z.string() })),
  cancelled: z.boolean().optional(),
});
export type ImportPreview = z.infer<typeof previewOutput>;

const whose = z.enum(['mine', 'theirs']);
const exampleCsv = 'Namn;Målgrupp;Regiform\nExempelinsats ur fil;Ungdomar;Egen\n';

export const exchangeContract = {
  /** Reads a file and says, line by line, what taking it in would change and what is wrong. Changes nothing. */
  importPreview: base
    .meta({ example: { format: 'csv', content: exampleCsv } })
    .input(z.strictObject(file))
    .output(previewOutput),
  /** Takes in the file: all of it or nothing. One line with an error refuses the whole. */
  importCommit: base
    .meta({ example: { format: 'csv', content: exampleCsv, reason: 'exempel' }, writes: true })
    .input(
      z.strictObject({
        ...file,
        /** Per id, whose version counts where the file differs from what is stored: the whole entry or field by field. */
        resolve: z.record(z.string().max(64), z.union([whose, z.record(z.string().max(64), whose)])).optional(),
        /** Per id, the revision that the preview compared with; CONFLICT where an entry has moved on. */
        revisions: z.record(z.string().max(64), revisionNumber).optional(),
        reason: mediumText.optional(),
      }),
    )
    .output(z.strictObject({ created: z.number().int(), updated: z.number().int(), unchanged: z.number().int(), cancelled: z.boolean().optional() })),
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
