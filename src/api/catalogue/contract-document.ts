import { z } from 'zod';
import { fileContent, recordReference } from '#core/shared/schemas.ts';
import { base } from '../base.ts';
import { searchFilters } from './contract-search.ts';

export const documentKinds = ['card', 'easy-card', 'compare', 'catalogue'] as const;
export const documentFormats = ['docx', 'html', 'md', 'pdf'] as const;

const fft = '6f9ab5a2-0002-4000-8000-000000000002';

export const documentContract = {
  /**
   * A file to print or send. `card` and `easy-card` take `ids`, one sheet each; `compare` takes two to four; `catalogue` takes `ids` or `filters`,
   * and without either all that is published. PDF needs the desktop or an installed Chromium; elsewhere UNSUPPORTED with `details.instead` = `docx`.
   */
  document: base
    .meta({ example: { kind: 'card', ids: [fft], format: 'md' } })
    .input(
      z.strictObject({
        kind: z.enum(documentKinds),
        ids: z.array(recordReference).min(1).max(500).optional(),
        filters: searchFilters.optional(),
        format: z.enum(documentFormats),
      }),
    )
    .output(fileContent),
};
