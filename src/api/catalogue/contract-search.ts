import { z } from 'zod';
import { evidenceStates, interventionKinds, interventionStatuses, needsAssessmentStates, offeredStates, supplyForms } from '#core/catalogue/terms.ts';
import { searchMissSchema } from '#core/catalogue/search/misses.ts';
import { synonymGroupSchema } from '#core/catalogue/search/synonym-record.ts';
import { age, mediumText, recordId, recordReference, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { vocabularyLists } from '#core/shared/vocabulary.ts';
import { base, noInput } from '../base.ts';

const termFilter = z.array(shortText).max(200);

/** Within a filter any value fits; between filters all must. A term is named by id or by its Swedish label. */
export const searchFilters = z
  .strictObject({
    supplyForm: z.array(z.enum([...supplyForms, 'none'])),
    problemArea: termFilter,
    /** Whole years; entries with unknown ends stay, ranked lower (R7). */
    age: age,
    preventionLevel: termFilter,
    setting: termFilter,
    kind: z.array(z.enum(interventionKinds)),
    status: z.array(z.enum(interventionStatuses)),
    /** true = offered here, false = not offered here, or one or several of the three states. */
    offered: z.union([z.boolean(), z.enum(offeredStates), z.array(z.enum(offeredStates))]),
    evidence: z.array(z.enum(evidenceStates)),
    needsAssessment: z.array(z.enum([...needsAssessmentStates, 'unknown'])),
    /** Terms that an entry names, or what has become part of them: any of those of one list, and some of every list. */
    terms: z.array(z.strictObject({ list: z.enum(vocabularyLists), id: recordId })).max(50),
    favourite: z.boolean(),
    /** Only entries changed since the person last marked the changes as seen. */
    changed: z.boolean(),
  })
  .partial();
export type SearchFilters = z.infer<typeof searchFilters>;

const matchKind = z.enum(['exact', 'stem', 'prefix', 'compound', 'synonym', 'typo', 'infix', 'age']);

export const searchWhy = z.strictObject({
  /** Which field, e.g. `name`, `aliases`, `problemAreas`, `ages`. */
  field: z.string(),
  /** The word as typed. */
  query: z.string(),
  /** The word or text found. */
  matched: z.string(),
  kind: matchKind,
  /** There for a synonym that leads one way only: `cannabis` is one of `narkotika`, and not the other way round. */
  oneWay: z.literal(true).optional(),
});

const text = z.string().max(10_000);
/** Groups to read the text with instead of those in force: for trying before saving. */
const groups = z.array(synonymGroupSchema).max(2_000).optional();

/** A word or phrase as it was read, and what is looked for instead of it, best first. */
const readWord = z.strictObject({
  query: z.string(),
  /** True for words that help without being asked for: they are not missed where they are not found. */
  optional: z.boolean(),
  looksFor: z.array(z.strictObject({ text: z.string(), kind: matchKind, weight: z.number() })),
});

const explainedWord = readWord.extend({
  /** What the word gives the entry; null where it was not found there. */
  matched: searchWhy.extend({ score: z.number() }).nullable(),
});

const missList = z.strictObject({ misses: z.array(searchMissSchema) });

export const synonymGroupOut = synonymGroupSchema.extend({ origin: z.enum(['starter', 'changed', 'own']) });

/** How the search reads what is typed, and the words that editors teach it. */
export const searchContract = {
  /** Why an entry is, or is not, found by a text, word by word, and what its place comes from. */
  searchExplain: base
    .meta({ example: { text: 'röker på', id: '6f9ab5a2-0002-4000-8000-000000000002' } })
    .input(z.strictObject({ text, id: recordReference, groups }))
    .output(
      z.strictObject({
        name: z.string(),
        /** From 1; null where it is not found. */
        place: z.number().int().nullable(),
        total: z.number().int(),
        score: z.number(),
        matchesAll: z.boolean(),
        /** Factors and sums that the score is made of: words × coverage × name × notFor × age. A whole name goes before any score. */
        parts: z.strictObject({ words: z.number(), coverage: z.number(), name: z.number(), notFor: z.number(), age: z.number(), wholeName: z.boolean() }),
        words: z.array(explainedWord),
        ages: z.array(z.strictObject({ text: z.string(), from: z.number(), to: z.number(), fit: z.enum(['yes', 'unknown', 'no']) })),
      }),
    ),
  /** What a text is read as and finds, with the groups in force or with others. */
  searchTry: base
    .meta({ example: { text: 'röker på', groups: [{ id: 'exempel', words: ['röker på'], means: ['cannabis'] }], limit: 3 } })
    .input(z.strictObject({ text, groups, limit: z.number().int().min(0).max(100).default(10) }))
    .output(
      z.strictObject({
        total: z.number().int(),
        words: z.array(readWord),
        ages: z.array(z.strictObject({ text: z.string(), from: z.number(), to: z.number() })),
        hits: z.array(z.strictObject({ id: uuid, name: z.string(), abbreviation: z.string(), matchesAll: z.boolean(), why: z.array(searchWhy) })),
      }),
    ),
  /** The synonym groups in force: those that come with the program, and what the team has changed. */
  synonyms: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ revision: z.number().int(), groups: z.array(synonymGroupOut) })),
  /** Takes the place of all groups. A shipped group that is left out is taken away; one that is as shipped follows the program. */
  saveSynonyms: base
    .meta({ example: { groups: [{ id: 'exempel', words: ['exempelord'], means: ['familjehem'] }], reason: 'exempel' }, writes: true })
    .input(
      z.strictObject({
        groups: z.array(synonymGroupSchema.extend({ origin: z.enum(['starter', 'changed', 'own']).optional() })).max(2_000),
        revision: revisionNumber.or(z.literal(0)).optional(),
        reason: mediumText.optional(),
      }),
    )
    .output(z.strictObject({ revision: z.number().int(), groups: z.array(synonymGroupOut) })),
  /** Searches on this computer that found nothing, latest first. */
  searchMisses: base.meta({ example: {} }).input(noInput).output(missList),
  dismissMiss: base.meta({ example: { id: 'exempel' } }).input(z.strictObject({ id: recordId })).output(missList),
  /** Takes back a dismissal, with the miss as it was. */
  restoreMiss: base
    .meta({ example: { miss: { id: 'exempel', text: 'exempelord', count: 1, at: '2026-11-22T08:00:00.000Z' } } })
    .input(z.strictObject({ miss: searchMissSchema }))
    .output(missList),
};
