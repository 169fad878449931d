import { z } from 'zod';

/** Longest texts accepted, in UTF-16 code units. A name fits a row; a long text is a page or two of description. */
export const textLimits = { short: 200, medium: 2_000, long: 20_000 } as const;

export const shortText = z.string().max(textLimits.short);
export const mediumText = z.string().max(textLimits.medium);
export const longText = z.string().max(textLimits.long);
export const requiredText = z.string().trim().min(1).max(textLimits.short);

/** Identifier of a stored record: a UUID for what people make, a slug for terms that ship with the product. */
export const recordId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id is lower-case letters, digits and hyphens, at most 64');
export const uuid = z.uuid();
/** A reference to a record, as a caller gives it: what does not exist is NOT_FOUND, whatever its form. */
export const recordReference = z.string().min(1).max(64);

/** Calendar day, `2026-11-22`. */
export const isoDate = z.iso.date();
/** Moment in UTC, `2026-11-22T13:40:00.000Z`. */
export const isoDateTime = z.iso.datetime();

/** A web address that may be opened: http or https only. */
export const webAddress = z
  .string()
  .max(textLimits.medium)
  .refine((text) => /^https?:\/\/[^\s]+$/i.test(text), 'a link starts with http:// or https://');

export const year = z.number().int().min(1900).max(2200);
export const age = z.number().int().min(0).max(120);
export const revisionNumber = z.number().int().min(1);

/** Who changed something, when and why; part of every stored revision (R6). */
export const changeNote = z.strictObject({
  by: shortText,
  at: isoDateTime,
  reason: mediumText.nullable(),
});
export type ChangeNote = z.infer<typeof changeNote>;

/** One line of the audit trail. */
export const auditEntry = z.strictObject({
  at: z.string(),
  by: z.string(),
  action: z.string(),
  record: z.string(),
  id: z.string(),
  revision: z.number().int().nullable(),
  reason: z.string().nullable(),
});
export type AuditEntry = Readonly<z.infer<typeof auditEntry>>;

/** What a backup holds: when it was made, how many files, how many records of each kind. */
export const backupSummary = z.strictObject({
  createdAt: z.string(),
  files: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
});
export type BackupSummary = z.infer<typeof backupSummary>;

/** A file handed to the person: text or base64, named and typed. */
export const fileContent = z.strictObject({
  filename: z.string(),
  mediaType: z.string(),
  encoding: z.enum(['utf8', 'base64']),
  content: z.string(),
});
export type FileContent = z.infer<typeof fileContent>;
