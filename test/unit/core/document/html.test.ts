import { describe, expect, it } from 'vitest';
import { toHtml } from '#core/document/html.ts';
import { all, parseMarkup, textIn } from '#test/support/markup.ts';
import { hostile, sample } from './sample.ts';

const page = parseMarkup(toHtml(sample, new Map([['ett', 3]])));

describe('a document as a web page', () => {
  it('says its language and title, and that it may fetch and run nothing', () => {
    expect(all(page, 'html')[0]?.attributes['lang']).toBe('sv');
    expect(textIn(all(page, 'title')[0] ?? page)).toBe('Provdokument åäö');
    expect(all(page, 'meta').find((meta) => meta.attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content']).toMatch(/^default-src 'none'/);
    expect(all(page, 'script')).toEqual([]);
  });

  it('shows hostile text as the text it is', () => {
    expect(all(page, 'img')).toEqual([]);
    expect(all(page, 'p').map(textIn)).toContain(hostile);
  });

  it('has headings by level that the contents page leads to, with the page where it is known', () => {
    const main = all(page, 'main')[0] ?? page;
    expect([...all(main, 'h1'), ...all(main, 'h2')].map((one) => one.attributes['id']).filter(Boolean)).toEqual(['ett', 'tva', 'ett-lista']);
    const contents = all(all(page, 'nav')[0] ?? page, 'a');
    expect(contents.map((one) => one.attributes['href'])).toEqual(['#ett', '#ett-lista', '#tva']);
    expect(contents.map(textIn)).toEqual(['Första & delen3', 'Listor', 'Andra delen']);
  });

  it('has real lists and a table with caption, column heads and row heads', () => {
    expect(all(all(page, 'main')[0] ?? page, 'ul').map((one) => all(one, 'li').map(textIn))).toEqual([['Alfa', 'Beta och mer']]);
    const table = all(page, 'table')[0] ?? page;
    expect(textIn(all(table, 'caption')[0] ?? page)).toBe('Platser per enhet');
    expect(all(table, 'th').map((head) => [head.attributes['scope'], textIn(head)])).toEqual([['col', 'Enhet'], ['col', 'Platser'], ['row', 'Enhet A'], ['row', 'Enhet | B']]);
  });

  it('leads from a note to its text and back', () => {
    const ids = new Set(['p', 'a', 'li', 'section', 'h1', 'h2'].flatMap((name) => all(page, name)).map((one) => one.attributes['id']));
    const notes = all(page, 'a').map((one) => one.attributes['href'] ?? '').filter((href) => href.startsWith('#not-'));
    expect(notes).toHaveLength(2);
    for (const href of notes) expect(ids).toContain(href.slice(1));
  });

  it('gives a figure its text', () => {
    expect(all(page, 'svg')[0]?.attributes).toMatchObject({ role: 'img', 'aria-label': 'En "svart" triangel' });
  });

  it('keeps hostile foot text inside the style sheet', () => {
    const foot = parseMarkup(toHtml({ ...sample, foot: '</style><script>1</script> "x" \\' }));
    expect(all(foot, 'script')).toEqual([]);
  });
});
