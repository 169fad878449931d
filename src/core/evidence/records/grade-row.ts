import { z } from 'zod';
import { isoDateTime, mediumText, shortText } from '#core/shared/schemas.ts';

const step = (low: number, high: number) =>
  z.strictObject({
    steps: z.number().int().min(low).max(high).default(0),
    /** Required where steps are taken. */
    reason: mediumText.default(''),
  });
const none = { steps: 0, reason: '' };

/** How certain one outcome's combined evidence is (GRADE): the steps are people's, the level that follows is a proposal (R8). */
export const gradeRowSchema = z.strictObject({
  design: z.enum(['rct', 'nrs']),
  start: z.enum(['high', 'low']),
  startReason: mediumText.default(''),
  down: z.strictObject({
    riskOfBias: step(-3, 0).default(none),
    inconsistency: step(-2, 0).default(none),
    indirectness: step(-2, 0).default(none),
    imprecision: step(-2, 0).default(none),
    publicationBias: step(-2, 0).default(none),
  }),
  up: z.strictObject({
    largeEffect: step(0, 2).default(none),
    doseResponse: step(0, 1).default(none),
    opposingConfounding: step(0, 1).default(none),
  }),
  /** Counts upgrades that the guard would leave out, with why. */
  override: z.strictObject({ reason: mediumText }).nullable().default(null),
  /** The level a person has confirmed, 1 (⊕◯◯◯) to 4 (⊕⊕⊕⊕); null until then. */
  level: z.number().int().min(1).max(4).nullable().default(null),
  /** Required where the level differs from the proposal. */
  levelReason: mediumText.default(''),
  by: shortText.default(''),
  at: isoDateTime.nullable().default(null),
});
export type GradeRow = z.infer<typeof gradeRowSchema>;
