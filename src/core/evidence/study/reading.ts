import type { StudyDraft, DraftNote } from './draft.ts';

/** One entry of a file as its reader found it. */
export interface ReadEntry {
  /** The line it begins on, from 1; null where the format has no lines to speak of. */
  readonly line: number | null;
  /** What the entry calls itself: a key of BibTeX, an id of CSL. */
  readonly key: string | null;
  /** Null where nothing of it could be read. */
  readonly draft: StudyDraft | null;
  readonly notes: readonly DraftNote[];
}

/** Longest text that is read, in UTF-16 code units, and most entries in it. A reader stops at one more, so that it can be told. */
export const importLimits = { characters: 10 * 1024 * 1024, entries: 20_000 } as const;

/** Formats that are read. */
export const studyFormats = ['ris', 'bibtex', 'csl-json'] as const;
export type StudyFormat = (typeof studyFormats)[number];
