import { z } from 'zod';
import { archivedSchema, interventionInputSchema } from '#core/catalogue/intervention.ts';
import { proposalOutcomes, proposalSchema, proposalStates } from '#core/catalogue/proposal.ts';
import { interventionStatuses } from '#core/catalogue/terms.ts';
import { changeNote, mediumText, recordReference, revisionNumber, uuid } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';

/** A starter entry and a proposal for the runnable examples. */
const example = { proposal: '6f9ab5a2-0000-4000-9000-000000000002', other: '6f9ab5a2-0003-4000-8000-000000000003' } as const;

/** Why, in the person's own words; never empty. */
export const givenReason = mediumText.trim().min(1);

const textSegment = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

/** One field that differs. `text` compares two texts word by word; `item` is the offer, verdict or note that the field is a part of. */
export const textualChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown(), text: z.array(textSegment).optional(), item: z.unknown().optional() });

const revisionHead = changeNote.extend({ revision: revisionNumber });
const saved = z.strictObject({ id: uuid, revision: revisionNumber });

const proposal = proposalSchema.extend({
  id: uuid,
  revision: revisionNumber,
  /** Name of the intervention it is about, or of the new one. */
  name: z.string(),
  /** For a new intervention: under review while it waits, then what was decided. Null for a change of one that exists, and where it was turned down. */
  status: z.enum(interventionStatuses).nullable(),
  /** True where somebody has saved the intervention since: approving would be a CONFLICT. */
  stale: z.boolean(),
  /** What it changes; empty once it is decided. */
  changes: z.array(textualChange),
});
export type ListedProposal = z.infer<typeof proposal>;

