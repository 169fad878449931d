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

const mostPerGroup: Record<Command['group'], number> = { entries: 7, go: 5, do: 5, helpPages: 4 };
const startGroups: readonly Command['group'][] = ['go', 'do'];
const shortestMark = 2;
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

function rangesOf(result: FuseResult<Command>, key: string): MarkRange[] {
  const indices = result.matches?.filter((match) => match.key === key).flatMap((match) => match.indices) ?? [];
  return indices.filter(([start, end]) => end - start + 1 >= shortestMark).map(([start, end]): MarkRange => [start, end + 1]);
}

/** A name or abbreviation that begins as one has typed comes before what only resembles it. */
function rank(result: FuseResult<Command>, text: string): number {
  const names = [result.item.label, result.item.extra ?? ''].map(fold);
  if (names.includes(text)) return -2;
  if (names.some((name) => name.startsWith(text))) return -1;
  return result.score ?? 1;
}

/** With few letters nearly everything resembles everything: then the letters themselves must be there. */
function isTrue(command: Command, text: string): boolean {
  return text.length > fewLetters || [command.label, command.extra ?? '', ...command.words].some((words) => fold(words).includes(text));
}

function plain(command: Command): Found {
  return { command, labelRanges: [], extraRanges: [] };
}

/** What `text` finds, by group; without text, where one can go and what one can do. */
export function findCommands(index: Fuse<Command>, commands: readonly Command[], text: string): FoundGroups {
  const sought = fold(text.trim());
  if (sought === '') return startGroups.map((group) => ({ group, found: commands.filter((command) => command.group === group).map(plain) }));
  const ranked = index.search(sought).filter((result) => isTrue(result.item, sought)).sort((a, b) => rank(a, sought) - rank(b, sought));
  return groups
    .map((group) => ({
      group,
      found: ranked
        .filter((result) => result.item.group === group)
        .slice(0, mostPerGroup[group])
        .map((result) => ({ command: result.item, labelRanges: rangesOf(result, 'label'), extraRanges: rangesOf(result, 'extra') })),
    }))
    .filter(({ found }) => found.length > 0);
}
