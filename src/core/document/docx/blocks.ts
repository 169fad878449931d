import {
  Bookmark, BorderStyle, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, ImageRun, InternalHyperlink, PageBreak, PageReference, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun,
  VerticalAlign, WidthType, type ParagraphChild,
} from 'docx';
import { typeSizes } from '../html-style.ts';
import type { Block, Cell, DocumentModel, Figure, Run, Table as TableModel, TypeSize } from '../model.ts';

/** What every block needs to know. Lengths in twentieths of a point, as Word counts. */
export interface Frame {
  readonly notes: ReadonlyMap<string, number>;
  readonly width: number;
  /** What is left of a page below a heading. */
  readonly height: number;
  readonly gap: number;
  readonly size: TypeSize;
}

/** A4 in twentieths of a point. */
export const paper = { short: 11_906, long: 16_838 } as const;

export function twips(points: number): number {
  return Math.round(points * 20);
}

/** A heading, the space around it and the foot of the page. */
const headingRoom = 1_000;

/** The frame of a document's pages. */
export function frameOf({ size, orientation, footnotes }: DocumentModel): Frame {
  const { gap, margin } = typeSizes[size];
  const [across, down] = orientation === 'landscape' ? [paper.long, paper.short] : [paper.short, paper.long];
  const sides = 2 * Math.round((margin / 25.4) * 1440);
  const notes = new Map(Object.keys(footnotes).map((name, index) => [name, index + 1]));
  return { notes, size, gap: twips(gap), width: across - sides, height: down - sides - headingRoom };
}

/** What XML cannot hold is left out; a line break is a break. */
function textRuns({ text, bold, italic }: Run, style?: string): TextRun[] {
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
  return clean.split('\n').map((line, index) => new TextRun({ text: line, bold, italics: italic, ...(index > 0 && { break: 1 }), ...(style !== undefined && { style }) }));
}

/** Runs as Word's own: links are links, footnotes are footnotes. */
export function runChildren(runs: readonly Run[], frame: Frame): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const number = run.footnote === undefined ? undefined : frame.notes.get(run.footnote);
    const note = number === undefined ? [] : [new FootnoteReferenceRun(number)];
    if (run.pageOf !== undefined) return [...textRuns(run), new PageReference(run.pageOf)];
    if (run.href === undefined) return [...textRuns(run), ...note];
    const children = textRuns(run, 'Hyperlink');
    const linked = run.href.startsWith('#') ? new InternalHyperlink({ anchor: run.href.slice(1), children }) : new ExternalHyperlink({ link: run.href, children });
    return [linked, ...note];
  });
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

function cellParagraphs(cell: Cell, frame: Frame, bold: boolean): Paragraph[] {
  const lines = cell.length === 0 ? [[]] : cell;
  return lines.map((runs, index) => {
    const manner = bold ? runs.map((run) => ({ ...run, bold: true })) : runs;
    return new Paragraph({ style: 'Tabelltext', children: runChildren(manner, frame), spacing: { after: index < lines.length - 1 ? frame.gap / 2 : 0 } });
  });
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '666666' };
const strongRule = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function tableBlock({ caption, head, rows, widths }: TableModel, frame: Frame): (Paragraph | Table)[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((frame.width * width) / total));
  const margins = { top: frame.gap / 1.6, bottom: frame.gap / 1.6, left: 80, right: 80 };
  const cellOf = (cell: Cell, index: number): TableCell =>
    new TableCell({ children: cellParagraphs(cell, frame, false), width: { size: columns[index] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlign.TOP, margins });
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(
      (text, index) => new TableCell({ children: cellParagraphs([[{ text }]], frame, true), width: { size: columns[index] ?? 0, type: WidthType.DXA }, borders: { bottom: strongRule }, margins }),
    ),
  });
  const long = rows.some((row) => row.some((cell) => cell.flat().reduce((sum, run) => sum + run.text.length, 0) > 600));
  const table = new Table({
    rows: [headRow, ...rows.map((row) => new TableRow({ cantSplit: !long, children: row.map((cell, index) => cellOf(cell, index)) }))],
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
  });
  const title = caption === '' ? [] : [new Paragraph({ style: 'Caption', keepNext: true, children: textRuns({ text: caption }) })];
  // Word joins two tables that stand against each other.
  return [...title, table, new Paragraph({ children: [], spacing: { after: 0, line: frame.gap, lineRule: 'exact' } })];
}

/** A program that cannot draw the picture shows this single clear point, and the text in its place. */
const clearPoint = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=';

function figureBlock({ svg, alt, caption, width, height }: Figure, frame: Frame): Paragraph[] {
  const scale = Math.min(1, frame.width / 15 / width, frame.height / 15 / height);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: clearPoint },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: caption || alt.slice(0, 60), description: alt, title: caption },
  });
  return [new Paragraph({ children: [image], keepNext: caption !== '' }), ...(caption === '' ? [] : [new Paragraph({ style: 'Caption', children: textRuns({ text: caption }) })])];
}

function blanksBlock(labels: readonly string[], frame: Frame): Table {
  const columns = [Math.floor(frame.width * 0.36), Math.floor(frame.width * 0.64)];
  const none = { top: noRule, bottom: noRule, left: noRule, right: noRule };
  const part = (text: string, index: number): TableCell =>
    new TableCell({
      children: [new Paragraph({ children: textRuns({ text }), spacing: { before: frame.gap * 2, after: 0 } })],
      width: { size: columns[index] ?? 0, type: WidthType.DXA },
      borders: index === 0 ? none : { ...none, bottom: { style: BorderStyle.DOTTED, size: 8, color: '000000' } },
    });
  return new Table({
    rows: labels.map((label) => new TableRow({ cantSplit: true, children: [part(label, 0), part('', 1)] })),
    columnWidths: columns,
    width: { size: (columns[0] ?? 0) + (columns[1] ?? 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...none, insideHorizontal: noRule, insideVertical: noRule },
  });
}

const tones = { lead: 'Ingress', small: 'Liten', notice: 'Viktigt' } as const;

/** One block as Word's own parts: headings are headings, lists are lists, tables repeat their header row. */
export function blockParts(block: Block, frame: Frame, listNumber: () => number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingLevels[block.level], children: [new Bookmark({ id: block.id, children: textRuns({ text: block.text }) })] })];
    case 'paragraph':
      return [new Paragraph({ ...(block.tone !== undefined && { style: tones[block.tone] }), children: runChildren(block.runs, frame) })];
    case 'list': {
      const instance = listNumber();
      return block.items.map(
        (item) => new Paragraph({ style: 'ListParagraph', numbering: { reference: block.ordered ? 'numrerad' : 'punkter', level: 0, instance }, children: runChildren(item, frame) }),
      );
    }
    case 'table':
      return tableBlock(block, frame);
    case 'figure':
      return figureBlock(block, frame);
    case 'blanks':
      return [blanksBlock(block.labels, frame)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()], spacing: { after: 0 } })];
  }
}

