import { removeFolders, startApp } from '#test/support/app.ts';
import { runCatalogueBench } from './catalogue.ts';
import { commandLine } from './command-line.ts';
import { runPlotBench } from './evidence-plot.ts';
import { report, type Figure } from './figure.ts';
import { runEvidenceBench } from './evidence.ts';
import { firstPaint } from './first-paint.ts';
import { longLists } from './long-lists.ts';
import { seededFolders } from './seeded.ts';
import { runStorageBench } from './storage.ts';
import { runImportBench } from './import.ts';
import { runImportPageBench } from './import-page.ts';
import { firstScripts } from './weights.ts';

/** The bars of the product: see the numbers in src/README.md. */
const chunkBar = 200_000;
const publishedBar = 1_500_000;

function firstChunk(): Figure {
  const { entry, withPreloads } = firstScripts();
  return { figure: 'first script chunk after gzip, with what it preloads', value: withPreloads, unit: 'bytes', bar: chunkBar, of: { entry, withPreloads } };
}

async function publishedFile(): Promise<Figure> {
  const app = await startApp();
  try {
    const { content, encoding } = await app.client.catalogue.publish({});
    const value = Buffer.from(content, encoding).byteLength;
    return { figure: 'published catalogue of the starter', value, unit: 'bytes', bar: publishedBar, of: { file: value } };
  } finally {
    await app.stop();
    removeFolders(app.folders);
  }
}

const figures: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  chunk: async () => [firstChunk()],
  published: async () => [await publishedFile()],
  'command-line': async () => [commandLine()],
  paint: async () => [await firstPaint()],
  storage: runStorageBench,
  evidence: runEvidenceBench,
  import: runImportBench,
  'import-page': runImportPageBench,
  search: () => Promise.resolve(runCatalogueBench()),
  lists: () => longLists(seededFolders),
  'evidence-plot': runPlotBench,
};

function wanted(): string[] {
  const at = process.argv.indexOf('--only');
  const names = at < 0 ? Object.keys(figures) : String(process.argv[at + 1]).split(',');
  const unknown = names.filter((name) => figures[name] === undefined);
  if (unknown.length > 0) throw new Error(`no figure ${unknown.join(', ')}; there are ${Object.keys(figures).join(', ')}`);
  return names;
}

let holds = true;
for (const name of wanted()) {
  for (const figure of (await figures[name]?.()) ?? []) holds = report(figure) && holds;
}
process.exitCode = holds ? 0 : 1;
