import { createRouterClient } from '@orpc/server';
import type { ContractRouterClient } from '@orpc/contract';
import type { AppContract } from '#api/contract.ts';
import { router } from '#api/router.ts';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders } from '#test/support/app.ts';
import { evidenceWorld, worldActor } from '#test/support/evidence-world.ts';
import { ratio, type Figure } from './figure.ts';

const rounds = 40;
const bar = 4;
const kinds = ['traffic-light', 'summary'] as const;

async function once(call: ContractRouterClient<AppContract>, questionId: string): Promise<number> {
  const start = performance.now();
  for (const kind of kinds) await call.evidence.plot({ questionId, kind, format: 'svg' });
  return performance.now() - start;
}

/** Both plots of a question with 20 assessed studies beside one with 5, through the whole back end. */
export async function runPlotBench(): Promise<Figure[]> {
  const folders = newFolders();
  const { ports, close } = await openApplication({ teamFolder: folders.team, personalFolder: folders.personal, host: commandLineHost, actor: worldActor });
  try {
    const call: ContractRouterClient<AppContract> = createRouterClient(router, { context: { ports } });
    const few = await evidenceWorld(call, { studies: 5 });
    const many = await evidenceWorld(call, { studies: 20 });
    const short: number[] = [];
    const long: number[] = [];
    // By turns, and the quickest of each: what else the machine does is not part of the figure. The first rounds pay for loading and compiling.
    for (let round = -5; round < rounds; round += 1) {
      const one = await once(call, few.questionId);
      const other = await once(call, many.questionId);
      if (round < 0) continue;
      short.push(one);
      long.push(other);
    }
    return [ratio('plots of a question with 20 studies against 5', bar, Math.min(...long), Math.min(...short))];
  } finally {
    await close();
    removeFolders(folders);
  }
}
