import { z } from 'zod';
import { longText, mediumText, recordId, recordReference, uuid } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';
import { listedItemSchema } from './item.ts';

/** The id that the runnable example of `submit` gives its item, for the example of `take`. */
const exampleId = '6f9ab5a2-0000-4000-9000-000000000001';

export const inboxContract = {
  list: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ items: z.array(listedItemSchema) })),
  /** Works for everyone, also while somebody else holds the lock. */
  submit: base
    .meta({ example: { id: exampleId, kind: 'suggestion', about: { type: 'intervention', id: '6f9ab5a2-0002-4000-8000-000000000002' }, text: 'Väntetiden är ändrad.' } })
    .input(
      z.strictObject({
        /** Chosen by the caller so that sending again after an interruption makes no second item; absent, one is made. */
        id: uuid.optional(),
        kind: z.literal('suggestion'),
        about: z.strictObject({ type: z.literal('intervention'), id: recordId }).nullable().default(null),
        text: longText.min(1),
      }),
    )
    .output(z.strictObject({ id: uuid })),
  /** The writer takes an item in: an accepted suggestion becomes a task, an accepted sheet an assessment; declined ones are archived with the reason. */
  take: base
    .meta({ example: { id: exampleId, decision: 'accepted', reason: 'Exempel' }, writes: true })
    .input(z.strictObject({ id: recordReference, decision: z.enum(['accepted', 'declined']), reason: mediumText.default(''), /** Takes in a sheet that was edited by hand, or is older than what is here. */ acceptEdited: z.boolean().default(false) }))
    .output(z.strictObject({ taskId: uuid.nullable(), /** What an assessor's sheet was taken in as. */ assessmentId: uuid.optional() })),
};
