import { describe, expect, it } from 'vitest';
import { cell, heading, link, paragraph, table } from '#core/document/build.ts';
import type { Block, DocumentModel } from '#core/document/model.ts';
import { documentFaults } from '#core/document/validate.ts';
import { sample } from './sample.ts';

const withBlocks = (...blocks: Block[]): DocumentModel => ({ ...sample, blocks, footnotes: {} });
const figure = (svg: string, alt = 'Text'): Block => ({ kind: 'figure', svg, alt, caption: '', width: 1, height: 1 });

describe('a document', () => {
  it('with one of everything is without fault', () => {
    expect(documentFaults(sample)).toEqual([]);
  });

  it.each<[string, DocumentModel]>([
    ['no title', { ...sample, title: ' ' }],
    ['skips a level', withBlocks(heading(1, 'a', 'A'), heading(3, 'b', 'B'))],
    ['two headings', withBlocks(heading(1, 'a', 'A'), heading(1, 'a', 'B'))],
    ['is no id', withBlocks(heading(1, 'a b', 'A'))],
    ['leads nowhere', withBlocks(paragraph([link('x', 'javascript:alert(1)')]))],
    ['leads nowhere', withBlocks(paragraph([link('x', '#saknas')]))],
    ['has no text', withBlocks(paragraph([{ text: 'x', footnote: 'saknas' }]))],
    ['nothing points at', { ...sample, blocks: [] }],
    ['different length', withBlocks(table({ caption: 'T', head: ['A', 'B'], rows: [[cell('1')]] }))],
    ['no header row', withBlocks(table({ caption: 'T', head: [], rows: [] }))],
    ['in its place', withBlocks(figure('<svg></svg>', ''))],
    ['self-contained', withBlocks(figure('<svg><script>1</script></svg>'))],
    ['self-contained', withBlocks(figure('<svg onload="x()"></svg>'))],
    ['self-contained', withBlocks(figure('<svg><image href="https://exempel.se/a.png"/></svg>'))],
  ])('that %s is named', (fault, document) => {
    expect(documentFaults(document).join('; ')).toContain(fault);
  });
});
