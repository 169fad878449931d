import { z } from 'zod';
import { sheetSchema } from '#core/evidence/flow/sheet.ts';
import { isoDateTime, longText, mediumText, recordId, requiredText, shortText, uuid } from '#core/shared/schemas.ts';

const common = {
  id: uuid,
  from: requiredText,
  at: isoDateTime,
  about: z.strictObject({ type: z.literal('intervention'), id: recordId }).nullable(),
  text: longText.min(1),
  /** What the writer decided; only in the archive. */
  decision: z.strictObject({ decision: z.enum(['accepted', 'declined']), reason: mediumText, by: shortText, at: isoDateTime }).optional(),
};

const suggestion = z.strictObject({ ...common, kind: z.literal('suggestion') });
const assessmentSheet = z.strictObject({ ...common, kind: z.literal('assessment-sheet'), sheet: sheetSchema });

/** A contribution from someone who does not hold the lock. Later kinds (sign-offs, answers) join this union. */
export const inboxItemSchema = z.discriminatedUnion('kind', [suggestion, assessmentSheet]);
export type InboxItem = z.infer<typeof inboxItemSchema>;
export type InboxDecision = NonNullable<InboxItem['decision']>;

/** What everybody may see of an item: an assessor's sheet stays closed. */
export const listedItemSchema = z.discriminatedUnion('kind', [suggestion, assessmentSheet.omit({ sheet: true })]);
export type ListedInboxItem = z.infer<typeof listedItemSchema>;

/** The item as it is listed. */
export function listed(item: InboxItem): ListedInboxItem {
  if (item.kind === 'suggestion') return item;
  const { sheet: _closed, ...rest } = item;
  return rest;
}
