import { describe, expect, it } from 'vitest';
import type { Command } from '#renderer/app/palette/commands.ts';
import { createIndex, findCommands } from '#renderer/app/palette/search.ts';

const entry = (label: string, extra: string, words: string[] = []): Command => ({ id: label, group: 'entries', label, extra, words, address: '/' });
const commands: Command[] = [
  entry('CRAFFT och ASSIST-Y', 'CRAFFT'),
  entry('Effekt', 'ÖPP'),
  entry('Funktionell familjeterapi', 'FFT', ['Functional Family Therapy']),
  entry('Skolsociala team', ''),
  { id: 'catalogue', group: 'go', label: 'Katalog', words: [] },
  { id: 'dark', group: 'do', label: 'Mörkt tema', words: [] },
];
const find = (text: string) => findCommands(createIndex(commands), commands, text);
const labels = (text: string): string[] => find(text).flatMap(({ found }) => found.map(({ command }) => command.label));

describe('the palette', () => {
  it('puts the whole abbreviation before one that only holds it, and leaves out what merely resembles', () => {
    expect(labels('fft')).toEqual(['Funktionell familjeterapi', 'CRAFFT och ASSIST-Y']);
  });

  it('finds an entry by another name', () => expect(labels('functional')).toEqual(['Funktionell familjeterapi']));

  it('forgives spelling where nothing is written just so', () => expect(labels('familjeterappi')).toContain('Funktionell familjeterapi'));

  it('puts the group with the best answer first', () => expect(find('tema')[0]?.group).toBe('do'));

  it('offers places and actions before anything is typed', () => expect(find('').map(({ group }) => group)).toEqual(['go', 'do']));

  it('marks the letters that were typed', () => {
    const first = find('familje')[0]?.found[0];
    expect(first?.labelRanges).toEqual([[12, 19]]);
  });
});
