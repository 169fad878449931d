import { doiIn } from './doi.ts';
import type { StudyFormat } from './reading.ts';
import { plainLines } from './text.ts';

const looked = 20_000;

/** Which format a text is in, by how it begins; null where it is none of them. */
export function detectFormat(text: string): StudyFormat | null {
  const start = plainLines(text.slice(0, looked)).trimStart();
  if (/^[[{]/.test(start) && !/^\{?@/.test(start)) return 'csl-json';
  if (/(?:^|\n)\s{0,3}(?:ty|TY|Ty)\s{0,4}-/.test(start) || /(?:^|\n)PMID\s?-\s?\d/.test(start)) return 'ris';
  if (/(?:^|\n)[ \t]{0,20}@[A-Za-z]{2,30}\s{0,20}[{(]/.test(start)) return 'bibtex';
  if (/(?:^|\n)PT [A-Z]\s{0,5}\n/.test(start) || /(?:^|\n)%[0TA] \S/.test(start)) return 'ris';
  return /(?:^|\n)(?:[A-Z][A-Z0-9] {2}- )/.test(start) ? 'ris' : null;
}

/** What a text that is no reference file still tells of one study: its DOI. Null where it tells none. */
export function doiText(text: string): string | null {
  const doi = doiIn(text);
  return doi === '' ? null : doi;
}
