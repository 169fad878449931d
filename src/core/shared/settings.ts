import { z } from 'zod';
import type { Migration, RecordType } from './record.ts';
import { isoDateTime, longText, mediumText, recordId, requiredText, shortText } from './schemas.ts';

/** Local roles guard against mistakes; they are not a security boundary. */
export const roles = ['reader', 'editor', 'assessor', 'approver'] as const;
export type Role = (typeof roles)[number];

export const savedViewSchema = z.strictObject({ id: recordId, name: requiredText, query: mediumText });
/** Text someone was writing, kept until it is saved or thrown away. */
export const draftSchema = z.strictObject({ key: shortText, text: z.string().max(200_000), at: isoDateTime });

/** What belongs to one person on one computer. */
export const personalSettingsSchema = z.strictObject({
  name: shortText.default(''),
  unitId: recordId.nullable().default(null),
  roles: z.array(z.enum(roles)).max(roles.length).default(['reader', 'editor', 'assessor', 'approver']),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Chosen team folder for the next start; null is the usual one. */
  teamFolder: mediumText.nullable().default(null),
  tourSeen: z.boolean().default(false),
  favourites: z.array(recordId).max(5_000).default([]),
  views: z.array(savedViewSchema).max(200).default([]),
  drafts: z.array(draftSchema).max(200).default([]),
  /** When the person last marked the changes as seen. */
  seenAt: isoDateTime.nullable().default(null),
  /** What the columns of imported lists were read as, by heading; null is a column that was left out. */
  importColumns: z.record(z.string().max(100), z.string().max(64).nullable()).default({}),
});
export type PersonalSettings = z.infer<typeof personalSettingsSchema>;
/** Version 1 remembered no columns. */
const withoutColumns: Migration = (data) => ({ ...(data as object), importColumns: {} });
export const personalSettingsRecord: RecordType<PersonalSettings> = { name: 'personal-settings', schema: personalSettingsSchema, migrations: [withoutColumns] };

/** What the whole team shares. */
export const teamSettingsSchema = z.strictObject({
  districtName: shortText.default('Exempelstadsdelen'),
  starterVersion: shortText.nullable().default(null),
  /** Shown on the published catalogue. */
  publishedNote: longText.default(''),
  /** True where a change to the catalogue needs two persons: one proposes, another approves. */
  requireApproval: z.boolean().default(false),
  /** How long an entry holds after somebody has gone through it. */
  reviewMonths: z.number().int().min(1).max(60).default(12),
  /** Where the evidence of non-randomised studies begins (GRADE): high where they are assessed with ROBINS-I, or always low. */
  nrsStart: z.enum(['high-with-robins-i', 'low']).default('high-with-robins-i'),
  /** How long a level of certainty counts as current. */
  evidenceMonths: z.number().int().min(6).max(240).default(60),
  /** When the catalogue was last made a file for those without the program, and by whom. */
  published: z.strictObject({ at: isoDateTime, by: shortText }).nullable().default(null),
});
export type TeamSettings = z.infer<typeof teamSettingsSchema>;
/** Version 1 knew nothing of approval. */
const withoutApproval: Migration = (data) => ({ ...(data as object), requireApproval: false });
/** Version 2 knew neither how often entries are reviewed nor that the catalogue had been published. */
const withoutReview: Migration = (data) => ({ ...(data as object), reviewMonths: 12, published: null });
/** Version 3 had no rules for evidence. */
const withoutEvidenceRules: Migration = (data) => ({ ...(data as object), nrsStart: 'high-with-robins-i', evidenceMonths: 60 });
export const teamSettingsRecord: RecordType<TeamSettings> = { name: 'team-settings', schema: teamSettingsSchema, migrations: [withoutApproval, withoutReview, withoutEvidenceRules] };
