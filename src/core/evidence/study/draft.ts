import { textLimits } from '#core/shared/schemas.ts';
import { studySchema, type Study } from '../records/study.ts';
import type { StudyType } from '../records/terms.ts';
import { yearIn } from './dates.ts';
import { doiIn } from './doi.ts';
import { guardedField } from './guard.ts';
import type { StudyAuthor } from './names.ts';
import { cleanLine, cleanText, cut, folded } from './text.ts';

/** A reference as a reader found it: every text as written, whatever its length. */
export interface StudyDraft {
  readonly type: StudyType;
  readonly title: string;
  readonly authors: readonly StudyAuthor[];
  /** Dates in the order they are to be believed. */
  readonly dates: readonly string[];
  readonly journal: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly publisher: string;
  /** Where a DOI may stand, the likeliest first. */
  readonly doiPlaces: readonly string[];
  readonly addresses: readonly string[];
  readonly standardNumbers: readonly string[];
  readonly abstract: string;
  readonly language: string;
  readonly keywords: readonly string[];
  readonly identifiers: readonly string[];
  readonly shortName: string;
  readonly note: string;
}

export const emptyDraft: StudyDraft = {
  type: 'other', title: '', authors: [], dates: [], journal: '', volume: '', issue: '', pages: '', publisher: '', doiPlaces: [], addresses: [],
  standardNumbers: [], abstract: '', language: '', keywords: [], identifiers: [], shortName: '', note: '',
};

/** What can be wrong with one entry. `kept` ones are read all the same, and a person looks at what is said. */
export const entryProblems = {
  'no-title': { kept: false, what: 'the entry has no title' },
  'identity-number': { kept: false, what: 'a text holds a personal identity number' },
  'unread-year': { kept: true, what: 'the year could not be read' },
  'unread-doi': { kept: true, what: 'the DOI could not be read' },
  'too-long': { kept: true, what: 'a text is too long and was cut' },
  'no-end': { kept: true, what: 'the entry has no end' },
  'no-type': { kept: true, what: 'the entry does not say what kind of publication it is' },
  'more-authors': { kept: true, what: 'the authors are not all named' },
  'not-closed': { kept: false, what: 'a brace or quotation mark is not closed' },
  'not-a-field': { kept: false, what: 'something stands where a field was expected' },
  'unknown-string': { kept: true, what: 'an abbreviation is used that the file does not define' },
  'not-an-object': { kept: false, what: 'the entry is not an object' },
  'not-json': { kept: false, what: 'the text is not JSON' },
  'not-a-record': { kept: false, what: 'text stands outside any entry' },
  'no-entries': { kept: false, what: 'there is no entry in the text' },
} as const;
export type EntryProblem = keyof typeof entryProblems;

export interface DraftNote {
  readonly code: EntryProblem;
  readonly field?: string;
}

const longestTitle = 1_000;
const mostAuthors = 500;
const mostWords = 200;
/** What is longer than any field is cut before it is looked at, so that no pattern meets a text of megabytes. */
const longestRaw = 100_000;

/** Cuts what is too long, and remembers where. */
class Fitting {
  readonly notes: DraftNote[] = [];

  line(field: string, text: string, limit: number): string {
    return this.fit(field, cleanLine(cut(text, longestRaw)), limit);
  }

  text(field: string, text: string): string {
    return this.fit(field, cleanText(cut(text, longestRaw)), textLimits.long);
  }

  list(field: string, texts: readonly string[]): string[] {
    const found = new Map(texts.slice(0, mostWords * 2).map((text) => cleanLine(cut(text, longestRaw))).filter((text) => text !== '').map((text) => [folded(text), text] as const));
    if (found.size > mostWords) this.note(field);
    return [...found.values()].slice(0, mostWords).map((text) => this.fit(field, text, textLimits.short));
  }

  note(field: string): void {
    if (!this.notes.some((note) => note.field === field)) this.notes.push({ code: 'too-long', field });
  }

  private fit(field: string, text: string, limit: number): string {
    if (text.length > limit) this.note(field);
    return cut(text, limit).trim();
  }
}

function addressIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /https?:\/\/[^\s<>"]{1,1990}/i.exec(cut(text, longestRaw))?.[0];
    if (found !== undefined) return found.replace(/[.,;]$/, '');
  }
  return null;
}

function firstDoi(texts: readonly string[]): string {
  for (const text of texts) {
    const found = doiIn(text);
    if (found !== '') return found;
  }
  return '';
}

function knownYear(dates: readonly string[]): number | null {
  for (const date of dates) {
    const year = yearIn(cut(date, textLimits.short));
    if (year !== null) return year;
  }
  return null;
}

/** 12–19 and 12--19 alike; "p. 12" and "s. 12" are 12. */
function pagesFrom(text: string): string {
  return cleanLine(cut(text, longestRaw))
    .replace(/\s?(?:-{1,3}|[‐‑‒–—−])\s?/g, '–')
    .replace(/^(?:pp?|s|sid)\.\s?/i, '')
    .replace(/^–|–$/g, '');
}

export interface StudyReading {
  readonly study: Study | null;
  readonly notes: readonly DraftNote[];
}

function contentOf(draft: StudyDraft, fitting: Fitting): Study {
  if (draft.authors.length > mostAuthors) fitting.note('authors');
  return {
    ...studySchema.parse({ title: 'x' }),
    type: draft.type,
    title: fitting.line('title', draft.title, longestTitle).replace(/\s\.$/, ''),
    authors: draft.authors.slice(0, mostAuthors).map((author) => ({ ...author })),
    year: knownYear(draft.dates),
    journal: fitting.line('journal', draft.journal, textLimits.medium),
    volume: fitting.line('volume', draft.volume, textLimits.short),
    issue: fitting.line('issue', draft.issue, textLimits.short),
    pages: fitting.line('pages', pagesFrom(draft.pages), textLimits.short),
    publisher: fitting.line('publisher', draft.publisher, textLimits.medium),
    doi: firstDoi(draft.doiPlaces),
    url: addressIn(draft.addresses),
    standardNumber: fitting.line('standardNumber', [...new Set(draft.standardNumbers.map((text) => text.trim()))].join(', '), textLimits.short),
    abstract: fitting.text('abstract', draft.abstract),
    language: fitting.line('language', draft.language, textLimits.short),
    keywords: fitting.list('keywords', draft.keywords),
    identifiers: fitting.list('identifiers', draft.identifiers),
    shortName: fitting.line('shortName', draft.shortName, textLimits.short),
    note: fitting.text('note', draft.note),
  };
}

/** The study that a draft comes to, with what a person should look at; no study where it has no title or may not be kept (R3). */
export function studyFrom(draft: StudyDraft): StudyReading {
  const fitting = new Fitting();
  const study = contentOf(draft, fitting);
  if (study.title === '') return { study: null, notes: [{ code: 'no-title' }] };
  const guarded = guardedField(study);
  if (guarded !== null) return { study: null, notes: [{ code: 'identity-number', field: guarded }] };
  const unread: DraftNote[] = [];
  const [date = '', doi = ''] = [draft.dates.find((text) => text.trim() !== ''), draft.doiPlaces[0]];
  if (study.year === null && date !== '') unread.push({ code: 'unread-year', field: 'year' });
  if (study.doi === '' && doi.trim() !== '') unread.push({ code: 'unread-doi', field: 'doi' });
  return { study, notes: [...unread, ...fitting.notes] };
}
