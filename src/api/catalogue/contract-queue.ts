import { z } from 'zod';
import { workSources } from '#core/catalogue/work-queue.ts';
import { isoDate, mediumText, recordId, recordReference, shortText } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { evidenceReason } from '../evidence/contract-queue.ts';

const facts = z.array(z.string()).readonly();

/** Why an entry asks for attention: facts, for the interface to put into words. */
export const reason = z.discriminatedUnion('kind', [
  /** Facts nobody has given: names of fields, `offers.wait` for one that an offer lacks. */
  z.strictObject({ kind: z.literal('missing'), facts }),
  /** The next review is due, or will be within a month. */
  z.strictObject({ kind: z.literal('review'), due: isoDate }),
  /** A contract ends within a year, or has ended. `alarm`: how many months before, by the latest of the three alarms that has sounded. */
  z.strictObject({ kind: z.literal('contract'), offerId: recordId, providerName: z.string(), due: isoDate, alarm: z.union([z.literal(12), z.literal(6), z.literal(3), z.literal(0)]) }),
  /** Certificates of own staff end within three months, or have ended; the first of them on `due`. */
  z.strictObject({ kind: z.literal('licence'), people: z.number().int(), due: isoDate }),
  /** Waiting time or places are old, since `due`, or say no day (null). */
  z.strictObject({ kind: z.literal('figures'), offerId: recordId, providerName: z.string(), facts: z.array(z.enum(['wait', 'capacity'])).readonly(), due: isoDate.nullable() }),
  /** Nobody has read the entry, or some of its statements, in the source. */
  z.strictObject({ kind: z.literal('unverified'), entry: z.boolean(), verdicts: z.number().int() }),
  /** Statements without year, and the newest year where that is more than ten years ago. */
  z.strictObject({ kind: z.literal('verdict-years'), withoutYear: z.number().int(), newest: z.number().int().nullable() }),
  z.strictObject({ kind: z.literal('examples'), offers: z.number().int() }),
]);

const work = z.strictObject({
  /** The same for the same work. `task:<id>` for a stored task, `suggestion:<id>`, `proposal:<id>`. */
  key: z.string(),
  source: z.enum(workSources),
  /** A stored task's own kind; `proposal`, `suggestion`, or the kind of the reason. */
  kind: z.string(),
  subject: z.string(),
  about: z.strictObject({ type: recordId, id: recordId }).nullable(),
  /** A person's own words; empty where the catalogue itself asks. */
  why: z.string(),
  reason: z.union([reason, evidenceReason]).nullable(),
  owner: z.string(),
  due: isoDate.nullable(),
  snoozedUntil: isoDate.nullable(),
  /** The stored task that says who does computed work and when. */
  plannedBy: z.string().nullable(),
});

export const queueContract = {
  /** All that waits to be done with the catalogue, by the day it is due. Computed work that somebody has made a task of is there once. */
  queue: base
    .meta({ example: { limit: 20 } })
    .input(
      z
        .strictObject({
          /** Only this person's; empty for what nobody owns. */
          owner: shortText.optional(),
          /** Also what is put off until later. */
          snoozed: z.boolean().default(false),
          kinds: z.array(z.string()).max(50).optional(),
          limit: z.number().int().min(0).max(100_000).default(500),
        })
        .default({ limit: 500, snoozed: false }),
    )
    .output(
      z.strictObject({
        total: z.number().int(),
        overdue: z.number().int(),
        /** How much is put off, whether it is shown or not. */
        snoozed: z.number().int(),
        /** Per kind, before `kinds` has narrowed it down. */
        counts: z.array(z.strictObject({ kind: z.string(), count: z.number().int() })),
        tasks: z.array(work),
      }),
    ),
  /**
   * Somebody has gone through an entry today: it holds for the team's usual time, or until `dueAt`.
   * Where changes need a second person it becomes a proposal, and `revision` is the one there was.
   */
  markReviewed: base
    .meta({ example: { id: '6f9ab5a2-0002-4000-8000-000000000002', reason: 'Genomgången mot källorna' }, writes: true })
    .input(z.strictObject({ id: recordReference, dueAt: isoDate.optional(), reason: mediumText.optional() }))
    .output(z.strictObject({ id: z.string(), revision: z.number().int(), reviewedAt: isoDate, reviewDueAt: isoDate, proposalId: z.string().nullable() })),
  /** How complete an entry is, in whole per cent of the facts asked for, and everything that asks for attention. */
  completeness: base
    .meta({ example: { id: '6f9ab5a2-0002-4000-8000-000000000002' } })
    .input(z.strictObject({ id: recordReference }))
    .output(z.strictObject({ score: z.number().int(), known: z.number().int(), of: z.number().int(), reasons: z.array(reason).readonly() })),
};
