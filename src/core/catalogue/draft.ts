import { z } from 'zod';
import type { RecordType } from '../shared/record.ts';
import { isoDateTime, mediumText, revisionNumber } from '../shared/schemas.ts';

/** Longest draft kept, counted as JSON: far more than the longest entry. */
export const longestDraft = 2_000_000;

/** An entry as it is being written: it need not be right yet, so its fields are as they were typed. */
export const writtenEntry = z
  .record(z.string().max(64), z.json())
  .refine((entry) => JSON.stringify(entry).length <= longestDraft, 'too much to keep as a draft');

export const entryDraftSchema = z.strictObject({
  /** The team folder it belongs to: the shipped entries have the same ids in all of them. */
  folder: mediumText,
  at: isoDateTime,
  /** The revision and content it was written on top of; null for a new entry. */
  baseRevision: revisionNumber.nullable(),
  base: writtenEntry.nullable(),
  content: writtenEntry,
});
export type EntryDraft = z.infer<typeof entryDraftSchema>;

/** What one person is writing about one entry, or as a new one: one draft for each team folder. */
export const entryDraftsSchema = z.strictObject({ drafts: z.array(entryDraftSchema).max(20) });
export type EntryDrafts = z.infer<typeof entryDraftsSchema>;

export const entryDraftsRecord: RecordType<EntryDrafts> = { name: 'entry-drafts', schema: entryDraftsSchema, migrations: [] };
