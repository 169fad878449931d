import { z } from 'zod';
import type { Migration, RecordType } from '../shared/record.ts';
import { isoDate, longText, recordId, requiredText, shortText } from '../shared/schemas.ts';

export const taskStates = ['open', 'done', 'dismissed'] as const;

const maxKey = 300;
const maxFollowed = 1_000;

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
  /** Out of sight until this day; null where nobody has put it off. */
  snoozedUntil: isoDate.nullable().default(null),
  /** Keys of computed work that this task plans: who does it and when. Such a task is over when the catalogue no longer asks for any of it. */
  follows: z.array(z.string().min(1).max(maxKey)).max(maxFollowed).default([]),
});
export type Task = z.infer<typeof taskSchema>;

/** Version 1 could neither be put off nor plan what the catalogue itself asks for. */
const unplanned: Migration = (data) => ({ ...(data as object), snoozedUntil: null, follows: [] });

export const taskRecord: RecordType<Task> = { name: 'task', schema: taskSchema, migrations: [unplanned] };
