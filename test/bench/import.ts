import { createRouterClient } from '@orpc/server';
import { router } from '#api/router.ts';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders } from '#test/support/app.ts';
import { ratio, type Figure } from './figure.ts';

const small = 1_000;
const large = 10_000;
const bar = 12;

function list(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => `Exempelinsats ${n};Ungdomar med oro för kriminalitet;12–17 år;kriminalitet, våld;Egen;Utförare ${n % 7};2,5;2027-06-30`);
  return ['Namn;Målgrupp;Ålder;Problemområden;Regiform;Utförare;Väntetid;Avtal till', ...lines, ''].join('\n');
}

/** Milliseconds that a dry run and then taking in a list of `rows` takes, in a new folder. */
async function importOf(rows: number): Promise<{ preview: number; commit: number }> {
  const folders = newFolders();
  const { ports, close } = await openApplication({ teamFolder: folders.team, personalFolder: folders.personal, host: commandLineHost, actor: { name: 'Exempelperson A', roles: ['editor'] } });
  try {
    const { catalogue } = createRouterClient(router, { context: { ports } });
    const input = { format: 'csv' as const, content: list(rows) };
    const start = performance.now();
    await catalogue.importPreview(input);
    const between = performance.now();
    const { created } = await catalogue.importCommit(input);
    if (created !== rows) throw new Error(`took in ${created} of ${rows}`);
    return { preview: between - start, commit: performance.now() - between };
  } finally {
    await close();
    removeFolders(folders);
  }
}

/** What an import costs as the list grows tenfold. */
export async function runImportBench(): Promise<Figure[]> {
  // The first one pays for loading the program.
  await importOf(100);
  const one = await importOf(small);
  const ten = await importOf(large);
  return [
    ratio('dry run of 10,000 rows against 1,000', bar, ten.preview, one.preview),
    ratio('import of 10,000 rows against 1,000', bar, ten.commit, one.commit),
  ];
}
