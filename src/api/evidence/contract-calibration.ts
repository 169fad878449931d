import { z } from 'zod';
import type { ViewAgreement } from '#core/evidence/flow/agreement.ts';
import { calibrationSchema } from '#core/evidence/records/calibration.ts';
import { assessmentStates } from '#core/evidence/records/terms.ts';
import { isoDateTime, mediumText, recordReference, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { saved } from './contract-questions.ts';
import { example } from './example.ts';

const exampleSet = {
  name: 'Påhittad övning',
  templateId: example.template,
  templateVersion: '1',
  instruction: 'Läs och svara.',
  notes: { '1.1': 'Så här läser vi frågan.' },
  items: [{ id: example.calibrationItem, title: 'Påhittat resultat', text: 'Exemplet är tydligt.', key: { answers: { '1.1': 'Y' }, domains: { D1: 'low' }, overall: 'low', notes: { '1.1': 'Det står i texten.' } } }],
};

/** 0 for a set that comes with the program and nobody here has changed. */
const revision = z.number().int().min(0);
const mine = z.strictObject({ id: uuid, state: z.enum(assessmentStates) }).nullable();
const item = z.strictObject({ id: uuid, title: z.string(), mine, done: z.number().int() });

const heading = {
  id: uuid,
  revision,
  /** True where it comes with the program. */
  shipped: z.boolean(),
  name: z.string(),
  templateId: z.string(),
  templateVersion: z.string(),
  templateName: z.string(),
  archived: z.boolean(),
  updatedAt: isoDateTime,
  updatedBy: z.string(),
};

const answer = z.strictObject({ assessor: z.string(), mine: z.boolean(), value: z.string().nullable() });

export const calibrationContract = {
  /** Training sets, with how far the reader has come in each. */
  list: base
    .meta({ example: {} })
    .input(z.strictObject({ includeArchived: z.boolean().default(false) }).default({ includeArchived: false }))
    .output(z.strictObject({ sets: z.array(z.strictObject({ ...heading, items: z.array(item) })) })),
  /** Creates or changes a set. With the id of one that comes with the program, and revision 0, it becomes the team's own. */
  save: base
    .meta({ example: { id: example.calibration, calibration: exampleSet }, writes: true })
    .input(z.strictObject({ id: uuid.optional(), revision: revision.optional(), calibration: calibrationSchema, reason: mediumText.optional() }))
    .output(saved),
  /** One set. The key to an item is null until the reader is done with it; `withKey` is for the editor who writes the set. */
  get: base
    .meta({ example: { id: example.calibration, withKey: true } })
    .input(z.strictObject({ id: recordReference, withKey: z.boolean().default(false) }))
    .output(
      z.strictObject({
        ...heading,
        instruction: z.string(),
        notes: z.record(z.string(), z.string()),
        items: z.array(item.extend({ text: z.string(), key: calibrationSchema.shape.items.unwrap().element.shape.key.nullable() })),
      }),
    ),
  archive: base
    .meta({ example: { id: example.calibration, revision: 1, archived: false }, writes: true })
    .input(z.strictObject({ id: recordReference, revision, archived: z.boolean(), reason: mediumText.optional() }))
    .output(saved.extend({ revision })),
  /** Answers beside the key, for the items that the reader is done with: one's own and those of others who are done. */
  result: base
    .meta({ example: { id: example.calibration } })
    .input(z.strictObject({ id: recordReference }))
    .output(
      z.strictObject({
        ...heading,
        items: z.array(item),
        assessors: z.array(z.strictObject({ assessor: z.string(), mine: z.boolean(), items: z.number().int(), agreement: z.custom<ViewAgreement>() })),
        rows: z.array(
          z.strictObject({ itemId: uuid, key: z.string(), kind: z.enum(['question', 'domain', 'overall']), domain: z.string().nullable(), text: z.string(), expected: z.string().nullable(), note: z.string(), answers: z.array(answer) }),
        ),
      }),
    ),
};
