import { EventBus } from '#api/events.ts';
import { teamSettingsSchema } from '#core/shared/settings.ts';
import { openTeamFolder } from '#storage/index.ts';
import { newFolders, type AppFolders } from '#test/support/app.ts';
import { generateInterventions } from '#test/support/generate.ts';
import { readStarter } from '#test/support/starter.ts';

const now = (): string => '2026-11-22T08:00:00.000Z';

/** New folders whose catalogue holds `count` entries, laid there as a new folder is laid: in one step, not save by save. */
export async function seededFolders(count: number): Promise<AppFolders> {
  const folders = newFolders();
  const seed = { interventions: generateInterventions(count), vocabulary: readStarter().vocabulary, settings: teamSettingsSchema.parse({ starterVersion: null }) };
  const store = await openTeamFolder({ folder: folders.team, now, events: new EventBus(now), seed: () => Promise.resolve(seed), lock: 'take' });
  await store.close();
  return folders;
}
