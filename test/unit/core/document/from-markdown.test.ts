import { describe, expect, it } from 'vitest';
import { list, paragraph } from '#core/document/build.ts';
import { blocksFromMarkdown, plainFromMarkdown } from '#core/document/from-markdown.ts';

describe('a description written in Markdown', () => {
  it.each([
    ['Ett stycke\növer två rader.\n\nEtt till.', [paragraph('Ett stycke över två rader.'), paragraph('Ett till.')]],
    ['Först:\n- alfa\n- beta\n1. ett\n2. två', [paragraph('Först:'), list(['alfa', 'beta']), list(['ett', 'två'], true)]],
    ['Ett **starkt** och *lutande* ord', [paragraph([{ text: 'Ett ' }, { text: 'starkt', bold: true }, { text: ' och ' }, { text: 'lutande', italic: true }, { text: ' ord' }])]],
    ['Läs [här](https://exempel.se/a).', [paragraph([{ text: 'Läs ' }, { text: 'här', href: 'https://exempel.se/a' }, { text: '.' }])]],
    ['Läs [här](javascript:alert(1)).', [paragraph('Läs [här](javascript:alert(1)).')]],
    ['<b>inte markering</b> & 2 * 3 * 4, snake_case_ord', [paragraph('<b>inte markering</b> & 2 * 3 * 4, snake_case_ord')]],
    ['\\*inte lutande\\*', [paragraph('*inte lutande*')]],
    ['## Rubrik', [paragraph([{ text: 'Rubrik', bold: true }])]],
    ['', []],
  ])('%j becomes blocks', (markdown, blocks) => {
    expect(blocksFromMarkdown(markdown)).toEqual(blocks);
  });

  it('is plain text on one line', () => {
    expect(plainFromMarkdown('Ett **starkt**\n\n- alfa\n- [beta](https://exempel.se)')).toBe('Ett starkt alfa beta');
  });
});
