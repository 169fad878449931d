import { z } from 'zod';
import type { RecordType } from '../shared/record.ts';
import { isoDateTime, mediumText, revisionNumber, shortText, uuid } from '../shared/schemas.ts';
import { interventionInputSchema } from './intervention.ts';
import { interventionStatuses } from './terms.ts';

export const proposalStates = ['waiting', 'approved', 'rejected'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What an approver may say of a proposed new intervention. */
export const proposalOutcomes = ['offered', 'ended'] as const;

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

/** Two-person rule: whether `name` is somebody else than who proposed. A person without a name cannot be told apart. */
export function isSomebodyElse(proposer: string, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(name) !== '' && plain(proposer) !== plain(name);
}
