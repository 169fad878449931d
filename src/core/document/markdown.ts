import type { Block, Cell, DocumentModel, Run, Table } from './model.ts';

/** Signs that mean something in Markdown are written so that they only stand for themselves. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([#+-]|\d+[.)])(\s)/gm, (_all, space: string, sign: string, after: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}${after}`)
    .replaceAll('&', '&amp;');
}

function address(href: string): string {
  return href.replaceAll('(', '%28').replaceAll(')', '%29');
}

type Numbers = ReadonlyMap<string, number>;

function runText(run: Run, notes: Numbers): string {
  // Plain text has no pages.
  if (run.pageOf !== undefined) return '';
  const lines = escaped(run.text).replaceAll('\n', '  \n');
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(lines) ?? [];
  const strong = run.bold === true && words !== '' ? `**${words}**` : words;
  const slanted = run.italic === true && strong !== '' ? `*${strong}*` : strong;
  const linked = run.href === undefined || words === '' ? slanted : `[${slanted}](${address(run.href)})`;
  const note = run.footnote === undefined ? '' : `[^${notes.get(run.footnote) ?? run.footnote}]`;
  return `${before}${linked}${after}${note}`;
}

function inline(runs: readonly Run[], notes: Numbers): string {
  return runs.map((run) => runText(run, notes)).join('');
}

function cellText(cell: Cell, notes: Numbers): string {
  return cell.map((runs) => inline(runs, notes).replace(/\s*\n\s*/g, ' ')).join('<br>');
}

function tableText({ caption, head, rows }: Table, notes: Numbers): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(head.map(escaped)), line(head.map(() => '---')), ...rows.map((row) => line(row.map((cell) => cellText(cell, notes))))];
  return [...(caption === '' ? [] : [`*${escaped(caption)}*`, '']), ...lines].join('\n');
}

function blockText(block: Block, notes: Numbers): string {
  switch (block.kind) {
    case 'heading':
      return `<a id="${block.id}"></a>\n\n${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return block.tone === 'notice' ? `> ${inline(block.runs, notes).replaceAll('\n', '\n> ')}` : inline(block.runs, notes);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(item, notes).replace(/\n\s*/g, '\n  ')}`).join('\n');
    case 'table':
      return tableText(block, notes);
    case 'figure':
      // The picture itself cannot stand in plain text; what it says can.
      return [`*${escaped(block.caption || block.alt)}*`, ...(block.caption === '' ? [] : [escaped(block.alt)])].join('\n\n');
    case 'blanks':
      return block.labels.map((label) => `${escaped(label)}: ______________________________`).join('\n\n');
    case 'page-break':
      return '---';
  }
}

function contentsText({ contents, blocks }: DocumentModel): string[] {
  if (contents === undefined) return [];
  const lines = blocks.flatMap((block) => (block.kind === 'heading' && block.level <= contents.depth ? [`${'  '.repeat(block.level - 1)}- [${escaped(block.text)}](#${block.id})`] : []));
  return [`## ${escaped(contents.heading)}`, lines.join('\n')];
}

/** The document as Markdown. Tables are pipe tables, footnotes the common extension; nothing in a text can become a sign. */
export function toMarkdown(document: DocumentModel): string {
  const notes: Numbers = new Map(Object.keys(document.footnotes).map((name, index) => [name, index + 1]));
  const cover = document.cover === undefined ? [] : [`# ${escaped(document.title)}`, ...[document.cover.subtitle, document.sender, ...document.cover.lines].filter((line) => line !== '').map(escaped)];
  const foot = [document.sender, document.date, document.foot].filter((part) => part !== '').map(escaped).join(' · ');
  const noteLines = Object.entries(document.footnotes).map(([name, runs]) => `[^${notes.get(name)}]: ${inline(runs, notes)}`);
  const parts = [...cover, ...contentsText(document), ...document.blocks.map((block) => blockText(block, notes)), ...(noteLines.length === 0 ? [] : [noteLines.join('\n')]), '---', foot];
  return `${parts.join('\n\n')}\n`;
}
