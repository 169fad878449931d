import { z } from 'zod';
import { mediumText, recordId } from '#core/shared/schemas.ts';
import { termSchema, vocabularyLists, vocabularySchema } from '#core/shared/vocabulary.ts';
import { base, noInput } from '../base.ts';

export const vocabularyContract = {
  list: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ revision: z.number().int(), vocabulary: vocabularySchema })),
  /** Adds a term, or changes the one with the same id. An id that is left out is made from the label. */
  save: base
    .meta({ example: { list: 'units', term: { label: 'Exempelenheten' } }, writes: true })
    .input(
      z.strictObject({
        list: z.enum(vocabularyLists),
        term: termSchema.extend({ id: recordId.optional() }),
        revision: z.number().int().min(0).optional(),
        reason: mediumText.optional(),
      }),
    )
    .output(z.strictObject({ id: recordId, revision: z.number().int() })),
};
