import { emptyIntervention } from '#core/catalogue/intervention.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';
import { vocabularyLists, vocabularyRecord } from '#core/shared/vocabulary.ts';
import { teamSettingsRecord } from '#core/shared/settings.ts';
import type { Seed } from '#storage/index.ts';

export function interventionId(n: number): string {
  const digits = String(n).padStart(4, '0');
  return `6f9ab5a2-${digits}-4000-8000-00000000${digits}`;
}

/** A small starter catalogue. */
export function aSeed(count: number): Seed {
  return {
    interventions: Array.from({ length: count }, (_, index) => ({ id: interventionId(index + 1), data: emptyIntervention(`Insats ${index + 1}`) })),
    vocabulary: vocabularyRecord.schema.parse(Object.fromEntries(vocabularyLists.map((list) => [list, []]))),
    settings: teamSettingsRecord.schema.parse({}),
  };
}

export function aNote(by: string): ChangeNote {
  return { by, at: '2026-11-22T12:30:00.000Z', reason: null };
}
