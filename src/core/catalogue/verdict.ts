import { z } from 'zod';
import { longText, mediumText, recordId, shortText, webAddress, year } from '../shared/schemas.ts';
import { certainties, directions, verdictTypes } from './terms.ts';

const verdictFields = {
  /** Who says it, e.g. SBU. */
  body: shortText,
  /** Where it is said, e.g. "rapport 308". */
  title: shortText.default(''),
  /** Year of publication; null where it could not be read. */
  year: year.nullable().default(null),
  /** A finding about a group of methods is never one about the method (R5). */
  scope: z.enum(['method', 'group']),
  groupId: recordId.nullable().default(null),
  type: z.enum(verdictTypes),
  /** The source's own word for what kind of statement it is; shown as it is. */
  sourceType: shortText.default(''),
  direction: z.enum(directions).nullable().default(null),
  outcome: mediumText.default(''),
  population: mediumText.default(''),
  followUp: mediumText.default(''),
  result: longText.default(''),
  certainty: z.enum(certainties).nullable().default(null),
  /** The source's own words, where `certainty` is our conversion of them. */
  convertedFrom: mediumText.nullable().default(null),
  url: webAddress.nullable().default(null),
  /** True where somebody has read just this statement in the source. */
  verified: z.boolean().default(false),
  note: longText.nullable().default(null),
};

/** What another body says: its own scale and words, never converted to GRADE without saying so. */
export const verdictSchema = z.strictObject({ id: recordId, ...verdictFields });
export type Verdict = z.infer<typeof verdictSchema>;

/** As `verdictSchema`, but a new verdict may come without id. */
export const verdictInputSchema = z.strictObject({ id: recordId.optional(), ...verdictFields });
