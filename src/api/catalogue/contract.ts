import { z } from 'zod';
import { interventionInputSchema, interventionSchema } from '#core/catalogue/intervention.ts';
import { contactSchema } from '#core/catalogue/offer.ts';
import { verdictSchema } from '#core/catalogue/verdict.ts';
import {
  certainties,
  directions,
  evidenceStates,
  interventionKinds,
  interventionStatuses,
  offeredStates,
  supplyForms,
  verdictTypes,
} from '#core/catalogue/terms.ts';
import { changeNote, fileContent, isoDateTime, mediumText, recordId, recordReference, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';
import { documentContract } from './contract-document.ts';
import { exchangeContract } from './contract-exchange.ts';
import { queueContract } from './contract-queue.ts';
import { searchContract, searchFilters, searchWhy } from './contract-search.ts';
import { writingContract } from './contract-writing.ts';

/** Starter entries used in the runnable examples: FFT and MST. */
const example = { fft: '6f9ab5a2-0002-4000-8000-000000000002', mst: '6f9ab5a2-0001-4000-8000-000000000001' } as const;

export type { SearchFilters } from './contract-search.ts';

export const sortOrders = ['relevance', 'name', 'changed', 'review-due'] as const;

/** One graded statement, always with its outcome, source and scope (R5). */
const grade = z.strictObject({
  body: z.string(),
  title: z.string(),
  year: z.number().int().nullable(),
  outcome: z.string(),
  certainty: z.enum(certainties),
  type: z.enum(verdictTypes),
});

export const evidenceSummary = z.strictObject({
  /** The facet's values for this entry: grades of method-scope effect verdicts, or `unrated`. */
  states: z.array(z.enum(evidenceStates)),
  method: z.array(grade),
  group: z.array(grade),
  recommendations: z.array(
    z.strictObject({ body: z.string(), year: z.number().int().nullable(), direction: z.enum(directions).nullable(), scope: z.enum(['method', 'group']) }),
  ),
  statements: z.number().int(),
});
export type EvidenceSummary = z.infer<typeof evidenceSummary>;

export const searchHit = z.strictObject({
  id: uuid,
  name: z.string(),
  abbreviation: z.string(),
  summary: z.string(),
  targetGroup: z.string(),
  kind: z.enum(interventionKinds),
  status: z.enum(interventionStatuses),
  ages: z.strictObject({ min: z.number().nullable(), max: z.number().nullable() }),
  supplyForms: z.array(z.enum(supplyForms)),
  /** True where all offers shown are examples. */
  exampleOffers: z.boolean(),
  offered: z.enum(offeredStates),
  evidence: evidenceSummary,
  favourite: z.boolean(),
  changedAt: isoDateTime,
  /** True where every word of the query was found in the entry. */
  matchesAll: z.boolean(),
  why: z.array(searchWhy),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchOutput = z.strictObject({
  total: z.number().int(),
  /** How many entries there are before text and filters. */
  of: z.number().int(),
  /** How many of the hits match every word; in order of relevance they come first. */
  matchingAll: z.number().int().optional(),
  hits: z.array(searchHit),
  facets: z.record(z.string(), z.array(z.strictObject({ value: z.string(), count: z.number().int() }))),
  /** How many of the person's favourites, and of what has changed, choosing that would give. */
  mine: z.strictObject({ favourite: z.number().int(), changed: z.number().int() }).optional(),
  /** How the text was read: words, and an age as preference. */
  readAs: z.array(z.strictObject({ kind: z.enum(['word', 'age']), text: z.string(), value: z.string() })),
  didYouMean: z.array(z.strictObject({ id: uuid, name: z.string() })).optional(),
  /** Where nothing was found: the nearest search that finds something, with the filters it is without. */
  broader: z.strictObject({ text: z.string(), without: z.array(z.string()), total: z.number().int() }).optional(),
});
export type SearchOutput = z.infer<typeof searchOutput>;

export const fieldChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });

export const inventoryRow = z.strictObject({
  id: uuid,
  revision: revisionNumber,
  name: z.string(),
  abbreviation: z.string(),
  kind: z.enum(interventionKinds),
  offered: z.enum(offeredStates),
  /** The real offer that the grid shows and edits; null where there is none. */
  supplyForm: z.enum(supplyForms).nullable(),
  responsibleBoardId: recordId.nullable(),
  contact: contactSchema.nullable(),
  /** Supply forms of example offers, as a hint only. */
  exampleForms: z.array(z.enum(supplyForms)),
});
export type InventoryRow = z.infer<typeof inventoryRow>;

const inventoryChange = z.strictObject({
  id: recordReference,
  revision: revisionNumber.optional(),
  offered: z.enum(offeredStates),
  supplyForm: z.enum(supplyForms).nullable().optional(),
  responsibleBoardId: recordId.nullable().optional(),
  /** Free text naming whom to turn to, or null. */
  contact: shortText.nullable().optional(),
});

export const catalogueContract = {
  search: base
    .meta({ example: { text: '15 år cannabis skolfrånvaro', limit: 3 } })
    .input(
      z.strictObject({
        text: z.string().max(10_000).default(''),
        filters: searchFilters.optional(),
        sort: z.enum(sortOrders).optional(),
        /** Whether the text is remembered for the editors where it finds nothing; not for a field that finds other things too. */
        keepMiss: z.boolean().default(true),
        limit: z.number().int().min(0).max(100_000).default(50),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(searchOutput),
  /** Names only, for the palette and pickers. */
  names: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ names: z.array(z.strictObject({ id: uuid, name: z.string(), abbreviation: z.string(), aliases: z.array(z.string()) })) })),
  get: base
    .meta({ example: { id: example.fft } })
    .input(z.strictObject({ id: recordReference }))
    .output(interventionSchema),
  /** Levels that the group itself has confirmed for outcomes of this entry, as statements beside those of the sources. */
  ownGrades: base
    .meta({ example: { id: example.fft } })
    .input(z.strictObject({ id: recordReference }))
    .output(z.strictObject({ grades: z.array(z.strictObject({ verdict: verdictSchema, questionId: z.string(), outcomeId: uuid, by: z.string(), at: isoDateTime.nullable() })) })),
  save: base
    .meta({ example: { intervention: { name: 'Exempelinsats', kind: 'intervention' }, reason: 'exempel' }, writes: true })
    .input(z.strictObject({ intervention: interventionInputSchema, reason: mediumText.optional() }))
    .output(z.strictObject({ id: uuid, revision: revisionNumber })),
  compare: base
    .meta({ example: { ids: [example.fft, example.mst] } })
    .input(z.strictObject({ ids: z.array(recordReference).min(2).max(4) }))
    .output(
      z.strictObject({
        interventions: z.array(interventionSchema),
        /** Per field, in reading order, whether all say the same. */
        rows: z.array(z.strictObject({ field: z.string(), same: z.boolean() })),
      }),
    ),
  history: base
    .meta({ example: { id: example.fft } })
    .input(z.strictObject({ id: recordReference }))
    .output(
      z.strictObject({
        /** Latest first. */
        revisions: z.array(
          changeNote.extend({
            revision: revisionNumber,
            changes: z.array(fieldChange),
            /** Who approved it, where it was proposed by another. */
            approvedBy: z.string().optional(),
          }),
        ),
      }),
    ),
  /** Latest saves over the whole catalogue, latest first. */
  changes: base
    .meta({ example: { limit: 5 } })
    .input(z.strictObject({ limit: z.number().int().min(1).max(1_000).default(20) }).default({ limit: 20 }))
    .output(
      z.strictObject({
        unseen: z.number().int(),
        changes: z.array(changeNote.extend({ id: uuid, name: z.string(), revision: revisionNumber, unseen: z.boolean(), fields: z.array(z.string()) })),
      }),
    ),
  /** Figures for the start page. */
  overview: base
    .meta({ example: {} })
    .input(noInput)
    .output(
      z.strictObject({
        interventions: z.number().int(),
        unrated: z.number().int(),
        unverified: z.number().int(),
        reviewDue: z.number().int(),
        exampleOffers: z.number().int(),
        inventory: z.strictObject({ answered: z.number().int(), total: z.number().int() }),
        unratedNames: z.array(z.string()),
        unverifiedNames: z.array(z.string()),
        /** Entries about which no source says anything; some of the unrated. */
        withoutStatements: z.number().int().optional(),
        withoutStatementsNames: z.array(z.string()).optional(),
      }),
    ),
  /** Takes away every example offer, in one step. `entries` says which revisions held them, for `restoreExamples`. */
  removeExamples: base
    .meta({ example: {}, writes: true })
    .input(noInput)
    .output(z.strictObject({ interventions: z.number().int(), offers: z.number().int(), entries: z.array(z.strictObject({ id: uuid, revision: revisionNumber })).optional() })),
  /** Puts back the example offers that these revisions held, in one step: all or none. What has been written since stays. */
  restoreExamples: base
    .meta({ example: { entries: [{ id: example.fft, revision: 1 }] }, writes: true })
    .input(z.strictObject({ entries: z.array(z.strictObject({ id: uuid, revision: revisionNumber })).min(1).max(10_000), reason: mediumText.optional() }))
    .output(z.strictObject({ interventions: z.number().int(), offers: z.number().int() })),
  inventory: {
    list: base
      .meta({ example: {} })
      .input(noInput)
      .output(z.strictObject({ rows: z.array(inventoryRow), answered: z.number().int(), total: z.number().int() })),
    /** All rows or none. */
    save: base
      .meta({ example: { rows: [{ id: example.fft, offered: 'yes', supplyForm: 'committee', contact: 'Exempelenheten' }] }, writes: true })
      .input(z.strictObject({ rows: z.array(inventoryChange).min(1).max(10_000) }))
      .output(z.strictObject({ rows: z.array(z.strictObject({ id: uuid, revision: revisionNumber })), answered: z.number().int(), total: z.number().int() })),
  },
  ...searchContract,
  ...writingContract,
  ...queueContract,
  ...exchangeContract,
  publish: base.meta({ example: {} }).input(noInput).output(fileContent),
  ...documentContract,
};

