import { cleanLine, cut } from './text.ts';

/** Family name, or the whole name of an organisation, and given names. */
export interface StudyAuthor {
  readonly family: string;
  readonly given: string;
}

const longestName = 200;
const organisation =
  /\b(?:organi[sz]ations?|group|network|collaborat\w+|consortium|institut\w*|universit\w+|agency|council|ministry|department|society|association|committee|foundation|cent(?:er|re)|team|investigators|trialists|panel|government|kommun|stad|region|myndighet\w*|universitetet|högskola\w*)\b|(?:styrelsen|beredning\w*|rådet|verket|förbund\w*|departementet|centrum)(?:\s|$)/i;
const wordsOfPerson = 4;
const initials = /^\p{Lu}(?:\.?[-\s]?\p{Lu}){0,3}\.?$/u;
const particle = /^\p{Ll}/u;
const suffix = /^(?:jr|sr|i{2,3}|iv|md|phd)\.?$/i;

function author(family: string, given: string): StudyAuthor {
  return { family: cut(family, longestName).trim(), given: cut(given, longestName).trim() };
}

function inOrder(words: readonly string[]): StudyAuthor {
  const withoutSuffix = words.filter((word, index) => index === 0 || !suffix.test(word));
  const last = withoutSuffix.at(-1) ?? '';
  const before = withoutSuffix.slice(0, -1);
  // "Exempel AB", as PubMed and Web of Science write it.
  if (before.length > 0 && initials.test(last) && !initials.test(before[0] ?? '')) return author(before.join(' '), last);
  const from = before.findIndex((word, index) => index > 0 && particle.test(word));
  if (from > 0) return author(withoutSuffix.slice(from).join(' '), withoutSuffix.slice(0, from).join(' '));
  return author(last, before.join(' '));
}

/** An organisation's name, whole. */
export function organisationNamed(text: string): StudyAuthor | null {
  const name = cleanLine(text);
  return name === '' ? null : author(name, '');
}

/** A name in any of the ways reference programs write one; null where nothing is left of it. */
export function authorFrom(text: string): StudyAuthor | null {
  const line = cleanLine(text).replace(/^[\s,;]+/, '');
  const name = line.replace(/[\s,;]+$/, '');
  if (name === '') return null;
  // "Exempelrådet," says that there is no given name to look for.
  if (line.endsWith(',')) return author(name, '');
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', ...rest] = parts;
  if (rest.length > 0 && family !== '') {
    const names = rest.filter((part) => part !== '' && !suffix.test(part));
    const after = rest.filter((part) => suffix.test(part));
    return author(family, [...names, ...after].join(' '));
  }
  const words = name.split(' ');
  if (words.length === 1 || words.length > wordsOfPerson || organisation.test(name) || /[\d&]/.test(name)) return author(name, '');
  return inOrder(words);
}

/** "and others", as BibTeX writes that there are more. */
export function isOthers(text: string): boolean {
  return /^(?:others|et\.? al\.?|m\.? ?fl\.?)$/i.test(text.trim());
}
