import { z } from 'zod';
import { fileContent, shortText, webAddress } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';

const desktopOnly = { doors: ['desktop'] };

/** What only some doors can do; elsewhere UNSUPPORTED with `details.instead`, the way that works. */
export const hostContract = {
  openExternal: base.meta({ example: { url: 'https://www.sbu.se/' }, ...desktopOnly }).input(z.strictObject({ url: webAddress })).output(z.strictObject({ opened: z.boolean() })),
  showFolder: base
    .meta({ example: { which: 'team' }, ...desktopOnly })
    .input(z.strictObject({ which: z.enum(['team', 'personal']) }))
    .output(z.strictObject({ shown: z.boolean() })),
  chooseFolder: base
    .meta({ example: { title: 'Välj mapp' }, ...desktopOnly })
    .input(z.strictObject({ title: shortText }))
    .output(z.strictObject({ folder: z.string().nullable() })),
  saveFile: base.meta({ example: { filename: 'exempel.txt', mediaType: 'text/plain', encoding: 'utf8', content: 'Exempel' }, ...desktopOnly }).input(fileContent).output(z.strictObject({ savedTo: z.string().nullable() })),
  /** Which of the above this door can do. */
  abilities: base
    .meta({ example: {} })
    .input(noInput)
    .output(z.strictObject({ openExternal: z.boolean(), showFolder: z.boolean(), chooseFolder: z.boolean(), saveFile: z.boolean() })),
};
