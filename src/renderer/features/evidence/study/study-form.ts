import type { FieldIssue } from '#core/shared/errors.ts';
import type { Study } from '#core/evidence/records/study.ts';
import { studyTypes, type StudyType } from '#core/evidence/records/terms.ts';
import { doiIn } from '#core/evidence/study/doi.ts';

const lineFields = ['title', 'year', 'journal', 'volume', 'issue', 'pages', 'publisher', 'doi', 'url', 'standardNumber', 'abstract', 'language', 'shortName', 'note'] as const;
const listFields = ['authors', 'keywords', 'identifiers'] as const;

export type TextField = (typeof lineFields)[number] | (typeof listFields)[number];

/** A study as it is written: every field as text, lists with one on each line. */
export type StudyForm = { readonly type: StudyType } & { readonly [Field in TextField]: string };

export type Fault = { readonly code: 'required' | 'year' | 'doi' | 'url' | 'identity' } | { readonly code: 'long' | 'many'; readonly most: number } | { readonly code: 'author'; readonly line: number };
export type Faults = { readonly [Field in TextField]?: Fault };

const most: Readonly<Record<Exclude<TextField, 'authors' | 'keywords' | 'identifiers' | 'year'>, number>> = {
  title: 1_000, journal: 2_000, volume: 200, issue: 200, pages: 200, publisher: 2_000, doi: 200, url: 2_000, standardNumber: 200, abstract: 20_000, language: 200, shortName: 200, note: 20_000,
};
const mostLines = { authors: 500, keywords: 200, identifiers: 200 } as const;
const longestLine = 200;

export const emptyForm: StudyForm = Object.assign({ type: 'article' } as const, Object.fromEntries([...lineFields, ...listFields].map((field) => [field, '']))) as StudyForm;

function nameLine({ family, given }: Study['authors'][number]): string {
  return given === '' ? family : `${family}, ${given}`;
}

/** A stored study as it stands in the form. */
export function formOf(study: Study): StudyForm {
  const texts = Object.fromEntries(lineFields.map((field) => [field, study[field] === null ? '' : String(study[field])]));
  return { ...emptyForm, ...texts, type: study.type, authors: study.authors.map(nameLine).join('\n'), keywords: study.keywords.join('\n'), identifiers: study.identifiers.join('\n') };
}

/** What was kept of a form; null where it is none. */
export function formFrom(kept: string): StudyForm | null {
  try {
    const value = JSON.parse(kept) as Readonly<Record<string, unknown>> | null;
    if (typeof value !== 'object' || value === null) return null;
    const texts = Object.fromEntries([...lineFields, ...listFields].map((field) => [field, typeof value[field] === 'string' ? value[field] : '']));
    return { ...emptyForm, ...texts, type: studyTypes.find((type) => type === value['type']) ?? 'article' };
  } catch {
    return null;
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "Exempel, Anna"; without comma the whole is the name of an organisation. */
function authorOf(line: string): Study['authors'][number] {
  const comma = line.indexOf(',');
  return comma === -1 ? { family: line, given: '' } : { family: line.slice(0, comma).trim(), given: line.slice(comma + 1).trim() };
}

/** A year, null where nothing is said, NaN where it is none. */
function yearOf(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  const year = /^\d{4}$/.test(plain) ? Number(plain) : Number.NaN;
  return year >= 1900 && year <= 2200 ? year : Number.NaN;
}

/** A link may be pasted without its beginning. */
function addressOf(text: string): string {
  const plain = text.trim();
  return /^www\./i.test(plain) ? `https://${plain}` : plain;
}

function listFault(field: keyof typeof mostLines, text: string): Fault | null {
  const lines = linesOf(text);
  if (lines.length > mostLines[field]) return { code: 'many', most: mostLines[field] };
  if (lines.some((line) => line.length > longestLine)) return { code: 'long', most: longestLine };
  const nameless = field === 'authors' ? lines.findIndex((line) => authorOf(line).family === '') : -1;
  return nameless === -1 ? null : { code: 'author', line: nameless + 1 };
}

function faultIn(form: StudyForm, field: TextField): Fault | null {
  if (field === 'authors' || field === 'keywords' || field === 'identifiers') return listFault(field, form[field]);
  if (field === 'year') return Number.isNaN(yearOf(form.year)) ? { code: 'year' } : null;
  const text = form[field].trim();
  if (text.length > most[field]) return { code: 'long', most: most[field] };
  if (field === 'title' && text === '') return { code: 'required' };
  if (field === 'doi' && text !== '' && doiIn(text) === '') return { code: 'doi' };
  if (field === 'url' && text !== '' && !/^https?:\/\/\S+$/i.test(addressOf(text))) return { code: 'url' };
  return null;
}

/** What is wrong with what has been written, field by field. */
export function faultsIn(form: StudyForm): Faults {
  return Object.fromEntries([...lineFields, ...listFields].flatMap((field) => {
    const fault = faultIn(form, field);
    return fault === null ? [] : [[field, fault]];
  }));
}

/** The study that a form without faults is; the rest as it was. */
export function studyOf(form: StudyForm, before: Study | null): Omit<Study, 'archived'> & { readonly archived?: boolean } {
  const texts = Object.fromEntries(lineFields.map((field) => [field, form[field].trim()])) as Record<(typeof lineFields)[number], string>;
  const doi = doiIn(texts.doi);
  return {
    ...texts,
    type: form.type,
    year: yearOf(form.year),
    doi: doi === '' ? texts.doi : doi,
    url: texts.url === '' ? null : addressOf(texts.url),
    authors: linesOf(form.authors).map(authorOf),
    keywords: linesOf(form.keywords),
    identifiers: linesOf(form.identifiers),
    ...(before !== null && { archived: before.archived }),
  };
}

/** Where in the form the back end's objection belongs; null where it is about something else. */
export function fieldOf(path: FieldIssue['path']): TextField | null {
  const [, field] = path[0] === 'study' ? path : ['study', ...path];
  return [...lineFields, ...listFields].find((one) => one === field) ?? null;
}

/** The fields that two forms differ in. */
export function differing(a: StudyForm, b: StudyForm): (TextField | 'type')[] {
  return (['type', ...lineFields, ...listFields] as const).filter((field) => a[field] !== b[field]);
}
