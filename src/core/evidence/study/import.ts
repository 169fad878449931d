import { fail } from '#core/shared/errors.ts';
import type { Study } from '../records/study.ts';
import { readBibtex } from './bibtex.ts';
import { readCsl } from './csl.ts';
import { detectFormat } from './detect.ts';
import { entryProblems, studyFrom, type EntryProblem } from './draft.ts';
import { findDuplicates, type KnownStudy, type StudyDuplicate } from './duplicates.ts';
import { importLimits, type ReadEntry, type StudyFormat } from './reading.ts';
import { readRis } from './ris.ts';

/** Something a person should know about one entry. */
export interface StudyProblem {
  /** Which entry, from 1; null where it is about the whole text. */
  readonly entry: number | null;
  /** The line the entry begins on, from 1. */
  readonly line: number | null;
  /** What the entry calls itself, or the beginning of its title. */
  readonly key: string | null;
  readonly code: EntryProblem;
  readonly field: string | null;
  /** True where the entry is among the studies all the same. */
  readonly kept: boolean;
  readonly what: string;
}

export interface ImportedStudies {
  readonly format: StudyFormat;
  readonly studies: readonly Study[];
  /** Per study: which entry of the text it is, from 1, and the line it begins on. */
  readonly places: readonly { readonly entry: number; readonly line: number | null }[];
  readonly problems: readonly StudyProblem[];
  readonly duplicates: readonly StudyDuplicate[];
}

const readers: Readonly<Record<StudyFormat, (text: string) => ReadEntry[]>> = { ris: readRis, bibtex: readBibtex, 'csl-json': readCsl };
const shownTitle = 80;

function problemOf(entry: number, read: ReadEntry, { code, field }: ReadEntry['notes'][number]): StudyProblem {
  const key = read.key ?? read.draft?.title.trim().replace(/\s+/g, ' ').slice(0, shownTitle) ?? '';
  // An identity number may stand in the title itself.
  const named = code === 'identity-number' ? (read.key ?? '') : key;
  const { kept, what } = entryProblems[code];
  return { entry, line: read.line, key: named === '' || code === 'identity-number' ? null : named, code, field: field ?? null, kept, what };
}

function refused(details: Readonly<Record<string, unknown>>, message: string): never {
  return fail('INVALID_INPUT', message, { issues: [{ path: ['text'], ...details, message }], ...importLimits });
}

function nothingFound(problems: readonly StudyProblem[]): StudyProblem[] {
  if (problems.length > 0) return [];
  const { kept, what } = entryProblems['no-entries'];
  return [{ entry: null, line: 1, key: null, code: 'no-entries', field: null, kept, what }];
}

/**
 * Reads references out of a text. One broken entry costs only itself and is named among the problems. `format` null finds out which it is.
 * Refuses with INVALID_INPUT a text that is too long, that holds too many entries, or whose format cannot be told.
 */
export function importStudies(text: string, format: StudyFormat | null, stored: readonly KnownStudy[] = []): ImportedStudies {
  if (text.length > importLimits.characters) return refused({ code: 'too_big' }, 'the text is too long');
  const found = format ?? detectFormat(text) ?? refused({ code: 'unknown_format' }, 'the text is neither RIS, BibTeX nor CSL-JSON');
  const entries = readers[found](text);
  if (entries.length > importLimits.entries) return refused({ code: 'too_many' }, 'the text holds too many entries');
  const studies: Study[] = [];
  const places: ImportedStudies['places'][number][] = [];
  const problems: StudyProblem[] = [];
  entries.forEach((read, index) => {
    const entry = index + 1;
    const { study, notes } = read.draft === null ? { study: null, notes: [] } : studyFrom(read.draft);
    for (const note of [...read.notes, ...notes]) problems.push(problemOf(entry, read, note));
    if (study === null) return;
    studies.push(study);
    places.push({ entry, line: read.line });
  });
  if (studies.length === 0) problems.push(...nothingFound(problems));
  return { format: found, studies, places, problems, duplicates: findDuplicates(studies, stored) };
}
