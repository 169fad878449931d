import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';
import { mediumText, recordId, requiredText } from '#core/shared/schemas.ts';

/**
 * Words and phrases that people search by. Without `means` they all mean the same. With `means`, each of them also looks for those words, which do not
 * look for them in return: `snattar` looks for `kriminalitet`, and `kriminalitet` not for `snattar`.
 */
export const synonymGroupSchema = z.strictObject({
  id: recordId,
  words: z.array(requiredText).min(1).max(100),
  means: z.array(requiredText).max(30).default([]),
  note: mediumText.default(''),
});
export type SynonymGroup = z.infer<typeof synonymGroupSchema>;

/** What a team has changed: groups of its own and starter groups written anew, and starter groups taken away. The rest is as shipped. */
export const synonymChangesSchema = z.strictObject({
  groups: z.array(synonymGroupSchema).max(2_000),
  removed: z.array(recordId).max(2_000),
});
export type SynonymChanges = z.infer<typeof synonymChangesSchema>;
export const synonymsRecord: RecordType<SynonymChanges> = { name: 'synonyms', schema: synonymChangesSchema, migrations: [] };
