import { z } from 'zod';
import { entryDraftSchema } from '#core/catalogue/draft.ts';
import { isoDateTime, recordId } from '#core/shared/schemas.ts';
import { base } from '../base.ts';

/** The id of the entry, or `new`. */
const key = z.strictObject({ key: recordId });
const exampleKey = '6f9ab5a2-0002-4000-8000-000000000002';
const writing = { baseRevision: null, base: null, content: { name: 'Exempel på utkast' } };

/** What this person is writing about entries, kept in the personal folder until it is saved or thrown away. */
export const draftsContract = {
  save: base
    .meta({ example: { key: exampleKey, ...writing } })
    .input(key.extend(entryDraftSchema.pick({ baseRevision: true, base: true, content: true }).shape))
    .output(z.strictObject({ at: isoDateTime })),
  get: base
    .meta({ example: { key: exampleKey } })
    .input(key)
    .output(z.strictObject({ draft: entryDraftSchema.omit({ folder: true }).nullable() })),
  discard: base
    .meta({ example: { key: exampleKey } })
    .input(key)
    .output(z.strictObject({ discarded: z.boolean() })),
};
