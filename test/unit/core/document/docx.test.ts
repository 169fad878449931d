import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageCount, toDocx } from '#core/document/docx/docx.ts';
import { all, parseMarkup, textIn, type Element } from '#test/support/markup.ts';
import { hostile, sample } from './sample.ts';

let files: Record<string, Element> = {};
const part = (name: string): Element => files[name] ?? { name: 'missing', attributes: {}, children: [] };
const body = (): Element => part('word/document.xml');
const textOf = (element: Element): string => all(element, 'w:t').map(textIn).join('');
const styleOf = (paragraph: Element): string | undefined => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'];

beforeAll(async () => {
  const unzipped = unzipSync(await toDocx(sample));
  files = Object.fromEntries(Object.entries(unzipped).filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, bytes]) => [name, parseMarkup(strFromU8(bytes))]));
});

describe('a document as a Word file', () => {
  it('has tagged headings with the bookmarks that links point at', () => {
    const headings = all(body(), 'w:p').filter((one) => styleOf(one)?.startsWith('Heading'));
    expect(headings.map((one) => [styleOf(one), textOf(one)])).toEqual([['Heading1', 'Första & delen'], ['Heading2', 'Listor'], ['Heading1', 'Andra delen']]);
    const bookmarks = all(body(), 'w:bookmarkStart').map((one) => one.attributes['w:name']);
    expect(bookmarks).toEqual(expect.arrayContaining(['ett', 'ett-lista', 'tva']));
    expect(all(body(), 'w:hyperlink').map((one) => one.attributes['w:anchor'])).toContain('ett');
  });

  it('has a contents page with page numbers already in it, so that Word asks nothing', () => {
    expect(all(body(), 'w:instrText').map(textIn).join(' ')).toMatch(/TOC .*1-2/);
    const lines = all(body(), 'w:p').filter((one) => styleOf(one)?.startsWith('TOC')).map(textOf);
    expect(lines).toEqual(['Första & delen3', 'Listor3', 'Andra delen4']);
    expect(all(part('word/settings.xml'), 'w:updateFields')).toEqual([]);
  });

  it('has real lists, each numbered from one', () => {
    const items = all(body(), 'w:p').filter((one) => all(one, 'w:numPr').length > 0);
    expect(items.map(textOf)).toEqual(['Alfa', 'Beta och mer', 'Först', 'Sedan']);
  });

  it('has a table whose header row is repeated, with caption', () => {
    const table = all(body(), 'w:tbl')[0] ?? body();
    const rows = all(table, 'w:tr');
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.map((row) => all(row, 'w:tc').map(textOf))).toEqual([['Enhet', 'Platser'], ['Enhet A', '1 234,5'], ['Enhet | B', 'Okäntandra stycket']]);
    expect(all(body(), 'w:p').filter((one) => styleOf(one) === 'Caption').map(textOf)).toEqual(['Platser per enhet', 'Figur 1']);
  });

  it('has real footnotes', () => {
    expect(all(body(), 'w:footnoteReference').map((one) => one.attributes['w:id'])).toEqual(['1']);
    const note = all(part('word/footnotes.xml'), 'w:footnote').find((one) => one.attributes['w:id'] === '1');
    expect(note && textOf(note)).toContain('Notens text: ');
  });

  it('is marked as Swedish, numbers its pages and keeps hostile text as text', () => {
    expect(all(part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('sv-SE');
    const footer = Object.keys(files).find((name) => name.startsWith('word/footer')) ?? '';
    expect(all(part(footer), 'w:instrText').map((one) => textIn(one).trim())).toEqual(['PAGE', 'NUMPAGES']);
    expect(all(body(), 'w:p').map(textOf)).toContain(hostile);
  });

  it('gives a figure its text', () => {
    expect(all(body(), 'wp:docPr')[0]?.attributes['descr']).toBe('En "svart" triangel');
  });

  it('leaves out characters that no XML can hold', async () => {
    const document = { ...sample, blocks: [{ kind: 'paragraph' as const, runs: [{ text: 'a\u0000\u0008b\uD800c🙂' }] }], footnotes: {} };
    const xml = strFromU8(unzipSync(await toDocx(document))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('abc🙂');
  });

  it('knows how many pages it takes', () => {
    expect(pageCount({ ...sample, contents: undefined, cover: undefined })).toBe(2);
  });
});
