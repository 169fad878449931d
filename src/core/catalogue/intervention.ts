import { z } from 'zod';
import type { Migration, RecordType } from '../shared/record.ts';
import {
  age,
  isoDate,
  isoDateTime,
  longText,
  mediumText,
  recordId,
  recordReference,
  requiredText,
  revisionNumber,
  shortText,
  uuid,
  webAddress,
} from '../shared/schemas.ts';
import { offerInputSchema, offerSchema } from './offer.ts';
import { interventionKinds, interventionStatuses, offeredStates } from './terms.ts';
import { verdictInputSchema, verdictSchema } from './verdict.ts';

const maxTerms = 100;
const maxItems = 500;
const terms = z.array(recordId).max(maxTerms);
const words = z.array(requiredText).max(maxTerms);

/** Whom of our staff may give it, and until when the certificate holds. Personal data: purged on request. */
export const trainedStaffSchema = z.strictObject({
  name: shortText,
  unitId: recordId.nullable().default(null),
  until: isoDate.nullable().default(null),
});

/** What it takes to give the programme as it was tested. Empty text is unknown. */
export const implementationSchema = z.strictObject({
  manual: mediumText.default(''),
  training: mediumText.default(''),
  licence: mediumText.default(''),
  supervision: mediumText.default(''),
  trainedStaff: z.array(trainedStaffSchema).max(maxItems).default([]),
  fidelity: mediumText.default(''),
});

/** A dated note at group level: professional experience, local follow-up or what young people say. Never a grade. */
export const noteSchema = z.strictObject({
  id: recordId,
  text: longText,
  author: shortText.default(''),
  date: isoDate.nullable().default(null),
  source: mediumText.default(''),
});
export type Note = z.infer<typeof noteSchema>;

export const sourceSchema = z.strictObject({
  url: webAddress.nullable().default(null),
  title: shortText.default(''),
  /** True for the entry's own page in Metodguiden. */
  isMethodGuide: z.boolean().default(false),
});

/** Put away: out of search, inventory and the published catalogue, still reachable by id and restorable. */
export const archivedSchema = z.strictObject({ at: isoDateTime, by: shortText, reason: mediumText });
export type Archived = z.infer<typeof archivedSchema>;

/** What a person may edit. */
const editable = {
  kind: z.enum(interventionKinds),
  status: z.enum(interventionStatuses),
  name: requiredText,
  abbreviation: shortText,
  aliases: words,
  summary: mediumText,
  /** Markdown, shown with HTML switched off. */
  description: longText,
  targetGroup: mediumText,
  notFor: mediumText,
  /** Whole years, both ends included; null is unknown (R7). */
  ages: z.strictObject({ min: age.nullable(), max: age.nullable() }),
  problemAreas: terms,
  needs: terms,
  riskFactors: terms,
  protectiveFactors: terms,
  preventionLevel: recordId.nullable(),
  setting: recordId.nullable(),
  duration: mediumText,
  legalBasis: mediumText,
  legalBasisVerified: z.boolean().nullable(),
  methodGroups: terms,
  implementation: implementationSchema,
  offers: z.array(offerSchema).max(maxItems),
  /** What the inventory says where no real offer does: offered here, not, or nobody knows yet. */
  offeredHere: z.enum(offeredStates),
  verdicts: z.array(verdictSchema).max(maxItems),
  /** Why the verdicts differ, in a person's words. */
  verdictsDiffer: longText,
  experience: z.array(noteSchema).max(maxItems),
  localFollowUp: z.array(noteSchema).max(maxItems),
  youthView: z.array(noteSchema).max(maxItems),
  sources: z.array(sourceSchema).max(maxItems),
  /** True where description and target group are read in a named source; null where nobody has said. */
  verified: z.boolean().nullable(),
  notes: longText,
  owner: shortText,
  reviewedAt: isoDate.nullable(),
  reviewDueAt: isoDate.nullable(),
  tags: words,
  searchWords: words,
  origin: z.strictObject({ starterVersion: shortText.nullable() }),
};

const shape = { ...editable, archived: archivedSchema.nullable().default(null) };

/** An intervention as the rest of the program sees it: id and revision of the stored document, and the content. */
export const interventionSchema = z.strictObject({ id: uuid, revision: revisionNumber, ...shape });
export type Intervention = z.infer<typeof interventionSchema>;

/** The stored content: id and revision belong to the document around it. */
export const interventionContentSchema = z.strictObject(shape);
export type InterventionContent = z.infer<typeof interventionContentSchema>;

const noteInputSchema = noteSchema.extend({ id: recordId.optional() });

/**
 * What a caller may save. Without id a new intervention is made (name required); with id and the revision it was read at,
 * the fields given replace the stored ones and the fields left out stay as they are.
 */
export const interventionInputSchema = z
  .strictObject({
    ...editable,
    offers: z.array(offerInputSchema).max(maxItems),
    verdicts: z.array(verdictInputSchema).max(maxItems),
    experience: z.array(noteInputSchema).max(maxItems),
    localFollowUp: z.array(noteInputSchema).max(maxItems),
    youthView: z.array(noteInputSchema).max(maxItems),
  })
  .partial()
  .extend({ id: recordReference.optional(), revision: revisionNumber.optional() });
export type InterventionInput = z.infer<typeof interventionInputSchema>;

/** Version 1 knew nothing of the archive. */
const withArchived: Migration = (data) => ({ ...(data as object), archived: null });

/** Type, schema, version and migrations of a stored intervention. */
export const interventionRecord: RecordType<InterventionContent> = {
  name: 'intervention',
  schema: interventionContentSchema,
  migrations: [withArchived],
};

/** A new intervention with nothing known but its name. */
export function emptyIntervention(name: string): InterventionContent {
  return {
    kind: 'intervention',
    status: 'proposed',
    name,
    abbreviation: '',
    aliases: [],
    summary: '',
    description: '',
    targetGroup: '',
    notFor: '',
    ages: { min: null, max: null },
    problemAreas: [],
    needs: [],
    riskFactors: [],
    protectiveFactors: [],
    preventionLevel: null,
    setting: null,
    duration: '',
    legalBasis: '',
    legalBasisVerified: null,
    methodGroups: [],
    implementation: { manual: '', training: '', licence: '', supervision: '', trainedStaff: [], fidelity: '' },
    offers: [],
    offeredHere: 'unknown',
    verdicts: [],
    verdictsDiffer: '',
    experience: [],
    localFollowUp: [],
    youthView: [],
    sources: [],
    verified: null,
    notes: '',
    owner: '',
    reviewedAt: null,
    reviewDueAt: null,
    tags: [],
    searchWords: [],
    origin: { starterVersion: null },
    archived: null,
  };
}
