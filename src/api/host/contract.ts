import { z } from 'zod';
import { fileContent, shortText, webAddress } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';

/** What only some doors can do; elsewhere UNSUPPORTED with `details.instead`, the way that works. */
export const hostContract = {
  openExternal: base.meta({}).input(z.strictObject({ url: webAddress })).output(z.strictObject({ opened: z.boolean() })),
  showFolder: base
    .meta({})
    .input(z.strictObject({ which: z.enum(['team', 'personal']) }))
    .output(z.strictObject({ shown: z.boolean() })),
  chooseFolder: base
    .meta({})
    .input(z.strictObject({ title: shortText }))
    .output(z.strictObject({ folder: z.string().nullable() })),
  saveFile: base.meta({}).input(fileContent).output(z.strictObject({ savedTo: z.string().nullable() })),
  /** Which of the above this door can do. */
  abilities: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ openExternal: z.boolean(), showFolder: z.boolean(), chooseFolder: z.boolean(), saveFile: z.boolean() })),
};
