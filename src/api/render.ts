import { Buffer } from 'node:buffer';
import type { DocumentModel } from '#core/document/model.ts';
import type { PageNumbers } from '#core/document/html.ts';
import { documentFaults } from '#core/document/validate.ts';
import { fail } from '#core/shared/errors.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import type { Ports } from './ports.ts';

export type DocumentFormat = 'docx' | 'html' | 'md' | 'pdf';

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  md: 'text/markdown',
  pdf: 'application/pdf',
} as const satisfies Record<DocumentFormat, string>;

/** Loaded when a file is asked for: no other call should pay for them. */
const wordRenderer = () => import('#core/document/docx/docx.ts');
const htmlRenderer = () => import('#core/document/html.ts');

/** The page of each heading, read in a first print, stands on the contents page of the second. */
async function pdf(ports: Ports, document: DocumentModel): Promise<Uint8Array> {
  const [{ toHtml }, { headingPages }] = await Promise.all([htmlRenderer(), import('./pdf-pages.ts')]);
  const first = await ports.host.printToPdf(toHtml(document));
  if (document.contents === undefined) return first;
  const pages: PageNumbers = headingPages(first);
  return pages.size === 0 ? first : await ports.host.printToPdf(toHtml(document, pages));
}

async function content(ports: Ports, document: DocumentModel, format: DocumentFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx':
      return await (await wordRenderer()).toDocx(document);
    case 'html':
      return (await htmlRenderer()).toHtml(document);
    case 'md':
      return (await import('#core/document/markdown.ts')).toMarkdown(document);
    case 'pdf':
      return await pdf(ports, document);
  }
}

/** The document as a file of `format`; `name` is without ending. */
export async function renderDocument(ports: Ports, document: DocumentModel, { name, format }: { readonly name: string; readonly format: DocumentFormat }): Promise<FileContent> {
  const faults = documentFaults(document);
  if (faults.length > 0) fail('INTERNAL', `the document is not well made: ${faults.slice(0, 5).join('; ')}`);
  const made = await content(ports, document, format);
  const file = { filename: `${name}.${format}`, mediaType: mediaTypes[format] };
  return typeof made === 'string' ? { ...file, encoding: 'utf8', content: made } : { ...file, encoding: 'base64', content: Buffer.from(made).toString('base64') };
}

/**
 * The first of `levels`, from roomiest to tightest, whose sheets are one page each; the last where none is.
 * Pages are counted as Word lays them out; the web page has the same paper, margins and type.
 */
export async function firstFitting<L>(levels: readonly [L, ...L[]], sheets: (level: L) => readonly DocumentModel[]): Promise<L> {
  const { pageCount } = await wordRenderer();
  return levels.find((level) => sheets(level).every((sheet) => pageCount(sheet) === 1)) ?? (levels.at(-1) as L);
}
