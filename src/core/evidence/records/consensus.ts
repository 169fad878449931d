import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';
import { isoDateTime, longText, recordId, shortText, uuid } from '#core/shared/schemas.ts';
import { judgementSchema, templatePart } from './assessment.ts';

/** One difference, decided: what they agreed on and why. */
const resolutionSchema = z.strictObject({
  value: shortText,
  reason: longText,
  by: shortText,
  at: isoDateTime,
  /** Name of a third person who decided; empty where the two agreed. */
  third: shortText.default(''),
});

/** What two assessors' views of one result came to. Keys of `resolutions`: a question's or domain's number, or `overall`. */
export const consensusSchema = z.strictObject({
  questionId: recordId.nullable(),
  resultId: uuid,
  templateId: recordId,
  templateVersion: shortText,
  /** The two, in the order they were begun. */
  assessmentIds: z.array(recordId).length(2),
  resolutions: z.record(templatePart, resolutionSchema).default({}),
  domains: z.record(templatePart, judgementSchema).default({}),
  overall: judgementSchema.default({ judgement: null, reason: '', direction: null }),
  state: z.enum(['open', 'done']).default('open'),
  doneAt: isoDateTime.nullable().default(null),
});
export type Consensus = z.infer<typeof consensusSchema>;

export const consensusRecord: RecordType<Consensus> = { name: 'consensus', schema: consensusSchema, migrations: [] };
