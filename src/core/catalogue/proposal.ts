import { z } from 'zod';
import { sameJson } from '../shared/equal.ts';
import type { RecordType } from '../shared/record.ts';
import { isoDateTime, mediumText, revisionNumber, shortText, uuid } from '../shared/schemas.ts';
import { applyInput } from './apply.ts';
import { changedFields, diffInterventions } from './diff.ts';
import { interventionInputSchema, type InterventionContent } from './intervention.ts';
import { interventionStatuses } from './terms.ts';

export const proposalStates = ['waiting', 'approved', 'rejected'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What an approver may say of a proposed new intervention. */
export const proposalOutcomes = ['offered', 'under-review', 'ended'] as const;

/** A change that waits for a second person. What it came to stays with it (R6, R8). */
export const proposalSchema = z.strictObject({
  /** Null where the intervention is new. */
  interventionId: uuid.nullable(),
  /** The revision it was written on top of; null where the intervention is new. */
  baseRevision: revisionNumber.nullable(),
  /** The fields to change; the others stay. */
  intervention: interventionInputSchema,
  reason: mediumText,
  by: shortText,
  at: isoDateTime,
  state: z.enum(proposalStates),
  decision: z
    .strictObject({
      by: shortText,
      at: isoDateTime,
      reason: mediumText,
      /** What was saved; null where it was turned down. */
      saved: z.strictObject({ id: uuid, revision: revisionNumber, status: z.enum(interventionStatuses) }).nullable(),
    })
    .nullable()
    .default(null),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalRecord: RecordType<Proposal> = { name: 'proposal', schema: proposalSchema, migrations: [] };

const noId = (): never => {
  throw new Error('a proposal has parts without id');
};

/** What an intervention is with a proposal's fields in it; nothing before it for a new one. */
export function withProposal(before: InterventionContent | null, proposal: Pick<Proposal, 'intervention'>): InterventionContent {
  return applyInput(before, proposal.intervention, noId);
}

interface Ground {
  /** What the proposer had read. */
  readonly base: InterventionContent;
  readonly now: InterventionContent;
}

/**
 * The proposal on top of what is there now: only what the proposer changed. `collides` names the fields that somebody else has changed since,
 * and that would be replaced.
 */
export function rebased(proposal: Pick<Proposal, 'intervention'>, { base, now }: Ground): { readonly content: InterventionContent; readonly collides: string[] } {
  const meant = withProposal(base, proposal);
  const own = (Object.keys(base) as (keyof InterventionContent)[]).filter((key) => !sameJson(meant[key], base[key]));
  const content = { ...now, ...Object.fromEntries(own.map((key) => [key, meant[key]])) };
  const theirs = changedFields(diffInterventions(base, now));
  return { content, collides: own.filter((key) => theirs.includes(key) && !sameJson(now[key], meant[key])) };
}
