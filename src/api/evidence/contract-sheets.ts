import { z } from 'zod';
import { assessmentStates } from '#core/evidence/records/terms.ts';
import { sheetText, writeSheet } from '#core/evidence/flow/sheet.ts';
import { fileContent, mediumText, recordReference, revisionNumber, uuid } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { example, exampleSecond } from './example.ts';

/** Why a sheet is not taken in, or not without being asked about. */
export const sheetProblems = ['edited', 'unknown-template', 'unknown-result', 'another-template', 'unknown-answers', 'one-per-person', 'locked', 'newer-here', 'archived', 'no-name'] as const;

const look = z.strictObject({
  id: uuid,
  assessor: z.string(),
  state: z.enum(assessmentStates),
  /** When the sheet was written. */
  at: z.string(),
  /** Result and question as they are called here; as the sheet calls them where they are not known here. */
  label: z.string(),
  questionTitle: z.string(),
  templateId: z.string(),
  templateVersion: z.string(),
  mine: z.boolean(),
  /** True where nothing is left to do in it. */
  complete: z.boolean(),
  /** What taking it in would do. */
  action: z.enum(['create', 'update', 'same', 'refused']),
  /** `accept` ones are taken in where `acceptEdited` is given. */
  problems: z.array(z.strictObject({ code: z.enum(sheetProblems), message: z.string(), accept: z.boolean() })),
});
export type SheetLook = z.infer<typeof look>;

const content = z.string().max(5_000_000);
const exampleSheet = sheetText(writeSheet({ id: example.second, about: { question: 'Påhittad fråga för exempel', result: 'Påhittat utfall', intervention: 'Exempel' }, at: '2026-11-22T08:00:00.000Z', assessment: exampleSecond }));

export const sheetContract = {
  /** An assessment as a file to hand over. One that is blind to the reader is FORBIDDEN. */
  exportSheet: base.meta({ example: { id: example.assessment } }).input(z.strictObject({ id: recordReference })).output(fileContent),
  /** What a sheet is, and what taking it in would do. Says nothing of its answers. Changes nothing. */
  readSheet: base.meta({ example: { content: exampleSheet } }).input(z.strictObject({ content })).output(look),
  /** Takes a sheet in: a new assessment, or a later version of one. RULE_VIOLATION `sheet` with `details.problems` where it is refused. */
  takeSheet: base
    .meta({ example: { content: exampleSheet }, writes: true })
    .input(z.strictObject({ content, acceptEdited: z.boolean().default(false), reason: mediumText.optional() }))
    .output(z.strictObject({ id: uuid, revision: revisionNumber, action: z.enum(['create', 'update', 'same']) })),
  /** Puts one's own assessment in the inbox. Works while somebody else holds the team folder. */
  sendSheet: base
    .meta({ example: { id: example.assessment } })
    .input(z.strictObject({ id: recordReference }))
    .output(z.strictObject({ itemId: uuid })),
};
