import { z } from 'zod';
import type { RecordType } from '#core/shared/record.ts';

/** A template that the group has entered itself. `template` is checked against the template schema when it is saved and when it is read. */
export const ownTemplateSchema = z.strictObject({
  template: z.record(z.string(), z.unknown()),
  archived: z.boolean().default(false),
});
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

export const ownTemplateRecord: RecordType<OwnTemplate> = { name: 'own-template', schema: ownTemplateSchema, migrations: [] };
