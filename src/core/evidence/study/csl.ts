import { emptyDraft, type StudyDraft } from './draft.ts';
import { authorFrom, organisationNamed, type StudyAuthor } from './names.ts';
import { jsonObjects } from './json-objects.ts';
import type { ReadEntry } from './reading.ts';
import { typeFrom } from './types.ts';

type Item = Readonly<Record<string, unknown>>;

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text: numbers are written out, and of a list, as Crossref has for titles, the first counts. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return Array.isArray(value) && value.length > 0 && !Array.isArray(value[0]) ? textOf(value[0]) : '';
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

function first(item: Item, ...names: readonly string[]): string {
  return names.map((name) => textOf(item[name])).find((text) => text.trim() !== '') ?? '';
}

function personFrom(value: unknown): StudyAuthor | null {
  if (typeof value === 'string') return authorFrom(value.slice(0, 400));
  if (!isItem(value)) return null;
  const part = (name: string): string => textOf(value[name]).slice(0, 400).trim();
  const literal = part('literal') === '' ? part('name') : part('literal');
  const family = [part('non-dropping-particle'), part('family')].filter((text) => text !== '').join(' ');
  if (family === '') return organisationNamed(literal === '' ? part('given') : literal);
  const given = [part('given'), part('dropping-particle'), part('suffix')].filter((text) => text !== '').join(' ');
  const name = organisationNamed(family);
  return name === null ? null : { family: name.family, given: organisationNamed(given)?.family ?? '' };
}

function peopleIn(item: Item): StudyAuthor[] {
  const people = ['author', 'editor', 'container-author', 'collection-editor'].map((name) => item[name]).find((value) => Array.isArray(value) && value.length > 0);
  return (Array.isArray(people) ? people : []).map(personFrom).filter((author) => author !== null);
}

function dateText(value: unknown): string {
  if (!isItem(value)) return textOf(value);
  const parts = value['date-parts'];
  const start: unknown = Array.isArray(parts) ? parts[0] : null;
  const year = Array.isArray(start) ? textOf(start[0]) : textOf(start);
  return year === '' ? first(value, 'raw', 'literal', 'year') : year;
}

/** What Zotero keeps in one field for lack of others: lines of "PMID: 12345". */
function fromNote(note: string, name: string): string[] {
  const found = new RegExp(`(?:^|\\n)\\s{0,5}${name}:\\s{0,5}([^\\s]{1,200})`, 'i').exec(note.slice(0, 20_000))?.[1];
  return found === undefined ? [] : [found];
}

function identifiersOf(item: Item): string[] {
  const note = textOf(item['note']);
  const pmid = [...textsOf(item['PMID']), ...fromNote(note, 'PMID')];
  const pmcid = [...textsOf(item['PMCID']), ...fromNote(note, 'PMCID')];
  const own = Array.isArray(item['custom-identifiers']) ? textsOf(item['custom-identifiers']) : [];
  return [...pmid.map((id) => `PMID ${id}`), ...pmcid.map((id) => `PMCID ${id}`), ...own];
}

function keywordsOf(item: Item): string[] {
  const value = item['keyword'] ?? item['keywords'] ?? item['subject'];
  return Array.isArray(value) ? textsOf(value) : textOf(value).split(/[;,]/);
}

function draftOf(item: Item): StudyDraft {
  const subtitle = first(item, 'subtitle');
  const title = first(item, 'title', 'original-title');
  return {
    ...emptyDraft,
    type: typeFrom({ type: first(item, 'type'), genres: textsOf(item['genre']) }),
    title: subtitle === '' || title.includes(subtitle) ? title : `${title}: ${subtitle}`,
    authors: peopleIn(item),
    dates: ['issued', 'published', 'published-print', 'published-online', 'original-date', 'year', 'event-date'].map((name) => dateText(item[name])).filter((text) => text !== ''),
    journal: first(item, 'container-title', 'journal', 'journalAbbreviation', 'container-title-short', 'collection-title'),
    volume: first(item, 'volume'),
    issue: first(item, 'issue', 'number'),
    pages: first(item, 'page', 'pages', 'page-first', 'article-number'),
    publisher: first(item, 'publisher'),
    doiPlaces: [first(item, 'DOI', 'doi'), first(item, 'URL', 'url'), ...fromNote(textOf(item['note']), 'DOI')],
    addresses: [first(item, 'URL', 'url')],
    standardNumbers: [...textsOf(item['ISBN']), ...textsOf(item['ISSN'])],
    abstract: first(item, 'abstract'),
    language: first(item, 'language'),
    keywords: keywordsOf(item),
    identifiers: identifiersOf(item),
    shortName: first(item, 'title-short', 'shortTitle'),
    note: first(item, 'note'),
  };
}

/** Reads CSL-JSON: a list, one item, items in an object, or one item per line. */
export function readCsl(text: string): ReadEntry[] {
  return jsonObjects(text).map(({ line, value, problem }): ReadEntry => {
    if (problem !== null || !isItem(value)) return { line, key: null, draft: null, notes: [{ code: problem ?? 'not-an-object' }] };
    return { line, key: first(value, 'id', 'citation-key').slice(0, 200) || null, draft: draftOf(value), notes: [] };
  });
}
