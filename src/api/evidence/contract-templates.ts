import { z } from 'zod';
import { templateSchema, type Template } from '#core/evidence/template/schema.ts';
import { recordReference, shortText } from '#core/shared/schemas.ts';
import { base } from '../base.ts';

const version = shortText.min(1);

const templateRow = templateSchema.pick({ id: true, version: true, name: true, shortName: true, edition: true, studyType: true, unit: true, description: true, sources: true, status: true }).extend({
  /** Of all questions that can be asked, those beside the rest left out. */
  questions: z.number().int(),
  /** Areas with a judgement of their own. */
  domains: z.number().int(),
  archived: z.boolean(),
  /** True where the group has entered it itself. */
  own: z.boolean(),
});

const names = z.array(z.string()).readonly();
const answerCode = z.string().max(32);
const partName = z.string().max(32);
const proposal = z.strictObject({
  /** Null until the answers that are left can no longer change it, and where no rule says anything. */
  proposal: z.string().nullable(),
  why: z.string(),
  basis: z.strictObject({ questions: names, row: z.string().nullable() }),
  note: z.string().optional(),
}).readonly();

/** The whole of one template. Without version the one that new assessments begin in. */
export const wholeTemplate = base
  .meta({ example: { id: 'rob2-assignment' } })
  .input(z.strictObject({ id: recordReference, version: version.optional() }))
  .output(z.strictObject({ template: z.custom<Template>(), archived: z.boolean(), own: z.boolean() }));

export const templatesContract = {
  /** Every template and every version of it, with source, licence and what is known of its facts. */
  templates: base
    .meta({ example: {} })
    .input(z.strictObject({}).default({}))
    .output(z.strictObject({ templates: z.array(templateRow) })),
  /** What follows from answers, or from the areas' judgements alone. Nothing is stored. */
  propose: base
    .meta({ example: { templateId: 'rob2-assignment', answers: { '1.1': 'Y', '1.2': 'PY', '1.3': 'N' } } })
    .input(
      z.strictObject({
        templateId: recordReference,
        version: version.optional(),
        answers: z.record(partName, answerCode).optional(),
        /** Instead of answers: the overall proposal alone. */
        domains: z.record(partName, answerCode).optional(),
        context: z.record(partName, z.union([z.string().max(20_000), z.array(shortText).max(100)])).optional(),
      }),
    )
    .output(
      z.strictObject({
        templateId: z.string(),
        version: z.string(),
        /** Questions to be answered, as far as the answers given say; those of them without answer; answered ones that are not asked, and so not counted. */
        asked: names,
        missing: names,
        notAsked: names,
        domains: z.record(z.string(), proposal).readonly(),
        overall: proposal,
        /** The choices counted with, defaults included. */
        context: z.record(z.string(), z.union([z.string(), names])).readonly(),
      }),
    ),
};
