import { z } from 'zod';
import { staleReasons } from '#core/evidence/flow/stale.ts';
import { evidenceWorkKinds } from '#core/evidence/work-queue.ts';
import { isoDate, recordId } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';

const label = z.string();
const names = z.array(z.string()).readonly();

/** Why the evidence asks for attention. `label`: study, outcome, comparison and time point of the result. Nobody's answers are told. */
export const evidenceReason = z.discriminatedUnion('kind', [
  /** Begun by `by`; `awaited` where somebody else is done and waits. */
  z.strictObject({ kind: z.literal('evidence-started'), assessmentId: recordId, resultId: recordId, label, by: z.string(), awaited: z.boolean() }),
  /** `by` is done, and nobody else has begun. */
  z.strictObject({ kind: z.literal('evidence-second'), resultId: recordId, label, by: z.string() }),
  /** Two are done; `begun` where they have started to compare. */
  z.strictObject({ kind: z.literal('evidence-consensus'), resultId: recordId, label, by: names, begun: z.boolean() }),
  /** The levels of these outcomes are to be looked at again. `why` is empty where they still count, until `due`. */
  z.strictObject({ kind: z.literal('evidence-renewal'), outcomes: names, why: z.array(z.enum(staleReasons)).readonly(), due: isoDate.nullable() }),
]);

const work = z.strictObject({
  /** The same for the same work, here and in `catalogue.queue`. */
  key: z.string(),
  questionId: recordId,
  title: z.string(),
  interventionId: z.string(),
  interventionName: z.string(),
  reason: evidenceReason,
  /** Empty where it is for anyone. */
  owner: z.string(),
  due: isoDate.nullable(),
  /** One's own: begun by oneself, to be agreed on by oneself and another, or about a page that one looks after. */
  mine: z.boolean(),
  /** Whether one can be the second assessor. */
  mayJoin: z.boolean(),
});

export const evidenceQueueContract = {
  /** What the evidence asks of people, one's own first, then by the day it is due. In `catalogue.queue` too, among everything else. */
  queue: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ work: z.array(work), counts: z.record(z.enum(evidenceWorkKinds), z.number().int()) })),
};
