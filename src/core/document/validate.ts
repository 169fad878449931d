import type { Block, DocumentModel, Run, Table } from './model.ts';

function runsOf(block: Block): readonly Run[] {
  if (block.kind === 'paragraph') return block.runs;
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? block.rows.flat(3) : [];
}

function headingFaults(document: DocumentModel): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  let before = 0;
  for (const block of document.blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level > before + 1) faults.push(`heading "${block.text}" skips a level`);
    if (block.text.trim() === '') faults.push(`heading ${block.id} has no text`);
    if (seen.has(block.id)) faults.push(`two headings have the id ${block.id}`);
    if (!/^[a-z][a-z0-9-]*$/.test(block.id)) faults.push(`"${block.id}" is no id`);
    seen.add(block.id);
    before = block.level;
  }
  return faults;
}

function runFaults(document: DocumentModel): string[] {
  const ids = new Set(document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])));
  const runs = [...document.blocks.flatMap(runsOf), ...Object.values(document.footnotes).flat()];
  const used = new Set(runs.flatMap((run) => run.footnote ?? []));
  return [
    ...runs.flatMap(({ href }) => (href === undefined || (href.startsWith('#') ? ids.has(href.slice(1)) : /^(https?:\/\/|mailto:)\S+$/i.test(href)) ? [] : [`the link ${href} leads nowhere`])),
    ...[...used].filter((name) => !(name in document.footnotes)).map((name) => `footnote ${name} has no text`),
    ...Object.keys(document.footnotes).filter((name) => !used.has(name)).map((name) => `nothing points at footnote ${name}`),
  ];
}

function tableFaults({ caption, head, rows, widths }: Table): string[] {
  const name = caption || head.join(' ');
  return [
    ...(head.length === 0 ? [`table "${name}" has no header row`] : []),
    ...(widths.length === head.length ? [] : [`table "${name}" has ${widths.length} widths for ${head.length} columns`]),
    ...(rows.every((row) => row.length === head.length) ? [] : [`table "${name}" has rows of different length`]),
  ];
}

function blockFaults(block: Block): string[] {
  if (block.kind === 'table') return tableFaults(block);
  if (block.kind !== 'figure') return [];
  return [
    ...(block.alt.trim() === '' ? ['a figure has no text in its place'] : []),
    ...(/^<svg[\s>]/.test(block.svg) && !/<script|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|<foreignObject|@import|url\((?!#)/i.test(block.svg) ? [] : ['a figure is not a self-contained svg']),
  ];
}

/** What is wrong with a document, in words for who writes the code; empty where nothing is. */
export function documentFaults(document: DocumentModel): string[] {
  return [
    ...(document.title.trim() === '' ? ['the document has no title'] : []),
    ...headingFaults(document),
    ...runFaults(document),
    ...document.blocks.flatMap(blockFaults),
  ];
}
