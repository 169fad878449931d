import { list, paragraph } from './build.ts';
import type { Block, Run } from './model.ts';

const webLink = /^(?:https?:\/\/|mailto:)[^\s)]+$/i;
const inlineSigns = /\\([\\`*_[\]()#+\-.!<>|~])|\*\*(.+?)\*\*|__(.+?)__|(?<![\p{L}\d*])\*([^\s*](?:[^*]*[^\s*])?)\*(?!\*)|(?<![\p{L}\d_])_([^\s_](?:[^_]*[^\s_])?)_(?![\p{L}\d_])|`([^`]+)`|\[([^[\]]+)\]\(([^\s)]+)\)/gu;

function joined(runs: readonly Run[]): Run[] {
  const together: Run[] = [];
  for (const run of runs) {
    const last = together.at(-1);
    const alike = last !== undefined && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
    if (alike) together[together.length - 1] = { ...last, text: last.text + run.text };
    else together.push(run);
  }
  return together;
}

function inline(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(inlineSigns)) {
    const [all, escaped, strong, strongToo, slanted, slantedToo, code, label, address] = match;
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    const bold = strong ?? strongToo;
    const italic = slanted ?? slantedToo;
    if (bold !== undefined) runs.push({ text: bold, bold: true });
    else if (italic !== undefined) runs.push({ text: italic, italic: true });
    else if (label !== undefined && address !== undefined) runs.push(webLink.test(address) ? { text: label, href: address } : { text: all });
    else runs.push({ text: escaped ?? code ?? all });
    at = match.index + all.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return joined(runs);
}

const bullet = /^\s*[-*+•]\s+/;
const numbered = /^\s*\d+[.)]\s+/;

/** A description written in Markdown as blocks: paragraphs, lists, strong and slanted words, links. A heading in it is a strong line; all else is text. */
export function blocksFromMarkdown(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const part of markdown.split(/\n\s*\n/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '');
    let at = 0;
    while (at < lines.length) {
      const first = lines[at] ?? '';
      const sign = bullet.test(first) ? bullet : numbered.test(first) ? numbered : null;
      let end = at + 1;
      while (end < lines.length && (sign === null ? !bullet.test(lines[end] ?? '') && !numbered.test(lines[end] ?? '') : sign.test(lines[end] ?? ''))) end += 1;
      const taken = lines.slice(at, end);
      if (sign !== null) blocks.push(list(taken.map((line) => inline(line.replace(sign, ''))), sign === numbered));
      else if (/^#{1,6}\s/.test(first)) blocks.push(paragraph(taken.flatMap((line) => [{ text: line.replace(/^#{1,6}\s+/, ''), bold: true }])));
      else blocks.push(paragraph(inline(taken.map((line) => line.trim()).join(' '))));
      at = end;
    }
  }
  return blocks;
}

/** The words of a description on one line. */
export function plainFromMarkdown(markdown: string): string {
  return blocksFromMarkdown(markdown)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : block.kind === 'list' ? block.items.map((item) => item.map((run) => run.text).join('')) : []))
    .join(' ');
}
