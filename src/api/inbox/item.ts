import { z } from 'zod';
import { isoDateTime, longText, recordId, requiredText, uuid } from '#core/shared/schemas.ts';

/** A contribution from someone who does not hold the lock. Later kinds (sheets, sign-offs, answers) join this union. */
export const inboxItemSchema = z.strictObject({
  id: uuid,
  kind: z.literal('suggestion'),
  from: requiredText,
  at: isoDateTime,
  about: z.strictObject({ type: z.literal('intervention'), id: recordId }).nullable(),
  text: longText.min(1),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;
