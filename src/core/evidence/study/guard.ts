import { fail } from '#core/shared/errors.ts';
import { findIdentityNumberIn, typedFieldNames } from '#core/shared/identity-number-guard.ts';
import type { Study } from '../records/study.ts';

/** Numbers of a known form inside running text: DOI, web address, ISBN and ISSN after their names, and the European numbers of trials. Other registers' have another length. */
const knownNumbers = [
  /\b10\.\d{4,9}\/[^\s"<>]{1,300}/g,
  /https?:\/\/[^\s"<>]{1,2000}/gi,
  /\bISS?[BN]N?(?:-1[03])?:?\s{0,2}[\dX][\dX\s-]{6,16}[\dX]/gi,
  /(?<![\d-])\d{4}-\d{6}-\d{2}(?:-\d{2})?(?![\d-])/g,
];

function withoutKnownNumbers(text: string): string {
  // The same length, so that a place in the text stays the same; a letter, so that what stands around it does not grow together.
  return knownNumbers.reduce((rest, pattern) => rest.replace(pattern, (found) => 'x'.repeat(found.length)), text);
}

const issn = /^\d{4}-?\d{3}[\dXx]$/;

/** Ten characters with their check digit, or thirteen that begin as book numbers do. */
function isIsbn(text: string): boolean {
  const digits = text.replace(/[- ]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return true;
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0);
  return sum % 11 === 0;
}

/** `standardNumber` holds one or several, each perhaps with a word in brackets. */
function isStandardNumbers(text: string): boolean {
  const parts = text.split(/[,;/]|\([^()]{0,40}\)/).flatMap((part) => part.trim().split(/\s{1,3}(?=\d{4}-\d{3})/));
  return parts.every((part) => part === '' || isIsbn(part.trim()) || issn.test(part.trim()));
}

/** Page numbers go upwards or carry a letter; a birth date with four figures after it does neither. */
function isPages(text: string): boolean {
  return text.split(/[,;]\s?/).every((part) => {
    const [from = '', to = '', ...more] = part.trim().split(/[–-]/);
    if (more.length > 0) return false;
    if (/^[a-z]{1,3}\d{1,9}$/i.test(from)) return to === '' || /^[a-z]{0,3}\d{1,9}$/i.test(to);
    return /^\d{1,9}$/.test(from) && (to === '' || (/^\d{1,9}$/.test(to) && (Number(to) >= Number(from) || to.length < 4)));
  });
}

const registerNumber =
  /^(?:PMID|PMC(?:ID)?|PubMed|MEDLINE|PsycINFO|PsycArticles|Scopus|Embase|WOS|Web of Science|ERIC|CINAHL|Cochrane|CENTRAL|CDSR|SocINDEX|ProQuest|Ovid|Covidence|OpenAlex|Libris|SwePub|DiVA|JSTOR|arXiv|APA)[\p{L} .()]{0,40}:?\s?#?[A-Z]{0,8}:?[\d.-]{1,30}$/iu;

/** Six and four figures apart are how a person's number is written, and no register's. */
const asPerson = /\d{6}[-+ ]\d{4}$/;

function isRegisterNumber(text: string): boolean {
  return registerNumber.test(text) && !asPerson.test(text);
}

/** What is left to look through once everything of a known form is taken out. */
function freeParts(study: Partial<Study>): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(study)) {
    if (key === 'standardNumber' && isStandardNumbers(String(value))) continue;
    if (key === 'pages' && isPages(String(value))) continue;
    if (key === 'identifiers' && Array.isArray(value)) rest[key] = value.map((one) => (isRegisterNumber(String(one)) ? '' : String(one)));
    else if (Array.isArray(value)) rest[key] = value.map((one: unknown) => (typeof one === 'string' ? withoutKnownNumbers(one) : one));
    else rest[key] = typeof value === 'string' ? withoutKnownNumbers(value) : value;
  }
  return rest;
}

const typedFields = [...typedFieldNames];

/** The field of a study that holds an identity number (R3); null where none does. DOI, ISBN, ISSN, page and register numbers are none. */
export function guardedField(study: Partial<Study>): string | null {
  return findIdentityNumberIn(freeParts(study), { typedFields })?.field ?? null;
}

/** Refuses a study with RULE_VIOLATION where a free text in it holds an identity number. Says where, never which. */
export function guardStudy(study: Partial<Study>): void {
  const place = findIdentityNumberIn(freeParts(study), { typedFields, field: 'study' });
  if (place === null) return;
  fail('RULE_VIOLATION', `identity number in ${place.field} at position ${String(place.index)}`, { rule: 'R3', field: place.field, path: place.path, position: place.index });
}
