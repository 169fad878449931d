import { currentTermId, termCalled } from '#core/shared/terms.ts';
import { vocabularyOn } from '#core/shared/vocabulary-day.ts';
import type { Term, Vocabulary, VocabularyList } from '#core/shared/vocabulary.ts';

/** Labels of the editable terms. An id that is not in its list is shown as it is, so that nothing disappears (R6). */
export interface Names {
  readonly label: (list: VocabularyList, id: string) => string;
  /** A provider as an offer names it, with what the organisation is called today where that is something else. */
  readonly provider: (name: string) => string;
  readonly term: (list: VocabularyList, id: string) => Term | undefined;
}

/**
 * Looks terms up by id. A term that has become part of another says so: "Östra nämnden (nu Norra nämnden)", and one whose last day has passed on `day` says
 * until when it was used.
 */
export function namesFrom(stored: Vocabulary, day: string | null = null): Names {
  const vocabulary = day === null ? stored : vocabularyOn(stored, day);
  const index = new Map<string, Term>();
  for (const [list, terms] of Object.entries(vocabulary)) for (const term of terms) index.set(`${list}/${term.id}`, term);
  const term = (list: VocabularyList, id: string): Term | undefined => index.get(`${list}/${id}`);
  const label = (list: VocabularyList, id: string): string => {
    const found = term(list, id);
    if (found === undefined) return id;
    if (found.mergedInto === null) return day !== null && found.to !== null && found.to < day ? `${found.label} (till och med ${found.to})` : found.label;
    const now = term(list, currentTermId(vocabulary[list], id));
    return now === undefined || now.id === id ? found.label : `${found.label} (nu ${now.label})`;
  };
  const provider = (name: string): string => {
    const found = name === '' ? null : termCalled(vocabulary.organisations, name);
    if (found === null) return name;
    const now = term('organisations', currentTermId(vocabulary.organisations, found.id)) ?? found;
    return now.label.toLowerCase() === name.trim().toLowerCase() ? name : `${name} (nu ${now.label})`;
  };
  return { label, term, provider };
}

/** "Alkohol, cannabis, våld": upper case only where the list begins. */
export function labelList(names: Names, list: VocabularyList, ids: readonly string[]): string {
  return ids.map((id, at) => (at === 0 ? upperFirst : lowerFirst)(names.label(list, id))).join(', ');
}

/** Some are known by the abbreviation alone; it is not said twice. */
export function hasOwnAbbreviation({ name, abbreviation }: { readonly name: string; readonly abbreviation: string }): boolean {
  return abbreviation !== '' && abbreviation !== name;
}

/** First letter upper case, the rest as it is. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** First letter lower case, unless the first word is an abbreviation such as SBU. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Lu}\d-]/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}
