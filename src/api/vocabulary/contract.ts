import { z } from 'zod';
import { isoDate, mediumText, recordId } from '#core/shared/schemas.ts';
import { termSchema, vocabularyLists, vocabularySchema } from '#core/shared/vocabulary.ts';
import { base, noInput } from '../base.ts';

const reason = mediumText.trim().min(1);
/** The revision of the lists the person has read; another one there is a CONFLICT. */
const revision = z.number().int().min(0).optional();
const saved = z.strictObject({ revision: z.number().int(), usage: z.number().int() });

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
  /** Gives a term its last day; null takes that back. What uses the term keeps it. */
  retire: base
    .meta({ example: { list: 'units', id: 'exempelenheten', to: '2026-12-31', reason: 'Enheten läggs ned' }, writes: true })
    .input(z.strictObject({ list: z.enum(vocabularyLists), id: recordId, to: isoDate.nullable(), reason, revision }))
    .output(saved),
  /**
   * Makes a term part of another from `date` on. What names the old term goes on naming it and is read as the new one:
   * what was said of a board stays that board's.
   */
  merge: base
    .meta({ example: { list: 'problemAreas', from: 'cannabis', into: 'narcotics', date: '2026-01-01', reason: 'Exempel' }, writes: true })
    .input(z.strictObject({ list: z.enum(vocabularyLists), from: recordId, into: recordId, date: isoDate, reason, revision }))
    .output(saved),
  /** How much each term of a list is used. */
  usage: base
    .meta({ example: { list: 'boards' } })
    .input(z.strictObject({ list: z.enum(vocabularyLists) }))
    .output(
      z.strictObject({
        terms: z.array(
          z.strictObject({
            id: recordId,
            /** Entries that name it, archived ones apart. */
            interventions: z.number().int(),
            archived: z.number().int(),
            /** Offers that name it: boards and units only. */
            offers: z.number().int(),
            /** Units that belong to it: boards only. */
            units: z.number().int(),
            /** Terms that have become part of it. */
            merged: z.array(recordId),
          }),
        ),
      }),
    ),
};
