import { readBibEntries, type BibEntry } from './bibtex-read.ts';
import { emptyDraft, type DraftNote, type StudyDraft } from './draft.ts';
import { latexToText, verbatimText } from './latex.ts';
import { authorFrom, isOthers, organisationNamed, type StudyAuthor } from './names.ts';
import type { ReadEntry } from './reading.ts';
import { typeFrom } from './types.ts';

const longestRaw = 100_000;
const mostNames = 2_000;

/** Splits at a word or sign outside braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(text);
      if (found === null) continue;
      parts.push(text.slice(from, at));
      from = at + found[0].length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

const betweenNames = /\s+(?:and|AND|&)(?=\s)/y;
const betweenWords = /[;,]/y;
const wholeName = /^\s*\{(?:[^{}]|\{[^{}]*\}|\\[{}])*\}\s*$/;

function nameFrom(text: string): StudyAuthor | null {
  const name = text.slice(0, 400);
  // A name in braces is one: an organisation, whatever words it has.
  return wholeName.test(name) && !/^\s*\{[^{}]*,[^{}]*\}\s*$/.test(name) ? organisationNamed(latexToText(name)) : authorFrom(latexToText(name));
}

interface People {
  readonly authors: StudyAuthor[];
  readonly others: boolean;
}

function peopleIn(text: string): People {
  const names = splitOutside(text.slice(0, longestRaw).replace(/\s+/g, ' '), betweenNames)
    .slice(0, mostNames)
    .map((name) => name.trim());
  const named = names.filter((name) => !isOthers(name));
  return { authors: named.map(nameFrom).filter((author) => author !== null), others: named.length < names.length };
}

class Fields {
  private readonly values: ReadonlyMap<string, string>;

  constructor(entry: BibEntry, inherited: BibEntry | undefined) {
    const from = (one: BibEntry): [string, string][] => one.fields.map(({ name, value }) => [name, value.slice(0, longestRaw)]);
    const parent = inherited === undefined ? [] : from(inherited).flatMap(([name, value]): [string, string][] => (name === 'title' ? [['booktitle', value]] : name === 'author' ? [] : [[name, value]]));
    // A field named twice: the first counts, as BibTeX has it.
    this.values = new Map([...parent, ...from(entry).reverse()]);
  }

  raw(...names: readonly string[]): string {
    return names.map((name) => this.values.get(name) ?? '').find((value) => value.trim() !== '') ?? '';
  }

  text(...names: readonly string[]): string {
    return latexToText(this.raw(...names));
  }

  verbatim(name: string): string {
    return verbatimText(this.raw(name));
  }
}

function titleOf(fields: Fields): string {
  const [title, subtitle] = [fields.text('title', 'maintitle'), fields.text('subtitle')];
  return subtitle.trim() === '' ? title : `${title.trim()}: ${subtitle.trim()}`;
}

function identifiersOf(fields: Fields): string[] {
  const eprint = fields.verbatim('eprint');
  const archive = fields.text('archiveprefix', 'eprinttype').trim();
  return [
    ...(fields.raw('pmid') === '' ? [] : [`PMID ${fields.verbatim('pmid').trim()}`]),
    ...(fields.raw('pmcid') === '' ? [] : [`PMCID ${fields.verbatim('pmcid').trim()}`]),
    ...(eprint === '' ? [] : [`${archive === 'pmid' || archive === 'pubmed' ? 'PMID' : archive} ${eprint}`.trim()]),
    ...(/^WOS:/i.test(fields.verbatim('unique-id').trim()) ? [fields.verbatim('unique-id').trim()] : []),
  ];
}

function keywordsOf(fields: Fields): string[] {
  return splitOutside(fields.raw('keywords', 'keyword', 'author_keywords', 'mendeley-tags'), betweenWords).map(latexToText);
}

function draftOf(entry: BibEntry, fields: Fields, people: StudyAuthor[]): StudyDraft {
  const dates = [fields.text('date'), fields.text('year'), fields.text('issued')].filter((text) => text !== '');
  return {
    ...emptyDraft,
    type: typeFrom({ type: entry.type, genres: [fields.text('type'), fields.text('entrysubtype'), fields.text('document_type')] }),
    title: titleOf(fields),
    authors: people,
    dates,
    journal: fields.text('journal', 'journaltitle', 'booktitle', 'series'),
    volume: fields.text('volume'),
    issue: fields.text('number', 'issue'),
    pages: fields.text('pages', 'eid', 'article-number', 'art_number'),
    publisher: fields.text('publisher', 'institution', 'school', 'organization', 'howpublished'),
    doiPlaces: [fields.verbatim('doi'), fields.verbatim('url'), fields.verbatim('ee'), fields.verbatim('note')],
    addresses: [fields.verbatim('url'), fields.verbatim('howpublished'), fields.verbatim('link')],
    standardNumbers: [fields.text('isbn'), fields.text('issn')].filter((text) => text !== ''),
    abstract: fields.text('abstract'),
    language: fields.text('language', 'langid'),
    keywords: keywordsOf(fields),
    identifiers: identifiersOf(fields),
    shortName: fields.text('shorttitle'),
    note: fields.text('note', 'annote', 'annotation'),
  };
}

/** Entries by key, the first of each. */
function byKey(entries: readonly BibEntry[]): Map<string, BibEntry> {
  const found = new Map<string, BibEntry>();
  for (const entry of entries) if (entry.key !== '' && !found.has(entry.key.toLowerCase())) found.set(entry.key.toLowerCase(), entry);
  return found;
}

const fatal: ReadonlySet<string> = new Set(['not-closed', 'not-a-field']);

/** Reads BibTeX and BibLaTeX. */
export function readBibtex(text: string): ReadEntry[] {
  const entries = readBibEntries(text);
  const known = byKey(entries);
  return entries.map((entry): ReadEntry => {
    const parent = entry.fields.find(({ name }) => name === 'crossref')?.value.trim().toLowerCase();
    const fields = new Fields(entry, parent === undefined ? undefined : known.get(parent));
    const { authors, others } = peopleIn(fields.raw('author', 'editor'));
    const notes: DraftNote[] = entry.problems.map((code) => ({ code }));
    if (others) notes.push({ code: 'more-authors', field: 'authors' });
    const broken = entry.problems.some((problem) => fatal.has(problem));
    return { line: entry.line, key: entry.key === '' ? null : entry.key, draft: broken ? null : draftOf(entry, fields, authors), notes };
  });
}
