import { Buffer } from 'node:buffer';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { unzipSync, zipSync } from 'fflate';
import { toFailure } from '#api/failures.ts';
import { router } from '#api/router.ts';
import { openApplication } from '#server/compose.ts';
import { commandLineHost } from '#server/hosts.ts';
import { newFolders, removeFolders } from './app.ts';
import { messyList, separated, utf16, windows1252 } from './exchange-files.ts';
import { randomNumbers } from './generate.ts';
import { starterIds } from './starter.ts';

export interface FuzzResult {
  readonly tries: number;
  /** How many files ended how: taken, or refused by which code. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
}

interface Sample {
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly bytes: Buffer;
  /** Break a part inside the workbook, so that what is unpacked is broken and not only the packing. */
  readonly inside?: boolean;
}

const splinters = ['"', ';', '\n', '\r\n', '\0', '\ufeff', '=1+1', '19121212-1212', 'Ã¥', '<row', '</c>', '<![CDATA[', '&#0;', '{', '[', '"id":', '__proto__', '9'.repeat(30), '-', '(töm)', 'PK\u0001\u0002'];

type Chance = (below: number) => number;

/** The file with one to six faults: turned bits, lost, doubled or moved pieces, and splinters of what readers trip over. */
function mutated(bytes: Buffer, chance: Chance): Buffer {
  let file = Buffer.from(bytes);
  for (let fault = chance(6); fault >= 0; fault -= 1) {
    const [at, length] = [chance(file.length + 1), 1 + chance(40)];
    const kind = chance(5);
    if (kind === 0 && at < file.length) file[at] = chance(256);
    if (kind === 1) file = Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
    if (kind === 2) file = Buffer.concat([file.subarray(0, at), file.subarray(at, at + length), file.subarray(at)]);
    if (kind === 3) file = Buffer.concat([file.subarray(0, at), Buffer.from(splinters[chance(splinters.length)] ?? ''), file.subarray(at)]);
    if (kind === 4 && chance(8) === 0) file = file.subarray(0, at);
  }
  return file;
}

function brokenInside(bytes: Buffer, chance: Chance): Buffer {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = chance(3) === 0 ? names[chance(names.length)] : names.find((one) => one.includes('worksheets'));
  if (name !== undefined) parts[name] = new Uint8Array(mutated(Buffer.from(parts[name] ?? []), chance));
  return Buffer.from(zipSync(parts, { level: 1 }));
}

const expectedCodes = new Set(['INVALID_INPUT', 'RULE_VIOLATION', 'CONFLICT']);

type Client = RouterClient<typeof router>['catalogue'];
type Input = Parameters<Client['importPreview']>[0];

/** The file as a person would go on with it: what is wrong mended with a splinter or left out, in a preview that is kept. */
async function mendedSome(catalogue: Client, input: Input, chance: Chance): Promise<Input & { fixes: { line: number; field: string; value: string }[]; leaveOut: number[] }> {
  const { rows } = await catalogue.importPreview(input);
  const wrong = rows.filter((row) => row.errors.length > 0).slice(0, 20);
  const leaveOut = wrong.filter(() => chance(2) === 0).map((row) => row.line);
  const fixes = wrong.flatMap(({ line, cells = [] }) => cells.filter(() => chance(3) > 0).map(({ field }) => ({ line, field, value: splinters[chance(splinters.length)] ?? '' })));
  const mended = { ...input, fixes, leaveOut };
  const { rows: fresh } = await catalogue.importPreview(mended);
  await catalogue.importPreview({ ...input, job: 'fuzz', keep: true });
  await catalogue.importPreview({ ...mended, job: 'fuzz', keep: true });
  const kept = await catalogue.importRows({ job: 'fuzz', limit: 1_000 });
  if (JSON.stringify(kept.rows) !== JSON.stringify(fresh.slice(0, 1_000))) throw new Error('a kept preview says something else than a fresh one');
  return mended;
}

/** Offers `count` broken files to a real back end: each is taken or refused with a known code, and a refused one changes nothing. */
export async function fuzzImports(count: number, seed: number): Promise<FuzzResult> {
  const folders = newFolders();
  const next = randomNumbers(seed);
  const chance: Chance = (below) => Math.floor(next() * below);
  const { ports, close } = await openApplication({ teamFolder: folders.team, personalFolder: folders.personal, host: commandLineHost, now: () => '2026-11-22T12:00:00.000Z', actor: { name: 'Exempelperson A', roles: ['reader', 'editor'] }, log: () => undefined });
  const { catalogue } = createRouterClient(router, { context: { ports } });
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  try {
    const exported = async (format: Sample['format']): Promise<Sample> => {
      const { content, encoding } = await catalogue.export({ format, ids: [starterIds.fft, starterIds.mst] });
      return { format, bytes: Buffer.from(content, encoding) };
    };
    const list = messyList(6);
    const samples: Sample[] = [
      ...[windows1252(separated(list, ';')), Buffer.from(separated(list, ',')), utf16(separated(list, '\t'), 'le')].map((bytes): Sample => ({ format: 'csv', bytes })),
      ...(await Promise.all((['csv', 'xlsx', 'json', 'json'] as const).map(exported))),
      { ...(await exported('xlsx')), inside: true },
    ];
    for (let number = 0; number < count; number += 1) {
      const sample = samples[number % samples.length] as Sample;
      const input = { format: sample.format, content: (sample.inside ? brokenInside : mutated)(sample.bytes, chance).toString('base64'), encoding: 'base64' as const };
      const before = await ports.team.interventions.all();
      const terms = (await ports.team.vocabulary.get()).revision;
      let outcome = 'taken';
      try {
        await catalogue.importCommit(chance(4) === 0 ? await mendedSome(catalogue, input, chance) : input);
      } catch (error) {
        const { code, message } = toFailure(error);
        outcome = code;
        if (!expectedCodes.has(code)) failures.push(`file ${number} of seed ${seed}: ${code} ${message}`);
        const after = await ports.team.interventions.all();
        if (after !== before || terms !== (await ports.team.vocabulary.get()).revision) failures.push(`file ${number} of seed ${seed}: refused, and something changed`);
      }
      outcomes[`${sample.format} ${outcome}`] = (outcomes[`${sample.format} ${outcome}`] ?? 0) + 1;
    }
  } finally {
    await close();
    removeFolders(folders);
  }
  return { tries: count, outcomes, failures };
}
