import { engineNames, type EngineName } from './engines.ts';
import { qualityOf, queriesOf } from './quality.ts';
import { qualityTable, speedTable } from './tables.ts';
import { measureInOwnProcess, measureSpeed, ratiosOf, type Speed } from './speed.ts';
import { parts, type Part } from './labelled.ts';

const usage = `npm run bench:search -- [--half tune|final|all|unseen|dev] [--sizes 1000,10000,100000] [--engines ours,fuse,…] [--no-speed] [--no-quality] [--misses] [--seconds 30]`;

interface Wishes {
  readonly half: Part | 'all';
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
  readonly speed: boolean;
  readonly quality: boolean;
  readonly misses: boolean;
  readonly seconds: number;
}

function readWishes(args: readonly string[]): Wishes {
  const value = (name: string, otherwise: string): string => (args.includes(name) ? String(args[args.indexOf(name) + 1]) : otherwise);
  const half = value('--half', 'tune') as Part | 'all';
  const engines = value('--engines', engineNames.join(',')).split(',') as EngineName[];
  const sizes = value('--sizes', '1000,10000,100000').split(',').map(Number);
  const misses = args.includes('--misses');
  if (![...parts, 'all'].includes(half) || engines.some((name) => !engineNames.includes(name)) || sizes.some((size) => !(size > 0))) throw new Error(usage);
  if (misses && half !== 'tune' && half !== 'dev') throw new Error('--misses shows queries, and only those of the half one tunes on may be looked at');
  return { half, engines, sizes, misses, speed: !args.includes('--no-speed'), quality: !args.includes('--no-quality'), seconds: Number(value('--seconds', '30')) };
}

function line(figure: object): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

function table(text: string): void {
  process.stderr.write(`${text}\n`);
}

function quality(wishes: Wishes): void {
  const { rows, ours } = qualityOf(wishes.engines, queriesOf(wishes.half));
  for (const row of rows) line({ figure: 'quality', half: wishes.half, ...row });
  table(qualityTable(rows, wishes.half));
  if (!wishes.misses) return;
  for (const { labelled, top } of ours.filter((one) => one.success1 === 0)) table(`${labelled.type.padEnd(13)} ${labelled.query}  →  ${top.join(' ')}  (godtas: ${labelled.expected.join(' ')})`);
}

function speed(wishes: Wishes): void {
  const measured: Speed[] = [];
  for (const size of wishes.sizes) {
    for (const engine of wishes.engines) {
      const one = measureInOwnProcess(engine, size, wishes.seconds);
      line({ figure: 'speed', ...one });
      measured.push(one);
    }
  }
  for (const ratio of ratiosOf(measured)) line({ figure: 'ratio', ...ratio });
  table(speedTable(measured));
}

const args = process.argv.slice(2);
if (args[0] === '--measure') {
  line(measureSpeed(args[1] as EngineName, Number(args[2]), Number(args[3])));
} else {
  const wishes = readWishes(args);
  if (wishes.quality) quality(wishes);
  if (wishes.speed) speed(wishes);
}
