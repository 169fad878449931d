import { parseArgs } from 'node:util';
import type { Actor } from '#api/ports.ts';
import { roles, type Role } from '#core/shared/settings.ts';
import { UsageError } from './usage.ts';

export interface Flags {
  readonly data: string | null;
  readonly me: string | null;
  readonly actor: Actor;
  readonly now: string | null;
  readonly help: boolean;
  readonly list: boolean;
  readonly batch: string | null;
  readonly procedure: string | null;
  readonly input: string | null;
}

const swedishRoles: Readonly<Record<string, Role>> = { läsare: 'reader', redaktör: 'editor', bedömare: 'assessor', godkännare: 'approver' };

function roleOf(word: string): Role {
  const name = word.trim().toLowerCase().normalize('NFC');
  const role = swedishRoles[name] ?? roles.find((one) => one === name);
  if (role === undefined) throw new UsageError(`--as: okänd roll "${word}". Roller: ${Object.keys(swedishRoles).join(', ')} (eller ${roles.join(', ')}).`);
  return role;
}

function actorOf(text: string | undefined): Actor {
  if (text === undefined) return { name: 'cli', roles };
  const at = text.indexOf(';');
  const name = (at < 0 ? text : text.slice(0, at)).trim();
  if (name === '') throw new UsageError('--as behöver ett namn, t.ex. --as "Exempelperson A;redaktör".');
  const words = at < 0 ? [] : text.slice(at + 1).split(',').filter((word) => word.trim() !== '');
  return { name, roles: at < 0 ? roles : words.map(roleOf) };
}

function momentOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const moment = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(moment.getTime())) throw new UsageError(`--now: "${text}" är ingen tid. Skriv t.ex. 2026-11-22T13:40:00Z.`);
  return moment.toISOString();
}

const options = {
  data: { type: 'string' },
  me: { type: 'string' },
  as: { type: 'string' },
  now: { type: 'string' },
  list: { type: 'boolean', default: false },
  batch: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function checkModes({ list, batch, help }: { list: boolean; batch: string | undefined; help: boolean }, positionals: readonly string[]): void {
  const [procedure] = positionals;
  if (help) return;
  if (positionals.length > 2) throw new UsageError(`för många argument: ${positionals.slice(2).join(' ')}`);
  const modes = [list, batch !== undefined, procedure !== undefined].filter(Boolean).length;
  if (modes !== 1) throw new UsageError(modes === 0 ? 'ingen procedur är angiven.' : 'ange antingen en procedur, --list eller --batch.');
}

/** Reads the arguments, or throws UsageError. */
export function readFlags(args: readonly string[]): Flags {
  const { values, positionals } = parse(args);
  checkModes({ list: values.list, batch: values.batch, help: values.help }, positionals);
  return {
    data: values.data ?? null,
    me: values.me ?? null,
    actor: actorOf(values.as),
    now: momentOf(values.now),
    help: values.help,
    list: values.list,
    batch: values.batch ?? null,
    procedure: positionals[0] ?? null,
    input: positionals[1] ?? null,
  };
}
