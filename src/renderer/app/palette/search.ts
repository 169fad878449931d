import Fuse, { type FuseResult } from 'fuse.js';
import type { MarkRange } from '#renderer/ui/markParts.ts';
import { groups, type Command } from './commands.ts';

export interface Found {
  readonly command: Command;
  /** Where in the label and in the grey text the words were found. */
  readonly labelRanges: readonly MarkRange[];
  readonly extraRanges: readonly MarkRange[];
}

export type FoundGroups = readonly { readonly group: Command['group']; readonly found: readonly Found[] }[];

/** So many entries are worth asking for. */
export const mostEntries = 7;
const mostPerGroup: Record<Command['group'], number> = { entries: mostEntries, go: 5, do: 5, helpPages: 4 };
const startGroups: readonly Command['group'][] = ['go', 'do'];
const shortestMark = 3;
const fewLetters = 3;

function fold(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv');
}

/** An index over what the palette can do and open. */
export function createIndex(commands: readonly Command[]): Fuse<Command> {
  return new Fuse(commands, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'extra', weight: 3 },
      { name: 'words', weight: 1 },
    ],
    includeMatches: true,
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.34,
  });
}

/** The letters as typed where they are there; else the longer stretches that resemble them. */
function marks(result: FuseResult<Command>, key: 'label' | 'extra', { tier, text }: { readonly tier: number; readonly text: string }): MarkRange[] {
  if (tier < tiers.resembles) {
    const at = fold(result.item[key] ?? '').indexOf(text);
    return at < 0 ? [] : [[at, at + text.length]];
  }
  const indices = result.matches?.filter((match) => match.key === key).flatMap((match) => match.indices) ?? [];
  return indices.filter(([start, end]) => end - start + 1 >= shortestMark).map(([start, end]): MarkRange => [start, end + 1]);
}

const tiers = { exact: 0, prefix: 1, word: 2, inside: 3, resembles: 4 } as const;

/** How well a command answers: the whole name, its beginning, the beginning of a word, somewhere inside, or only alike. */
function tierOf(command: Command, text: string): number {
  const names = [command.label, command.extra ?? '', ...command.words].map(fold);
  if (names.includes(text)) return tiers.exact;
  if (names.some((name) => name.startsWith(text))) return tiers.prefix;
  if (names.some((name) => name.includes(` ${text}`) || name.includes(`-${text}`))) return tiers.word;
  return names.some((name) => name.includes(text)) ? tiers.inside : tiers.resembles;
}

interface Ranked {
  readonly result: FuseResult<Command>;
  readonly tier: number;
}

/** Best first. What only resembles is there when nothing holds the letters themselves, and never for a few letters. */
function rankAll(results: readonly FuseResult<Command>[], text: string): Ranked[] {
  const ranked = results
    .map((result) => ({ result, tier: tierOf(result.item, text) }))
    .sort((a, b) => a.tier - b.tier || (a.result.score ?? 1) - (b.result.score ?? 1));
  const literal = ranked.filter(({ tier }) => tier < tiers.resembles);
  return literal.length > 0 || text.length <= fewLetters ? literal : ranked;
}

function plain(command: Command): Found {
  return { command, labelRanges: [], extraRanges: [] };
}

/** The entries as the catalogue's search has found them, in its order. */
function rankEntries(entries: readonly Command[], text: string): Ranked[] {
  return entries.map((item) => ({ result: { item, refIndex: 0 }, tier: tierOf(item, text) }));
}

export interface Searchable {
  /** Over `commands`. */
  readonly index: Fuse<Command>;
  readonly commands: readonly Command[];
  /** What the catalogue's search finds for the text, best first. */
  readonly entries: readonly Command[];
}

/** What `text` finds, by group; without text, where one can go and what one can do. */
export function findCommands({ index, commands, entries }: Searchable, text: string): FoundGroups {
  const sought = fold(text.trim());
  if (sought === '') return startGroups.map((group) => ({ group, found: commands.filter((command) => command.group === group).map(plain) }));
  const ranked = [...rankEntries(entries, sought), ...rankAll(index.search(sought), sought)];
  const best = (group: Command['group']): number => Math.min(...ranked.filter(({ result }) => result.item.group === group).map(({ tier }) => tier));
  return [...groups]
    .sort((a, b) => best(a) - best(b))
    .map((group) => ({
      group,
      found: ranked
        .filter(({ result }) => result.item.group === group)
        .slice(0, mostPerGroup[group])
        .map(({ result, tier }) => ({ command: result.item, labelRanges: marks(result, 'label', { tier, text: sought }), extraRanges: marks(result, 'extra', { tier, text: sought }) })),
    }))
    .filter(({ found }) => found.length > 0);
}
