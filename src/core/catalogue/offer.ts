import { z } from 'zod';
import { isoDate, longText, mediumText, recordId, shortText, webAddress } from '../shared/schemas.ts';
import { needsAssessmentStates, supplyForms } from './terms.ts';

const maxList = 100;

/** A person or function to turn to. `internal` contacts never leave the team folder in a published catalogue. */
export const contactSchema = z.strictObject({
  name: shortText,
  role: shortText.default(''),
  phone: shortText.default(''),
  email: shortText.default(''),
  internal: z.boolean().default(true),
});

export const documentLinkSchema = z.strictObject({ title: shortText, url: webAddress });

/** Framework agreement: valid from/to, its name and this provider's rank in it. */
export const contractSchema = z.strictObject({
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
  framework: shortText.nullable().default(null),
  rank: z.number().int().min(1).max(1000).nullable().default(null),
});

const offerFields = {
  supplyForm: z.enum(supplyForms),
  ownForm: z.enum(['in-house', 'contracted']).nullable().default(null),
  responsibleBoardId: recordId.nullable().default(null),
  providerName: shortText.default(''),
  unitId: recordId.nullable().default(null),
  needsAssessment: z.enum(needsAssessmentStates).nullable().default(null),
  /** Places at the same time; null is unknown, never 0 (R7). */
  capacity: z
    .strictObject({ places: z.number().int().min(0).max(1_000_000).nullable(), asOf: isoDate.nullable().default(null) })
    .default({ places: null, asOf: null }),
  /** Waiting time in weeks; null is unknown. */
  wait: z
    .strictObject({ weeks: z.number().min(0).max(1_000).nullable(), asOf: isoDate.nullable().default(null) })
    .default({ weeks: null, asOf: null }),
  price: mediumText.default(''),
  contract: contractSchema.nullable().default(null),
  howToApply: longText.default(''),
  contacts: z.array(contactSchema).max(maxList).default([]),
  documents: z.array(documentLinkSchema).max(maxList).default([]),
  activeFrom: isoDate.nullable().default(null),
  activeTo: isoDate.nullable().default(null),
  isExample: z.boolean().default(false),
  /** Whether the supply form is read in a source (starter catalogue); null where nobody has said. */
  verified: z.boolean().nullable().default(null),
};

/** A local offer of an intervention: who gives it here, under which board, and how to get it. */
export const offerSchema = z.strictObject({ id: recordId, ...offerFields });
export type Offer = z.infer<typeof offerSchema>;

/** As `offerSchema`, but a new offer may come without id. */
export const offerInputSchema = z.strictObject({ id: recordId.optional(), ...offerFields });
