import { z } from 'zod';
import { fileContent } from '#core/shared/schemas.ts';
import { base, noInput } from '../base.ts';

const counted = z.strictObject({ name: z.string(), count: z.number().int() });

/** One package that ships in the program. */
const shippedPackage = z.strictObject({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  /** The package's own page; null where it names none. */
  page: z.string().nullable(),
  /** The full text of the licence. */
  text: z.string(),
});

/** What the build has written to `out/about/licences.json`. */
export const licencesSchema = z.strictObject({ own: z.strictObject({ licence: z.string(), text: z.string() }), packages: z.array(shippedPackage) });

export const aboutContract = {
  /** What the program is and runs on, and whose work the starter catalogue stands on. */
  about: base
    .meta({ example: {} })
    .input(noInput)
    .output(
      z.strictObject({
        version: z.string(),
        door: z.enum(['desktop', 'browser', 'command-line']),
        machine: z.strictObject({
          platform: z.string(),
          release: z.string(),
          processor: z.string(),
          node: z.string(),
          electron: z.string().nullable(),
          chromium: z.string().nullable(),
        }),
        starter: z.strictObject({
          version: z.string(),
          /** Who has said what is quoted, with the number of statements. */
          bodies: z.array(counted),
          /** Where the entries were read, with the number of references. */
          sites: z.array(counted),
        }),
      }),
    ),
  /** The program's own licence, and that of everything that ships in it. Made by the build. */
  licences: base.meta({ example: {} }).input(noInput).output(licencesSchema),
  /** The bill of materials, CycloneDX 1.6. Made by the build. */
  sbom: base.meta({ example: {} }).input(noInput).output(fileContent),
};
