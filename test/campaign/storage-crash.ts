import { join } from 'node:path';
import { EventBus } from '#api/events.ts';
import { openTeamFolder } from '#storage/index.ts';
import { crashEverywhere } from '#test/support/crash-campaign.ts';
import { scenarios } from '#test/support/crash-scenarios.ts';
import { aSeed } from '#test/support/storage-data.ts';
import { buildChild, killOnce } from '#test/support/storage-process.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporary.ts';

export interface CampaignResult {
  readonly name: string;
  readonly tries: number;
  readonly failures: readonly string[];
}

/** Every crash prefix of every scenario, with `rounds` chances of what survives beside the fixed outcomes. */
export async function crashCampaign(rounds: number): Promise<CampaignResult[]> {
  const results: CampaignResult[] = [];
  for (const create of scenarios) {
    const scenario = await create();
    const { states, failures } = await crashEverywhere(scenario, rounds);
    results.push({ name: `crash: ${scenario.name}`, tries: states, failures });
  }
  return results;
}

/** Real kills of a real writing process. */
export async function killCampaign(kills: number): Promise<CampaignResult> {
  const root = temporaryFolder();
  const failures: string[] = [];
  const now = (): string => '2026-11-22T12:00:00.000Z';
  try {
    const program = await buildChild(join(root, 'child'));
    const folder = join(root, 'team');
    const store = await openTeamFolder({ folder, now, events: new EventBus(now), seed: () => Promise.resolve(aSeed(3)), lock: 'take' });
    await store.close();
    for (let n = 1; n <= kills; n += 1) {
      const problem = await killOnce(program, folder, 1 + ((n * 7) % 23));
      if (problem !== null) failures.push(`kill ${n}: ${problem}`);
    }
  } finally {
    removeFolder(root);
  }
  return { name: 'kill', tries: kills, failures };
}
