import { Document, Footer, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, TableOfContents, TabStopType, TextRun, type FileChild } from 'docx';
import { estimatePageNumbers, layoutDocument } from 'docx/layout';
import { typeSizes } from '../html-style.ts';
import type { DocumentModel } from '../model.ts';
import { blockParts, frameOf, paper, runChildren, twips, type Frame } from './blocks.ts';
import { numbering, stylesOf } from './styles.ts';

function opening({ cover, title, sender, date }: DocumentModel, frame: Frame): Paragraph[] {
  if (cover === undefined) {
    const runs = [new TextRun({ text: sender }), new TextRun({ text: `\t${date}` })];
    return [new Paragraph({ style: 'Liten', children: runs, tabStops: [{ type: TabStopType.RIGHT, position: frame.width }] })];
  }
  const line = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text })] });
  return [
    new Paragraph({ children: [new TextRun({ text: sender })], spacing: { before: twips(150), after: twips(8) } }),
    new Paragraph({ style: 'Title', children: [new TextRun({ text: title })] }),
    ...(cover.subtitle === '' ? [] : [new Paragraph({ style: 'Ingress', children: [new TextRun({ text: cover.subtitle })], spacing: { after: twips(110) } })]),
    ...cover.lines.map(line),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function contentsPage({ contents }: DocumentModel): FileChild[] {
  if (contents === undefined) return [];
  return [
    new Paragraph({ style: 'Rubrikutannummer', children: [new TextRun({ text: contents.heading })] }),
    new TableOfContents(contents.heading, { hyperlink: true, headingStyleRange: `1-${contents.depth}` }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function footer({ foot, numbered, words }: DocumentModel, frame: Frame): Footer {
  const number = numbered ? [new TextRun({ children: [`\t${words.page} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })] : [];
  return new Footer({ children: [new Paragraph({ style: 'Liten', children: [new TextRun({ text: foot }), ...number], tabStops: [{ type: TabStopType.RIGHT, position: frame.width }] })] });
}

function build(model: DocumentModel): Document {
  const frame = frameOf(model);
  const margin = Math.round((typeSizes[model.size].margin / 25.4) * 1440);
  let lists = 0;
  const listNumber = (): number => (lists += 1);
  const footnotes = Object.fromEntries(Object.entries(model.footnotes).map(([name, runs]) => [String(frame.notes.get(name) ?? 0), { children: [new Paragraph({ style: 'FootnoteText', children: runChildren(runs, frame) })] }]));
  const orientation = model.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return new Document({
    title: model.title,
    creator: model.sender,
    description: model.foot,
    styles: stylesOf(model.size),
    numbering,
    footnotes,
    // The numbers of the contents page are worked out here, so that Word has nothing to ask when it opens the file.
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: { page: { size: { width: paper.short, height: paper.long, orientation }, margin: { top: margin, left: margin, right: margin, bottom: margin + 227, footer: Math.round(margin / 2), header: 0 } } },
        footers: { default: footer(model, frame) },
        children: [...opening(model, frame), ...contentsPage(model), ...model.blocks.flatMap((block) => blockParts(block, frame, listNumber))],
      },
    ],
  });
}

/** The document as a Word file. */
export async function toDocx(model: DocumentModel): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(build(model)));
}

/** How many pages of paper it takes; null where that cannot be worked out. */
export function pageCount(model: DocumentModel): number | null {
  const { pages, stoppedAt } = layoutDocument(build(model));
  return stoppedAt === undefined ? pages.length : null;
}
