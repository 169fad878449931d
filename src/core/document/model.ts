/**
 * One document, whatever becomes of it: Word, a web page, paper, plain text. It says what things are, never how they look.
 * Made by core, turned into a file by the renderers beside this one.
 */
export interface DocumentModel {
  readonly title: string;
  /** What stands above the title on the cover or the sheet, e.g. the district. */
  readonly sender: string;
  /** The day it was made, `2026-11-22`. */
  readonly date: string;
  /** Absent: the document begins at once, with the title as its first heading. */
  readonly cover?: Cover;
  /** Absent: no contents page. */
  readonly contents?: Contents;
  readonly orientation: 'portrait' | 'landscape';
  /** Size of the type: `compact` for a full sheet, `large` for easy reading. */
  readonly size: TypeSize;
  readonly blocks: readonly Block[];
  /** The text of each footnote that a run points at, by its name. */
  readonly footnotes: Readonly<Record<string, readonly Run[]>>;
  /** Id of the heading that the notes stand before on a web page, which has no foot of its own; last where it is absent. */
  readonly notesBefore?: string;
  /** Small text at the foot of every page, before the page number. */
  readonly foot: string;
  /** One sheet needs no page numbers. */
  readonly numbered: boolean;
  /** What the page number is called, e.g. "Sida"; read where it is not self-evident. */
  readonly words: DocumentWords;
}

/** The few words that a renderer itself puts in. */
export interface DocumentWords {
  readonly page: string;
  readonly notes: string;
  readonly backToText: string;
}

/** `large`, `easy` and `easy-tight` are for easy reading; `tight` and `tightest` for a sheet that must stay one page. */
export type TypeSize = 'large' | 'easy' | 'easy-tight' | 'normal' | 'compact' | 'tight' | 'tightest';

export interface Cover {
  readonly subtitle: string;
  /** Lines below the title: who, when, what it builds on. */
  readonly lines: readonly string[];
}

export interface Contents {
  readonly heading: string;
  /** Deepest level of heading that is listed. */
  readonly depth: 1 | 2 | 3;
}

/** A piece of text in one manner. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A web address, or `#id` of a heading in this document. */
  readonly href?: string;
  /** Name of a footnote that stands after the text. */
  readonly footnote?: string;
  /** Id of a heading whose page number stands after the text; where no page is known, as on the screen, neither is written. */
  readonly pageOf?: string;
}

export type Level = 1 | 2 | 3 | 4;

export interface Heading {
  readonly kind: 'heading';
  readonly level: Level;
  readonly text: string;
  /** Unique in the document; what a link points at. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** `lead` opens, `small` stands back, `notice` must not be missed. */
  readonly tone?: 'lead' | 'small' | 'notice';
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Run[])[];
}

/** Paragraphs of runs. */
export type Cell = readonly (readonly Run[])[];

export interface Table {
  readonly kind: 'table';
  /** What the table shows; stands above it. Empty: the heading before it says so. */
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** True where the first cell of a row names the row. */
  readonly rowHeads: boolean;
  /** Shares of the width, one per column. */
  readonly widths: readonly number[];
}

export interface Figure {
  readonly kind: 'figure';
  /** A whole `<svg>` without scripts or addresses; legible in black and white. */
  readonly svg: string;
  /** What the picture says, for who cannot see it. */
  readonly alt: string;
  readonly caption: string;
  /** In pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
}

/** Lines to fill in by hand. */
export interface Blanks {
  readonly kind: 'blanks';
  readonly labels: readonly string[];
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Heading | Paragraph | List | Table | Figure | Blanks | PageBreak;
