import { z } from 'zod';
import { isoDateTime, longText, mediumText, recordId, requiredText, shortText, uuid } from '#core/shared/schemas.ts';

/** A contribution from someone who does not hold the lock. Later kinds (sheets, sign-offs, answers) join this union. */
export const inboxItemSchema = z.strictObject({
  id: uuid,
  kind: z.literal('suggestion'),
  from: requiredText,
  at: isoDateTime,
  about: z.strictObject({ type: z.literal('intervention'), id: recordId }).nullable(),
  text: longText.min(1),
  /** What the writer decided; only in the archive. */
  decision: z.strictObject({ decision: z.enum(['accepted', 'declined']), reason: mediumText, by: shortText, at: isoDateTime }).optional(),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;
export type InboxDecision = NonNullable<InboxItem['decision']>;
