import { z } from 'zod';
import { changeNote, isoDate, mediumText, recordId, requiredText, revisionNumber } from '#core/shared/schemas.ts';
import { termFields } from '#core/shared/vocabulary-history.ts';
import { termSchema, vocabularyLists, vocabularySchema } from '#core/shared/vocabulary.ts';
import { base, noInput } from '../base.ts';

const reason = mediumText.trim().min(1);
/** The revision of the lists the person has read; another one there is a CONFLICT. */
const revision = z.number().int().min(0).optional();
const list = z.enum(vocabularyLists);
const termValue = z.union([z.string(), z.boolean(), z.array(z.string())]).nullable();
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
        list,
        term: termSchema.extend({ id: recordId.optional() }),
        revision,
        reason: mediumText.optional(),
      }),
    )
    .output(z.strictObject({ id: recordId, revision: z.number().int() })),
  /** Gives a term its last day; null takes that back. What uses the term keeps it. */
  retire: base
    .meta({ example: { list: 'units', id: 'exempelenheten', to: '2026-12-31', reason: 'Enheten läggs ned' }, writes: true })
    .input(z.strictObject({ list, id: recordId, to: isoDate.nullable(), reason, revision }))
    .output(saved),
  /**
   * Makes a term part of another from `date` on. What names the old term goes on naming it and is read as the new one:
   * what was said of a board stays that board's.
   */
  merge: base
    .meta({ example: { list: 'problemAreas', from: 'cannabis', into: 'narcotics', date: '2026-01-01', reason: 'Exempel' }, writes: true })
    .input(z.strictObject({ list, from: recordId, into: recordId, date: isoDate, reason, revision }))
    .output(saved),
  /** Makes a term that had become part of another stand for itself again, with `to` as its last day, or none. */
  unmerge: base
    .meta({ example: { list: 'problemAreas', id: 'cannabis', to: null, reason: 'Exempel' }, writes: true })
    .input(z.strictObject({ list, id: recordId, to: isoDate.nullable(), reason, revision }))
    .output(saved),
  /** Calls a term something else. What it was called stays one of its other names, so that it is still found. */
  rename: base
    .meta({ example: { list: 'units', id: 'exempelenheten', label: 'Exempelenheten i norr' }, writes: true })
    .input(z.strictObject({ list, id: recordId, label: requiredText, reason: mediumText.optional(), revision }))
    .output(saved),
  /** Gives the terms of `ids` that order among themselves; the others keep their places. */
  reorder: base
    .meta({ example: { list: 'settings', ids: ['school', 'home'] }, writes: true })
    .input(z.strictObject({ list, ids: z.array(recordId).min(1).max(5_000), revision }))
    .output(z.strictObject({ revision: z.number().int() })),
  /**
   * Takes terms back to what they were in an earlier revision of the lists; one that was not there then is taken out, which is refused where something
   * names it. The way to undo, whatever was done.
   */
  restore: base
    .meta({ example: { list: 'units', ids: ['exempelenheten'], to: 2 }, writes: true })
    .input(z.strictObject({ list, ids: z.array(recordId).min(1).max(100), to: revisionNumber, reason: mediumText.optional(), revision }))
    .output(z.strictObject({ revision: z.number().int() })),
  /** What has happened to a term, the latest first: who, when, why and what. */
  history: base
    .meta({ example: { list: 'units', id: 'exempelenheten' } })
    .input(z.strictObject({ list, id: recordId }))
    .output(
      z.strictObject({
        revisions: z.array(
          z.strictObject({
            revision: revisionNumber,
            note: changeNote,
            kind: z.enum(['added', 'changed', 'removed']),
            changes: z.array(z.strictObject({ field: z.enum(termFields), before: termValue, after: termValue })),
          }),
        ),
      }),
    ),
  /** How much each term of a list is used. */
  usage: base
    .meta({ example: { list: 'boards' } })
    .input(z.strictObject({ list }))
    .output(
      z.strictObject({
        terms: z.array(
          z.strictObject({
            id: recordId,
            /** Entries that name it, archived ones apart. */
            interventions: z.number().int(),
            archived: z.number().int(),
            /** Entries in use that name it or what has become part of it: what a search for the term gives. */
            readAs: z.number().int().optional(),
            /** Offers that name it: boards, units and organisations only. */
            offers: z.number().int(),
            /** Units that belong to it: boards only. */
            units: z.number().int(),
            /** Terms that have become part of it. */
            merged: z.array(recordId),
          }),
        ),
        /** Providers that offers name in words that no organisation is called: organisations only. */
        unlisted: z.array(z.strictObject({ name: z.string(), interventions: z.number().int(), archived: z.number().int(), offers: z.number().int() })).optional(),
      }),
    ),
};
