import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { Resources } from '#api/ports.ts';
import { teamSettingsSchema, type TeamSettings } from '#core/shared/settings.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';

/** The file that a new team folder starts with. Checked against the schemas when it is built. */
const starterPath = 'catalogue/starter.json';

interface StarterFile {
  readonly version: string;
  readonly interventions: readonly ({ readonly id: string } & InterventionContent)[];
  readonly vocabulary: Vocabulary;
}

export interface StarterSeed {
  readonly interventions: { id: string; data: InterventionContent }[];
  readonly vocabulary: Vocabulary;
  readonly settings: TeamSettings;
}

/** Reads the starter catalogue in the form storage seeds a new folder with. */
export async function readStarter(resources: Resources): Promise<StarterSeed> {
  const { version, interventions, vocabulary } = JSON.parse(await resources.text(starterPath)) as StarterFile;
  return {
    interventions: interventions.map(({ id, ...data }) => ({ id, data })),
    vocabulary,
    settings: teamSettingsSchema.parse({ starterVersion: version }),
  };
}
