import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '#core/document/markdown.ts';
import { all, parseMarkup, textIn } from '#test/support/markup.ts';
import { hostile, sample } from './sample.ts';

const text = toMarkdown(sample);
const page = parseMarkup(new MarkdownIt({ html: false }).render(text).replaceAll('<br>', '<br/>'));

describe('a document as Markdown', () => {
  it('has the headings by level', () => {
    expect(all(page, 'h1').map(textIn)).toEqual(['Provdokument åäö', 'Första & delen', 'Andra delen']);
    expect(all(page, 'h2').map(textIn)).toEqual(['Innehåll', 'Listor']);
  });

  it('shows hostile text as the text it is', () => {
    expect(all(page, 'p').map(textIn)).toContain(hostile);
    expect(all(page, 'a').map((one) => one.attributes['href'])).toEqual(['#ett', '#ett-lista', '#tva', 'https://exempel.se/a?b=1&c=2', '#ett']);
  });

  it('has lists and a table whose signs do not break it', () => {
    expect(all(page, 'ol').map((one) => all(one, 'li').map(textIn))).toEqual([['Först', 'Sedan']]);
    expect(all(page, 'tr').map((row) => [...all(row, 'th'), ...all(row, 'td')].map(textIn))).toEqual([['Enhet', 'Platser'], ['Enhet A', '1 234,5'], ['Enhet | B', 'Okänt<br>andra stycket']]);
  });

  it('has the footnote', () => {
    expect(text).toMatch(/med not\[\^1\]/);
    expect(text).toMatch(/^\[\^1\]: Notens text/m);
  });
});
