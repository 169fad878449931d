import { z } from 'zod';
import { mediumText, recordId, requiredText, shortText } from '#core/shared/schemas.ts';
import { personalSettingsSchema, roles, savedViewSchema, teamSettingsSchema } from '#core/shared/settings.ts';
import { base, noInput } from '../base.ts';

const personalPatch = z
  .strictObject({
    name: shortText,
    unitId: recordId.nullable(),
    roles: z.array(z.enum(roles)).max(roles.length),
    theme: z.enum(['system', 'light', 'dark']),
    teamFolder: mediumText.nullable(),
    tourSeen: z.boolean(),
  })
  .partial();
const { reviewMonths, nrsStart, evidenceMonths } = teamSettingsSchema.shape;
const teamPatch = z
  .strictObject({ districtName: shortText, publishedNote: mediumText, requireApproval: z.boolean(), reviewMonths: reviewMonths.unwrap(), nrsStart: nrsStart.unwrap(), evidenceMonths: evidenceMonths.unwrap() })
  .partial();
const settings = z.strictObject({ personal: personalSettingsSchema, team: teamSettingsSchema });

export const settingsContract = {
  get: base.meta({ example: {} }).input(noInput).output(settings),
  save: base
    .meta({ example: { personal: { name: 'Exempelperson' } } })
    .input(z.strictObject({ personal: personalPatch.optional(), team: teamPatch.optional() }))
    .output(settings),
  saveFavourite: base
    .meta({ example: { id: '6f9ab5a2-0002-4000-8000-000000000002', on: true } })
    .input(z.strictObject({ id: recordId, on: z.boolean() }))
    .output(z.strictObject({ favourites: z.array(z.string()) })),
  saveView: base
    .meta({ example: { id: 'egna-insatser', name: 'Egna insatser', query: 'regiform=own' } })
    .input(z.strictObject({ id: recordId.optional(), name: requiredText, query: mediumText }))
    .output(z.strictObject({ views: z.array(savedViewSchema) })),
  removeView: base
    .meta({ example: { id: 'egna-insatser' } })
    .input(z.strictObject({ id: recordId }))
    .output(z.strictObject({ views: z.array(savedViewSchema) })),
  /** Marks all changes up to now as seen. */
  markSeen: base.meta({ example: {} }).input(noInput).output(z.strictObject({ seenAt: z.string() })),
  /** Keeps text that someone is writing; an empty text removes the draft. */
  saveDraft: base
    .meta({ example: { key: 'exempel', text: 'Ett utkast' } })
    .input(z.strictObject({ key: shortText, text: z.string().max(200_000) }))
    .output(z.strictObject({ saved: z.boolean() })),
};
