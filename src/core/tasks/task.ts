import { z } from 'zod';
import type { RecordType } from '../shared/record.ts';
import { isoDate, longText, recordId, requiredText, shortText } from '../shared/schemas.ts';

export const taskStates = ['open', 'done', 'dismissed'] as const;

/** Work that passes between people or areas: one queue for the whole product. */
export const taskSchema = z.strictObject({
  kind: recordId,
  subject: requiredText,
  /** The record it is about, e.g. `intervention` and its id. */
  about: z.strictObject({ type: recordId, id: recordId }).nullable().default(null),
  /** Long enough for a reader's whole suggestion. */
  why: longText.default(''),
  owner: shortText.default(''),
  due: isoDate.nullable().default(null),
  state: z.enum(taskStates).default('open'),
});
export type Task = z.infer<typeof taskSchema>;

export const taskRecord: RecordType<Task> = { name: 'task', schema: taskSchema, migrations: [] };
