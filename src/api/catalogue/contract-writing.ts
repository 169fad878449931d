import { z } from 'zod';
import { archivedSchema } from '#core/catalogue/intervention.ts';
import { changeNote, mediumText, recordReference, revisionNumber, uuid } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';

/** Starter entries used in the runnable examples: MST and ART. */
const example = { mst: '6f9ab5a2-0001-4000-8000-000000000001', other: '6f9ab5a2-0003-4000-8000-000000000003' } as const;

/** Why, in the person's own words; never empty. */
export const givenReason = mediumText.trim().min(1);

const textSegment = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

/** One field that differs. `text` compares two texts word by word. */
export const textualChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown(), text: z.array(textSegment).optional() });

const revisionHead = changeNote.extend({ revision: revisionNumber });
const saved = z.strictObject({ id: uuid, revision: revisionNumber });

/** Writing beyond `save`: put away, take back, see what differs. */
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
   * Restoring what is there already changes nothing.
   */
  restore: base
    .meta({ example: { id: example.other, revision: 1, reason: 'Ges igen' }, writes: true })
    .input(
      z.strictObject({
        id: recordReference,
        /** The earlier revision whose content comes back. */
        revision: revisionNumber,
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
};

/** Used by the examples of other parts of the contract. */
export const writingExample = example;
export type TextualChange = z.infer<typeof textualChange>;
