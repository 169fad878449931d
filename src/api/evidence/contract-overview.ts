import { z } from 'zod';
import { evidenceQuestionSchema } from '#core/evidence/records/question.ts';
import { staleReasons } from '#core/evidence/flow/stale.ts';
import { recordReference, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { example } from './example.ts';

const level = z.number().int();
const staleList = z.array(z.enum(staleReasons));
const { shape } = evidenceQuestionSchema;

/** A level as it is shown: `⊕⊕◯◯`, "Låg tillförlitlighet". */
const shown = { level: level.nullable(), symbol: z.string().nullable(), label: z.string().nullable() };

const outcome = z.strictObject({
  id: uuid,
  name: z.string(),
  followUp: z.string(),
  importance: z.number().nullable(),
  ...shown,
  /** When and by whom the level was confirmed. */
  year: z.number().int().nullable(),
  by: z.string(),
  stale: staleList,
});

const summary = z.strictObject({
  questions: z.array(
    z.strictObject({
      id: uuid,
      title: z.string(),
      pico: z.strictObject({ population: z.string(), intervention: z.string(), comparison: z.string() }),
      outcomes: z.array(outcome),
      findings: z.array(z.strictObject({ id: uuid, text: z.string(), ...shown })),
      /** The kind of knowledge gap that a person has confirmed; null where nobody has said. */
      gap: shape.gap,
    }),
  ),
});
export type EvidenceSummary = z.infer<typeof summary>;

const judged = z.strictObject({ id: z.string(), name: z.string(), judgement: z.string().nullable(), label: z.string() });
const said = z.strictObject({ assessor: z.string(), answer: z.string().nullable(), label: z.string(), justification: z.string(), quote: z.string(), page: z.string() });

const why = z.strictObject({
  question: z.strictObject({ id: uuid, title: z.string(), interventionId: z.string(), interventionName: z.string() }),
  outcome: z.strictObject({ id: uuid, name: z.string(), followUp: z.string(), measure: z.string() }),
  ...shown,
  /** The level that the steps give; another than `level` where a person has said so, with `levelReason`. */
  proposed: level.nullable(),
  levelReason: z.string(),
  by: z.string(),
  at: z.string().nullable(),
  stale: staleList,
  start: z.strictObject({ design: z.enum(['rct', 'nrs']), start: z.enum(['high', 'low']), level, reason: z.string() }).nullable(),
  /** Steps taken down or up, each with its reason. */
  steps: z.array(z.strictObject({ part: z.enum(['down', 'up']), key: z.string(), steps: z.number().int(), reason: z.string() })),
  override: z.string().nullable(),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  /** Results of the outcome, as far as the reader may see them. */
  results: z.array(
    z.strictObject({
      id: uuid,
      label: z.string(),
      study: z.strictObject({ id: z.string(), label: z.string(), reference: z.string() }),
      figure: z.string(),
      from: z.enum(['consensus', 'single']).nullable(),
      overall: z.strictObject({ judgement: z.string().nullable(), label: z.string() }).nullable(),
      domains: z.array(judged.extend({ answers: z.array(z.strictObject({ key: z.string(), text: z.string(), decided: z.string().nullable(), by: z.array(said) })) })),
    }),
  ),
});
export type WhyLevel = z.infer<typeof why>;

export const overviewContract = {
  /** What the group itself has concluded of an intervention: outcomes with their levels, findings, knowledge gap. */
  summary: base
    .meta({ example: { interventionId: example.intervention } })
    .input(z.strictObject({ interventionId: recordReference }))
    .output(summary),
  /** Why an outcome has its level: where it starts, each step with its reason, the results behind it, down to each answer with what is quoted. */
  why: base
    .meta({ example: { questionId: example.question, outcomeId: example.outcome } })
    .input(z.strictObject({ questionId: recordReference, outcomeId: recordReference }))
    .output(why),
};