/** Writing beyond `save`: put away, take back, see what differs, propose and approve. */
export const writingContract = {
  /** Puts an intervention away: out of search, inventory and the published catalogue; everything is kept. */
  archive: base
    .meta({ example: { id: example.other, reason: 'Ges inte längre' }, writes: true })
    .input(
      z.strictObject({
        id: recordReference,
        reason: givenReason,
        /** The revision the person has read; another one there is a CONFLICT. */
        revision: revisionNumber.optional(),
      }),
    )
    .output(saved),
  /**
   * The content of an earlier revision, as a new revision. Taken out of the archive where that revision was not archived.
   * Restoring what is there already changes nothing. Without a revision: what is archived comes back as it is.
   */
  restore: base
    .meta({ example: { id: example.other, revision: 1, reason: 'Ges igen' }, writes: true })
    .input(
      z.strictObject({
        id: recordReference,
        /** The earlier revision whose content comes back; left out, the present content comes out of the archive. */
        revision: revisionNumber.optional(),
        reason: givenReason,
        /** The latest revision the person has read; a later one there is a CONFLICT. */
        latest: revisionNumber.optional(),
      }),
    )
    .output(saved),
  /** What is archived, latest first. */
  archived: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ interventions: z.array(z.strictObject({ id: uuid, revision: revisionNumber, name: z.string(), abbreviation: z.string(), archived: archivedSchema })) })),
  /** What differs between two revisions, in either direction. */
  diff: base
    .meta({ example: { id: example.other, from: 1, to: 2 } })
    .input(z.strictObject({ id: recordReference, from: revisionNumber, to: revisionNumber }))
    .output(z.strictObject({ from: revisionHead, to: revisionHead, changes: z.array(textualChange) })),
  /** A change, or a new intervention, for another person to approve. Input as for `save`. */
  propose: base
    .meta({ example: { id: example.proposal, intervention: { name: 'Föreslagen exempelinsats', kind: 'intervention' }, reason: 'Efterfrågas av exempelenheten' }, writes: true })
    .input(
      z.strictObject({
        /** Chosen by the caller so that sending again after an interruption makes no second one; absent, one is made. */
        id: uuid.optional(),
        intervention: interventionInputSchema,
        reason: givenReason,
      }),
    )
    .output(z.strictObject({ id: uuid })),
  /** Proposals, the oldest waiting first; decided ones, the latest first. */
  proposals: base
    .meta({ example: {} })
    .input(z.strictObject({ state: z.enum(proposalStates).default('waiting'), interventionId: recordReference.optional() }).default({ state: 'waiting' }))
    .output(z.strictObject({ proposals: z.array(proposal) })),
  /**
   * One proposal for the person who is to decide. While it waits, `changes` is against what is there now, `since` is what others have changed
   * since it was written, and `collides` the fields where approving would replace what they wrote.
   */
  proposal: base
    .meta({ example: { id: example.proposal } })
    .input(z.strictObject({ id: recordReference }))
    .output(
      z.strictObject({
        proposal,
        /** What it is about as it is now; null for a new intervention that is not saved. */
        present: z.strictObject({ id: uuid, revision: revisionNumber, archived: z.boolean() }).nullable(),
        since: z.array(textualChange),
        collides: z.array(z.string()),
      }),
    ),
  /** Turns a proposal down, by an approver, or takes it back, by who proposed it. */
  reject: base
    .meta({ example: { id: example.proposal, reason: 'Liknar en insats vi har' }, writes: true })
    .input(z.strictObject({ id: recordReference, reason: givenReason }))
    .output(z.strictObject({ id: uuid })),
  /**
   * Saves what was proposed, also where it was turned down before. By an approver; where the team requires approval, another than
   * the proposer (FORBIDDEN, `details.rule` `two-person`). CONFLICT where the intervention has moved on; the proposal is kept.
   */
  approve: base
    .meta({ example: { id: example.proposal, status: 'offered', reason: 'Omprövat' }, writes: true })
    .input(
      z.strictObject({
        id: recordReference,
        reason: mediumText.optional(),
        /** What is decided about a new intervention; `offered` where nothing is said. Only for new ones. */
        status: z.enum(proposalOutcomes).optional(),
        /**
         * The revision beside which the approver has seen the proposal. With it, a proposal whose ground has moved is saved on top of that
         * revision: only what the proposer changed.
         */
        revision: revisionNumber.optional(),
      }),
    )
    .output(saved),
  /**
   * Takes a person out of everything the team folder keeps (gallring): contacts and trained staff go, the name elsewhere becomes "–".
   * Found by name, telephone number or e-mail address, whichever are given.
   * Present records, history, audit trail, tasks, inbox and backups kept in the folder; drafts on this computer. It cannot be undone.
   */
  purgePerson: base
    .meta({ example: { name: 'Exempelperson Borta', reason: 'Har slutat', dryRun: true }, writes: true })
    .input(
      z.strictObject({
        /** First and last name, as it is written in the catalogue; empty where a number or an address is given. */
        name: z.string().trim().max(200).default(''),
        phone: z.string().trim().max(40).optional(),
        email: z.string().trim().max(200).optional(),
        /** Kept in the audit trail; must not hold the name. */
        reason: givenReason,
        /** True only counts. */
        dryRun: z.boolean().default(false),
      }),
    )
    .output(
      z.strictObject({
        dryRun: z.boolean(),
        /** Per kind of record (`intervention`, `task`, …), and `history`, `audit`, `inbox`, `archive`, `backups`, `damaged`, `drafts`: how many held the person. */
        counts: z.record(z.string(), z.number().int()),
        total: z.number().int(),
        /** Backups in the folder that could not be read, and so were left: to be removed by hand. */
        unreadable: z.array(z.string()),
        /** Present records that held the person, and in which fields. */
        places: z.array(z.strictObject({ record: z.enum(['intervention', 'task', 'proposal', 'evidence-question', 'study', 'assessment', 'consensus', 'calibration']), id: z.string(), name: z.string(), fields: z.array(z.string()) })),
        /** Telephone numbers and addresses that stand beside the name and were not asked for: they may be the person's. */
        related: z.strictObject({ phones: z.array(z.string()), emails: z.array(z.string()) }),
      }),
    ),
};

export type TextualChange = z.infer<typeof textualChange>;
