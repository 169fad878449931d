import type { Block, Cell, Heading, Level, Paragraph, Run, Table } from './model.ts';

/** Plain text. */
export function plain(text: string): Run {
  return { text };
}

/** Strong text. */
export function bold(text: string): Run {
  return { text, bold: true };
}

/** Text that leads somewhere; without an address it is plain. */
export function link(text: string, href: string | null): Run {
  return href === null || href === '' ? { text } : { text, href };
}

export function heading(level: Level, id: string, text: string): Heading {
  return { kind: 'heading', level, id, text };
}

/** A paragraph of the parts that are there: text or runs. */
export function paragraph(parts: string | readonly Run[], tone?: Paragraph['tone']): Paragraph {
  const runs = typeof parts === 'string' ? [plain(parts)] : parts;
  return tone === undefined ? { kind: 'paragraph', runs } : { kind: 'paragraph', runs, tone };
}

export function list(items: readonly (string | readonly Run[])[], ordered = false): Block {
  return { kind: 'list', ordered, items: items.map((item) => (typeof item === 'string' ? [plain(item)] : item)) };
}

/** One cell: a text, or a paragraph per entry. */
export function cell(content: string | readonly (string | readonly Run[])[]): Cell {
  return typeof content === 'string' ? [[plain(content)]] : content.map((part) => (typeof part === 'string' ? [plain(part)] : part));
}

/** What names a row is strong, unless the caller has said what in it is. */
function strongHead(head: Cell): Cell {
  return head.flat().some((run) => run.bold === true) ? head : head.map((runs) => runs.map((run) => ({ ...run, bold: true })));
}

/** A table whose first column names the rows, unless it says otherwise. */
export function table(parts: Pick<Table, 'caption' | 'head' | 'rows'> & { readonly widths?: readonly number[]; readonly rowHeads?: boolean }): Table {
  const { rowHeads = true } = parts;
  const rows = rowHeads ? parts.rows.map(([head = [], ...rest]) => [strongHead(head), ...rest]) : parts.rows;
  return { kind: 'table', widths: parts.head.map(() => 1), ...parts, rowHeads, rows };
}

export const pageBreak: Block = { kind: 'page-break' };
