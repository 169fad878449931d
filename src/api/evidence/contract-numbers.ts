import { z } from 'zod';
import { gradeWarningCodes } from '#core/evidence/grade/grade.ts';
import { gradeDesigns, startLevels } from '#core/evidence/grade/scale.ts';
import { mediumText, shortText } from '#core/shared/schemas.ts';
import { base } from '../base.ts';

const step = (least: number, most: number) => z.number().int().min(least).max(most).optional();
const mostRatings = 100_000;
const mostCategories = 50;
const share = z.number().nullable();

export const numbersContract = {
  /** The level of one outcome by GRADE. Steps that are out of range, three for risk of bias in randomised studies among them, are INVALID_INPUT. Nothing is stored. */
  grade: base
    .meta({ example: { start: 'high', design: 'rct', down: { riskOfBias: -1, imprecision: -1 } } })
    .input(
      z.strictObject({
        start: z.enum(startLevels),
        design: z.enum(gradeDesigns),
        down: z.strictObject({ riskOfBias: step(-3, 0), inconsistency: step(-2, 0), indirectness: step(-2, 0), imprecision: step(-2, 0), publicationBias: step(-2, 0) }).optional(),
        up: z.strictObject({ largeEffect: step(0, 2), doseResponse: step(0, 1), opposingConfounding: step(0, 1) }).optional(),
        /** Counts upgrades that the guards would leave out. */
        override: z.strictObject({ reason: mediumText }).optional(),
      }),
    )
    .output(
      z.strictObject({
        level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        symbol: z.string(),
        label: z.string(),
        warnings: z.array(z.strictObject({ code: z.enum(gradeWarningCodes), message: z.string() })).readonly(),
      }),
    ),
  /** Agreement between two assessors: share, Cohen's kappa, and with linear weights in the order of the categories. What is undefined is null. Nothing is stored. */
  agreement: base
    .meta({
      example: {
        ratings: [
          ['low', 'low'],
          ['low', 'high'],
          ['high', 'high'],
        ],
        categories: ['low', 'moderate', 'high'],
      },
    })
    .input(z.strictObject({ ratings: z.array(z.tuple([shortText, shortText])).max(mostRatings), categories: z.array(shortText).min(1).max(mostCategories) }))
    .output(
      z.strictObject({
        n: z.number().int(),
        agreement: share,
        kappa: share,
        kappaLinear: share,
        perCategory: z.array(z.strictObject({ category: z.string(), first: z.number().int(), second: z.number().int(), both: z.number().int(), agreement: share })).readonly(),
        /** A row per category of the first, a column per category of the second. */
        table: z.array(z.array(z.number().int()).readonly()).readonly(),
      }),
    ),
};
