import { z } from 'zod';
import type { Template } from '#core/evidence/template/schema.ts';
import { isoDateTime, mediumText, recordReference, revisionNumber, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { saved } from './contract-questions.ts';
import { example, exampleTemplate } from './example.ts';

/** A template as text, or already read. */
const json = z.union([z.string().max(2_000_000), z.record(z.string(), z.unknown())]);

const problem = z.strictObject({ path: z.array(z.union([z.string(), z.number()])), code: z.string(), message: z.string() });

export const ownTemplateContract = {
  /** What is wrong with a template, place by place, and the template as it would be where nothing is. Changes nothing. */
  check: base
    .meta({ example: { json: exampleTemplate } })
    .input(z.strictObject({ json }))
    .output(z.strictObject({ problems: z.array(problem), template: z.custom<Template>().nullable() })),
  /** Keeps a template of the group's own. A version that somebody has assessed in is never rewritten: RULE_VIOLATION `version-in-use`. */
  save: base
    .meta({ example: { id: example.ownTemplate, json: exampleTemplate }, writes: true })
    .input(z.strictObject({ id: uuid.optional(), revision: revisionNumber.optional(), json, reason: mediumText.optional() }))
    .output(saved.extend({ templateId: z.string(), version: z.string() })),
  /** The group's own templates, every version, with how many assessments each has. */
  list: base.meta({ example: {} }).input(z.strictObject({}).default({})).output(
    z.strictObject({
      templates: z.array(
        z.strictObject({ id: uuid, revision: revisionNumber, archived: z.boolean(), uses: z.number().int(), updatedAt: isoDateTime, updatedBy: z.string(), template: z.custom<Template>().nullable(), json: z.record(z.string(), z.unknown()) }),
      ),
    }),
  ),
  /** No new assessments are made in an archived template; those there are stay readable. */
  archive: base
    .meta({ example: { id: example.ownTemplate, revision: 1, archived: false }, writes: true })
    .input(z.strictObject({ id: recordReference, revision: revisionNumber, archived: z.boolean(), reason: mediumText.optional() }))
    .output(saved),
};
