import { splitWords } from '#core/catalogue/exchange/cell-text.ts';
import { fieldOfKey } from '#core/catalogue/exchange/fields.ts';
import { findTerm } from '#core/shared/terms.ts';
import type { Vocabulary } from '#core/shared/vocabulary.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import type { Text } from '#renderer/text/useText.ts';
import { fieldLabel } from '../parts/conflict/index.ts';
import { upperFirst } from '../parts/index.ts';

/** The name of a field of the list, or of a way in a JSON file. */
export function fieldTitle(t: Text, field: string): string {
  if (field === '') return t('files.wholeRow');
  return fieldOfKey(field)?.title ?? fieldLabel(t, field.split('.').at(-1) ?? field, field.split('.')[0]);
}

/** What is wrong with a cell, as a sentence beside it. */
export function errorText(t: Text, code: string): string {
  const id = `files.error.${code}`;
  return `${upperFirst(t(id in messages ? (id as TextId) : 'files.error.other'))}.`;
}

/** The words that a field can be chosen among; null where it is written freely. */
export function choicesOf(field: string, vocabulary: Vocabulary | undefined): readonly string[] | null {
  const type = fieldOfKey(field)?.type;
  if (type === undefined || type.several === true) return null;
  if (type.choices !== undefined) return type.choices;
  if (type.list === undefined || vocabulary === undefined) return null;
  return vocabulary[type.list].filter((term) => term.mergedInto === null && term.to === null).map((term) => term.label);
}

/** The words of a cell that the list of terms does not know, and what they can be changed to. */
export function unknownWords(field: string, value: string, vocabulary: Vocabulary | undefined): { readonly words: readonly string[]; readonly labels: readonly string[] } | null {
  const list = fieldOfKey(field)?.type.several === true ? fieldOfKey(field)?.type.list : undefined;
  if (list === undefined || vocabulary === undefined) return null;
  const terms = vocabulary[list];
  const words = findTerm(terms, value) === null ? splitWords(value).filter((word) => findTerm(terms, word) === null) : [];
  return { words, labels: terms.filter((term) => term.mergedInto === null && term.to === null).map((term) => term.label) };
}

/** The cell with one word changed to another, or taken away. */
export function withWord(value: string, from: string, to: string): string {
  const words = splitWords(value).flatMap((word) => (word !== from ? [word] : to === '' ? [] : [to]));
  return [...new Set(words)].join('; ');
}
