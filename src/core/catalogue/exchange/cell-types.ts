import { findTerm } from '#core/shared/terms.ts';
import type { Term, Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';
import { foldedName } from '../search/fold.ts';
import { joinWords, splitWords } from './cell-text.ts';

export interface CellFault {
  readonly code: string;
  readonly message: string;
}
export type CellValue = { readonly value: unknown } | CellFault;

/** How one kind of value stands in a cell. `read` never gets an empty cell; `write` gives an empty one for what is unknown. */
export interface CellType {
  /** What the field holds after it has been emptied; undefined where it cannot be. */
  readonly empty: unknown;
  /** The words that can be chosen among, where there are such. */
  readonly choices?: readonly string[];
  /** The list whose terms can be chosen among. */
  readonly list?: VocabularyList;
  /** True where a cell may hold several. */
  readonly several?: true;
  read(cell: string, vocabulary: Vocabulary): CellValue;
  write(value: unknown, vocabulary: Vocabulary): string;
}

const fault = (code: string, message: string): CellFault => ({ code, message });
const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A text as it is. */
export const text: CellType = { empty: '', read: (cell) => ({ value: cell }), write: asText };
/** As `text`, where nothing is null. */
export const nullableText: CellType = { ...text, empty: null };
/** A text that cannot be emptied. */
export const requiredText: CellType = { ...text, empty: undefined };

/** Several words of one's own. */
export const words: CellType = {
  empty: [],
  read: (cell) => ({ value: splitWords(cell) }),
  write: (value) => joinWords(value as readonly string[]),
};

function numberOf(cell: string): number | null {
  const plain = cell.replace(/[\s\u00a0\u202f]/g, '').replace(/(år|veckor|vecka|v|st|platser|plats)\.?$/i, '');
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** A number, with decimal comma or point, a unit after it or not. */
export const decimal: CellType = {
  empty: null,
  read(cell) {
    const value = numberOf(cell);
    return value === null ? fault('not_a_number', 'not a number') : { value };
  },
  write: (value) => asText(value).replace('.', ','),
};

/** A whole number. */
export const whole: CellType = {
  ...decimal,
  read(cell) {
    const value = numberOf(cell);
    if (value === null) return fault('not_a_number', 'not a number');
    return Number.isInteger(value) ? { value } : fault('not_a_whole_number', 'not a whole number');
  },
};

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

function dayOf(cell: string): string | null {
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(cell);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/. ](\d{4})$/.exec(cell);
  const [year, month, day] = yearFirst ? [yearFirst[1], yearFirst[3], yearFirst[4]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** A day: 2026-11-22, 20261122, 22/11/2026 or 22.11.2026. */
export const day: CellType = {
  empty: null,
  read(cell) {
    const value = dayOf(cell);
    return value === null ? fault('not_a_day', 'not a day, as in 2026-11-22') : { value };
  },
  write: asText,
};

const unknownWords = ['vet inte', 'okant', 'unknown', 'ej kant', 'oklart', '?'];
const yesWords = ['ja', 'j', 'yes', 'y', 'true', 'sant', 'x', '1'];
const noWords = ['nej', 'n', 'no', 'false', 'falskt', '0'];

/** Yes, no, or (`nullable`) unknown. */
export function yesNo(nullable: boolean): CellType {
  return {
    empty: nullable ? null : false,
    choices: ['Ja', 'Nej'],
    read(cell) {
      const said = foldedName(cell);
      if (yesWords.includes(said)) return { value: true };
      if (noWords.includes(said)) return { value: false };
      return nullable && (unknownWords.includes(said) || cell === '?') ? { value: null } : fault('not_yes_or_no', 'neither yes nor no');
    },
    write: (value) => (value === null ? '' : value === true ? 'Ja' : 'Nej'),
  };
}

/** One of a fixed set: its own value, the word it is written with, or another word for it. */
export function choice(meanings: Readonly<Record<string, readonly [string, ...string[]]>>, empty?: unknown): CellType {
  const known = new Map<string, string>();
  for (const [value, names] of Object.entries(meanings)) for (const name of [value, ...names]) known.set(foldedName(name), value);
  return {
    empty,
    choices: Object.values(meanings).map(([name]) => name),
    read(cell) {
      const said = foldedName(cell);
      const value = known.get(said);
      if (value !== undefined) return { value };
      if (empty === null && (unknownWords.includes(said) || cell === '?')) return { value: null };
      return fault('unknown_choice', `none of ${Object.values(meanings).map(([name]) => name).join(', ')}`);
    },
    write: (value) => (typeof value === 'string' ? (meanings[value]?.[0] ?? value) : ''),
  };
}

function labelOf(terms: readonly Term[], id: string): string {
  const label = terms.find((term) => term.id === id)?.label ?? id;
  return findTerm(terms, label)?.id === id && !/[;,\\\n]/.test(label) && label === label.trim() ? label : id;
}

const unknownTerm = (said: string): CellFault => fault('unknown_term', `"${said}" is not in the vocabulary`);

/** One term of a list, by label, another name or id. */
export function term(list: VocabularyList): CellType {
  return {
    empty: null,
    list,
    read(cell, vocabulary) {
      const found = findTerm(vocabulary[list], cell);
      return found === null ? unknownTerm(cell) : { value: found.id };
    },
    write: (value, vocabulary) => (typeof value === 'string' ? labelOf(vocabulary[list], value) : ''),
  };
}

/** Several terms of a list. */
export function terms(list: VocabularyList): CellType {
  return {
    empty: [],
    list,
    several: true,
    read(cell, vocabulary) {
      const alone = findTerm(vocabulary[list], cell);
      if (alone !== null) return { value: [alone.id] };
      const ids: string[] = [];
      for (const said of splitWords(cell)) {
        const found = findTerm(vocabulary[list], said);
        if (found === null) return unknownTerm(said);
        if (!ids.includes(found.id)) ids.push(found.id);
      }
      return { value: ids };
    },
    write: (value, vocabulary) => (value as readonly string[]).map((id) => labelOf(vocabulary[list], id)).join('; '),
  };
}
