import { z } from 'zod';
import { evidenceStates, interventionKinds, interventionStatuses, needsAssessmentStates, offeredStates, supplyForms } from '#core/catalogue/terms.ts';
import { age, recordId, shortText } from '#core/shared/schemas.ts';
import { vocabularyLists } from '#core/shared/vocabulary.ts';

const termFilter = z.array(shortText).max(200);

/** Within a filter any value fits; between filters all must. A term is named by id or by its Swedish label. */
export const searchFilters = z
  .strictObject({
    supplyForm: z.array(z.enum([...supplyForms, 'none'])),
    problemArea: termFilter,
    /** Whole years; entries with unknown ends stay, ranked lower (R7). */
    age: age,
    preventionLevel: termFilter,
    setting: termFilter,
    kind: z.array(z.enum(interventionKinds)),
    status: z.array(z.enum(interventionStatuses)),
    /** true = offered here, false = not offered here, or one or several of the three states. */
    offered: z.union([z.boolean(), z.enum(offeredStates), z.array(z.enum(offeredStates))]),
    evidence: z.array(z.enum(evidenceStates)),
    needsAssessment: z.array(z.enum([...needsAssessmentStates, 'unknown'])),
    /** Terms that an entry names, or what has become part of them: any of those of one list, and some of every list. */
    terms: z.array(z.strictObject({ list: z.enum(vocabularyLists), id: recordId })).max(50),
    favourite: z.boolean(),
    /** Only entries changed since the person last marked the changes as seen. */
    changed: z.boolean(),
  })
  .partial();
export type SearchFilters = z.infer<typeof searchFilters>;
