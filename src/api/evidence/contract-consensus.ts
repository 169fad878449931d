import { z } from 'zod';
import type { ViewAgreement } from '#core/evidence/flow/agreement.ts';
import { consensusSchema } from '#core/evidence/records/consensus.ts';
import { judgementSchema, templatePart } from '#core/evidence/records/assessment.ts';
import { assessmentStates } from '#core/evidence/records/terms.ts';
import type { Outcome } from '#core/evidence/template/outcome.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { longText, recordReference, revisionNumber, shortText, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { example } from './example.ts';

const side = z.strictObject({
  /** Answer or judgement; null where there is none, or the question is not asked on this side. */
  value: z.string().nullable(),
  asked: z.boolean(),
  justification: z.string(),
  quote: z.string(),
  page: z.string(),
});

const row = z.strictObject({
  /** Number of the question or area, or `overall`. */
  key: z.string(),
  kind: z.enum(['question', 'domain', 'overall']),
  domain: z.string().nullable(),
  text: z.string(),
  a: side,
  b: side,
  agree: z.boolean(),
  /** What may be decided. */
  options: z.array(z.string()),
  resolution: consensusSchema.shape.resolutions.unwrap().valueType.nullable(),
  /** True for a difference that is still to be decided. */
  open: z.boolean(),
});

const resultId = z.strictObject({ resultId: recordReference });

const view = z.strictObject({
  resultId: uuid,
  questionId: uuid,
  label: z.string(),
  /** Null where nobody has begun. */
  template: z.custom<Template>().nullable(),
  /** True where two persons are done: only then is there anything to see. */
  ready: z.boolean(),
  /** Who is at work, and how many are still to begin. */
  waitingFor: z.array(z.string()),
  needs: z.number().int(),
  /** The two, `a` first. Empty until it is ready. */
  assessments: z.array(z.strictObject({ id: uuid, assessor: z.string(), state: z.enum(assessmentStates) })),
  rows: z.array(row),
  open: z.number().int(),
  agreement: z.custom<ViewAgreement>().nullable(),
  /** What follows from what both stand behind. */
  proposal: z.custom<Outcome>().nullable(),
  consensus: consensusSchema.nullable(),
  /** Of the consensus; null where nothing is decided yet. */
  revision: revisionNumber.nullable(),
});
export type ConsensusView = z.infer<typeof view>;

/** The revision that was read; absent, whatever is there now. */
const revision = revisionNumber.optional();
const savedConsensus = z.strictObject({ resultId: uuid, revision: revisionNumber, state: z.enum(['open', 'done']), open: z.number().int() });
export type SavedConsensus = z.infer<typeof savedConsensus>;

const ending = { domains: z.record(templatePart, judgementSchema).optional(), overall: judgementSchema.optional() };

export const consensusContract = {
  /** The two views of a result side by side. FORBIDDEN `blind` for somebody who is at work on it. */
  consensus: base.meta({ example: { resultId: example.result } }).input(resultId).output(view),
  /** Decides one difference, with a reason, by the two or by a named third. */
  resolve: base
    .meta({ example: { resultId: example.result, key: '1.1', value: 'Y', reason: 'Påhittat skäl.' }, writes: true })
    .input(z.strictObject({ resultId: recordReference, key: templatePart, value: shortText.min(1), reason: longText, third: shortText.default(''), revision }))
    .output(savedConsensus),
  /** Takes back what was decided of one difference. */
  unresolve: base
    .meta({ example: { resultId: example.result, key: 'D1' }, writes: true })
    .input(z.strictObject({ resultId: recordReference, key: templatePart, revision }))
    .output(savedConsensus),
  /**
   * Ends it and locks both assessments. What is not given is what both judged or what was decided. RULE_VIOLATION `incomplete` with `details.issues`
   * where a difference, a judgement or a reason is left.
   */
  finishConsensus: base
    .meta({
      example: { resultId: example.result, domains: { D1: { judgement: 'low', reason: 'Påhittat skäl.' } }, overall: { judgement: 'low', reason: 'Påhittat skäl.' } },
      writes: true,
    })
    .input(z.strictObject({ resultId: recordReference, revision, ...ending }))
    .output(savedConsensus),
  /** How well two assessors agree over all results of a question that two are done with and the reader may see, template by template. */
  agreementOf: base
    .meta({ example: { questionId: example.question } })
    .input(z.strictObject({ questionId: recordReference }))
    .output(z.strictObject({ templates: z.array(z.strictObject({ templateId: z.string(), name: z.string(), results: z.number().int(), agreement: z.custom<ViewAgreement>() })) })),
};
