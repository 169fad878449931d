import { join } from 'node:path';
import { openApplication, type Application } from '#server/compose.ts';
import { readEnvironment } from '#server/environment.ts';
import { personalFolderOf, teamFolderOf } from '#server/folders.ts';
import { commandLineHost } from '#server/hosts.ts';
import { runBatch } from './batch.ts';
import type { Flags } from './flags.ts';
import { readInput } from './input.ts';
import { writeLine } from './output.ts';
import { Caller, checkProcedure } from './procedures.ts';

/** With --data alone, settings stay beside the data: a check never touches the home folder. */
const personalInData = '.personal-cli';

function open({ data, me, actor, now }: Flags): Promise<Application> {
  const environment = readEnvironment();
  const personalBesideData = data === null ? personalFolderOf(environment) : join(data, personalInData);
  return openApplication({
    teamFolder: data ?? ((chosen) => teamFolderOf(environment, chosen)),
    personalFolder: me ?? personalBesideData,
    host: commandLineHost,
    actor,
    lock: 'when-writing',
    ...(now === null ? {} : { now: () => now }),
  });
}

async function withApplication(flags: Flags, work: (caller: Caller) => Promise<boolean>): Promise<boolean> {
  const application = await open(flags);
  try {
    return await work(new Caller(application.ports));
  } finally {
    await application.close();
  }
}

/** Does what the flags say. False where a call failed; the failure is then printed. */
export async function run(flags: Flags): Promise<boolean> {
  const { batch, procedure } = flags;
  if (flags.list) {
    const { listProcedures } = await import('./list.ts');
    await writeLine(listProcedures());
    return true;
  }
  if (batch !== null) return await withApplication(flags, (caller) => runBatch(caller, batch));
  const name = procedure ?? '';
  checkProcedure(name);
  const input = await readInput(flags.input);
  return await withApplication(flags, (caller) => caller.print(name, input));
}
