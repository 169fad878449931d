import { readFileSync } from 'node:fs';
import { interventionContentSchema, type InterventionContent } from '#core/catalogue/intervention.ts';
import type { CatalogueRecord } from '#core/catalogue/search/catalogue-index.ts';
import { vocabularySchema, type Vocabulary } from '#core/shared/vocabulary.ts';

/** Ids of the starter entries that tests speak of. */
export const starterIds = {
  mst: '6f9ab5a2-0001-4000-8000-000000000001',
  fft: '6f9ab5a2-0002-4000-8000-000000000002',
} as const;

interface Starter {
  readonly interventions: { readonly id: string; readonly data: InterventionContent }[];
  readonly vocabulary: Vocabulary;
}

/** The starter catalogue as a new team folder gets it. */
export function readStarter(): Starter {
  const raw = JSON.parse(readFileSync('resources/catalogue/starter.json', 'utf8')) as { interventions: ({ id: string } & Record<string, unknown>)[]; vocabulary: unknown };
  return {
    interventions: raw.interventions.map(({ id, ...content }) => ({ id, data: interventionContentSchema.parse(content) })),
    vocabulary: vocabularySchema.parse(raw.vocabulary),
  };
}

/** The starter entries as stored records of revision 1. */
export function starterRecords(at = '2026-11-01T08:00:00.000Z'): CatalogueRecord[] {
  return readStarter().interventions.map(({ id, data }) => ({ id, revision: 1, note: { at }, data }));
}
