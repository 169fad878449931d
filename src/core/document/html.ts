import { styleOf } from './html-style.ts';
import type { Block, Cell, DocumentModel, Run, Table } from './model.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

type Numbers = ReadonlyMap<string, number>;

/** Numbers of footnotes, and of pages where they are known. */
interface Known {
  readonly notes: Numbers;
  readonly pages: Numbers;
}

function runHtml(run: Run, { notes, pages }: Known): string {
  const page = run.pageOf === undefined ? undefined : pages.get(run.pageOf);
  if (run.pageOf !== undefined && page === undefined) return '';
  const words = `${escaped(run.text).replaceAll('\n', '<br>')}${page ?? ''}`;
  const strong = run.bold === true ? `<strong>${words}</strong>` : words;
  const slanted = run.italic === true ? `<em>${strong}</em>` : strong;
  const linked = run.href === undefined ? slanted : `<a href="${escaped(run.href)}">${slanted}</a>`;
  if (run.footnote === undefined) return linked;
  const number = notes.get(run.footnote) ?? 0;
  return `${linked}<sup><a id="not-${number}-i-text" href="#not-${number}">${number}</a></sup>`;
}

function inline(runs: readonly Run[], known: Known): string {
  return runs.map((run) => runHtml(run, known)).join('');
}

function cellHtml(cell: Cell, known: Known): string {
  const [only] = cell;
  return cell.length === 1 && only !== undefined ? inline(only, known) : cell.map((runs) => `<p>${inline(runs, known)}</p>`).join('');
}

/** Longer cells than this may break over pages; short rows stay whole. */
const longCell = 600;

function tableHtml({ caption, head, rows, rowHeads, widths }: Table, known: Known): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const long = rows.some((row) => row.some((cell) => cell.flat().reduce((sum, run) => sum + run.text.length, 0) > longCell));
  const rowHtml = (row: readonly Cell[]): string =>
    `<tr>${row.map((cell, index) => (rowHeads && index === 0 ? `<th scope="row">${cellHtml(cell, known)}</th>` : `<td>${cellHtml(cell, known)}</td>`)).join('')}</tr>`;
  return [
    `<div class="table-scroll"><table${long ? ' class="long"' : ''}>`,
    caption === '' ? '' : `<caption>${escaped(caption)}</caption>`,
    `<colgroup>${columns}</colgroup><thead><tr>${head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(rowHtml).join('\n')}</tbody></table></div>`,
  ].join('');
}

function blockHtml(block: Block, known: Known): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${inline(block.runs, known)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inline(item, known)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block, known);
    case 'figure': {
      const picture = block.svg.replace(/^<svg/, () => `<svg role="img" aria-label="${escaped(block.alt)}"`);
      return `<figure>${picture}${block.caption === '' ? '' : `<figcaption>${escaped(block.caption)}</figcaption>`}</figure>`;
    }
    case 'blanks':
      return block.labels.map((label) => `<p class="blank"><span>${escaped(label)}</span><span></span></p>`).join('');
    case 'page-break':
      return '<div class="break"></div>';
  }
}

/** A page number per heading, where it is known. */
export type PageNumbers = ReadonlyMap<string, number>;

function contentsHtml({ contents, blocks }: DocumentModel, pages: PageNumbers): string {
  if (contents === undefined) return '';
  const lines = blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level > contents.depth) return [];
    const page = pages.get(block.id);
    const number = page === undefined ? '' : `<span class="dots"></span><span>${page}</span>`;
    return [`<li class="l${block.level}"><a href="#${block.id}"><span>${escaped(block.text)}</span>${number}</a></li>`];
  });
  return `<nav class="contents" aria-labelledby="innehall"><h1 id="innehall">${escaped(contents.heading)}</h1><ol>${lines.join('')}</ol></nav>`;
}

function opening({ cover, title, sender, date }: DocumentModel): string {
  if (cover === undefined) return `<p class="top"><span>${escaped(sender)}</span><span>${escaped(date)}</span></p>`;
  const lines = cover.lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  const subtitle = cover.subtitle === '' ? '' : `<p class="subtitle">${escaped(cover.subtitle)}</p>`;
  return `<header class="cover"><p>${escaped(sender)}</p><h1>${escaped(title)}</h1>${subtitle}<div class="lines">${lines}</div></header>`;
}

function notesHtml({ footnotes, words }: DocumentModel, known: Known): string {
  const lines = Object.entries(footnotes).map(([name, runs]) => {
    const number = known.notes.get(name) ?? 0;
    return `<li id="not-${number}">${inline(runs, known)} <a href="#not-${number}-i-text" aria-label="${escaped(words.backToText)}">↑</a></li>`;
  });
  return lines.length === 0 ? '' : `<section class="notes"><h2>${escaped(words.notes)}</h2><ol>${lines.join('')}</ol></section>`;
}

/** The blocks with the notes in their place. */
function bodyHtml(document: DocumentModel, known: Known): string[] {
  const at = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === document.notesBefore);
  const blocks = document.blocks.map((block) => blockHtml(block, known));
  const place = at < 0 ? blocks.length : at;
  return [...blocks.slice(0, place), notesHtml(document, known), ...blocks.slice(place)];
}

// The page asks nothing of the network and runs nothing, wherever it is opened.
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`;

/** The document as one complete web page that needs nothing else, made for A4 paper too. `pages` fills in the contents page. */
export function toHtml(document: DocumentModel, pages: PageNumbers = new Map()): string {
  const known: Known = { notes: new Map(Object.keys(document.footnotes).map((name, index) => [name, index + 1])), pages };
  const foot = [document.sender, document.date, document.foot].filter((part) => part !== '').map(escaped).join(' · ');
  return [
    '<!doctype html>',
    '<html lang="sv">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${policy}<title>${escaped(document.title)}</title><style>${styleOf(document)}</style></head>`,
    '<body>',
    opening(document),
    contentsHtml(document, pages),
    '<main>',
    ...bodyHtml(document, known),
    '</main>',
    `<footer class="screen-foot">${foot}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
