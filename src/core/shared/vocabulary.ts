import { z } from 'zod';
import type { RecordType } from './record.ts';
import { isoDate, mediumText, recordId, requiredText } from './schemas.ts';

export { vocabularyLists, type VocabularyList } from './vocabulary-lists.ts';

/** One term. A retired term stays, so that what used it can still be read; `mergedInto` says what took its place (R2). */
export const termSchema = z.strictObject({
  id: recordId,
  label: requiredText,
  alternatives: z.array(requiredText).max(50).default([]),
  note: mediumText.default(''),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
  mergedInto: recordId.nullable().default(null),
  /** For boards: true where the board is the district's own (R2). */
  own: z.boolean().default(false),
  /** For units: the board it belongs to. */
  boardId: recordId.nullable().default(null),
});
export type Term = z.infer<typeof termSchema>;

const list = z.array(termSchema).max(5_000);
export const vocabularySchema = z.strictObject({
  problemAreas: list,
  needs: list,
  riskFactors: list,
  protectiveFactors: list,
  preventionLevels: list,
  settings: list,
  methodGroups: list,
  boards: list,
  units: list,
  /** Who gives what: an offer names its provider in words, which are read as one of these by any of its names. */
  organisations: list,
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

function withOrganisations(data: unknown): unknown {
  return { ...(data as Record<string, unknown>), organisations: [] };
}

export const vocabularyRecord: RecordType<Vocabulary> = { name: 'vocabulary', schema: vocabularySchema, migrations: [withOrganisations] };
