import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';
import { longText, mediumText, recordId, requiredText, shortText, uuid } from '#core/shared/schemas.ts';
import { templatePart } from './assessment.ts';

const mostItems = 100;

/** A made-up result to practise on, with the answers that the group has agreed are right. */
const calibrationItemSchema = z.strictObject({
  id: uuid,
  title: requiredText,
  /** What one needs to read to answer. */
  text: longText.default(''),
  key: z.strictObject({
    answers: z.record(templatePart, shortText).default({}),
    domains: z.record(templatePart, shortText).default({}),
    overall: shortText.nullable().default(null),
    /** Why, by question. */
    notes: z.record(templatePart, mediumText).default({}),
  }),
});
export type CalibrationItem = z.infer<typeof calibrationItemSchema>;

/** Results to practise on together before live grading. */
export const calibrationSchema = z.strictObject({
  name: requiredText,
  templateId: recordId,
  templateVersion: shortText,
  instruction: longText.default(''),
  /** The group's own notes beside each question. */
  notes: z.record(templatePart, mediumText).default({}),
  items: z.array(calibrationItemSchema).max(mostItems).default([]),
  archived: z.boolean().default(false),
});
export type Calibration = z.infer<typeof calibrationSchema>;

export const calibrationRecord: RecordType<Calibration> = { name: 'calibration', schema: calibrationSchema, migrations: [] };
