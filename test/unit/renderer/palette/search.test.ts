import { describe, expect, it } from 'vitest';
import type { Command } from '#renderer/app/palette/commands.ts';
import { createIndex, findCommands } from '#renderer/app/palette/search.ts';

const entry = (label: string, extra: string, words: string[] = []): Command => ({ id: label, group: 'entries', label, extra, words, address: '/' });
const entries: Command[] = [entry('Funktionell familjeterapi', 'FFT', ['Functional Family Therapy']), entry('CRAFFT och ASSIST-Y', 'CRAFFT')];
const commands: Command[] = [
  { id: 'catalogue', group: 'go', label: 'Katalog', words: [] },
  { id: 'dark', group: 'do', label: 'Mörkt tema', words: [] },
];
const find = (text: string, found = entries) => findCommands({ index: createIndex(commands), commands, entries: found }, text);
const labels = (text: string, found?: Command[]): string[] => find(text, found).flatMap((group) => group.found.map(({ command }) => command.label));

describe('the palette', () => {
  it('shows the entries the search has found, in its order, whatever letters they hold', () => {
    expect(labels('röker på')).toEqual(['Funktionell familjeterapi', 'CRAFFT och ASSIST-Y']);
    expect(labels('röker på', [...entries].reverse())).toEqual(['CRAFFT och ASSIST-Y', 'Funktionell familjeterapi']);
  });

  it('leaves out commands that merely resemble where one holds the letters', () => expect(labels('katalog', [])).toEqual(['Katalog']));

  it('forgives spelling where nothing is written just so', () => expect(labels('katallog', [])).toContain('Katalog'));

  it('puts the group with the best answer first', () => expect(find('tema')[0]?.group).toBe('do'));

  it('offers places and actions before anything is typed', () => expect(find('').map(({ group }) => group)).toEqual(['go', 'do']));

  it('marks the letters that were typed', () => {
    const first = find('familje')[0]?.found[0];
    expect(first?.labelRanges).toEqual([[12, 19]]);
  });
});
