import type { Names } from '#core/catalogue/documents/names.ts';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import { formatDay } from '#renderer/text/format.ts';
import type { Text } from '#renderer/text/useText.ts';
import { isEmpty, stepWords } from './change-words.ts';

/** What the ids of a field are looked up in. */
const listOf: Readonly<Record<string, VocabularyList>> = {
  problemAreas: 'problemAreas',
  needs: 'needs',
  riskFactors: 'riskFactors',
  protectiveFactors: 'protectiveFactors',
  preventionLevel: 'preventionLevels',
  setting: 'settings',
  methodGroups: 'methodGroups',
  groupId: 'methodGroups',
  responsibleBoardId: 'boards',
  unitId: 'units',
};

/** Which fixed words a field's values have. */
const termsOf: Readonly<Record<string, string>> = {
  kind: 'kind',
  status: 'status',
  supplyForm: 'supplyForm',
  ownForm: 'ownForm',
  offeredHere: 'offered',
  needsAssessment: 'needsAssessment',
  type: 'verdictType',
  direction: 'direction',
  scope: 'scope',
  certainty: 'certainty',
};

type Plain = Readonly<Record<string, unknown>>;

/** What is needed to put values into words. */
export interface Wording {
  readonly t: Text;
  readonly names: Names;
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textWords({ t, names }: Wording, key: string, value: string): string {
  const list = listOf[key];
  if (list !== undefined) return names.label(list, value);
  const term = `terms.${termsOf[key] ?? ''}.${value}`;
  if (termsOf[key] !== undefined && term in messages) return t(term as TextId);
  return key === 'at' ? formatDay(value) : value;
}

/** Parts of a record that say something, each with its label. The id says nothing to a reader. */
export function partsOf(wording: Wording, value: Plain): { readonly key: string; readonly label: string; readonly text: string }[] {
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'id' || isEmpty(part) || part === false) return [];
    const text = valueWords(wording, key, part);
    return text === '' ? [] : [{ key, label: stepWords(wording.t, key) ?? key, text }];
  });
}

/** Any value of a field in words; empty where it says nothing. */
export function valueWords(wording: Wording, key: string, value: unknown): string {
  if (isEmpty(value)) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return wording.t(value ? 'changes.yes' : 'changes.no');
  if (typeof value === 'string') return textWords(wording, key, value);
  if (Array.isArray(value)) return value.map((item) => valueWords(wording, key, item)).join('; ');
  if (!isPlain(value)) return '';
  return partsOf(wording, value)
    .map((part) => (value[part.key] === true ? part.label.toLocaleLowerCase('sv') : part.text))
    .join(', ');
}

const longestLabel = 60;

function cut(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel).trimEnd()}…`;
}

/** What an offer, a verdict or a note is called: "Upphandlad, Utförare A" or "SBU, rapport 308, 2020". */
export function itemWords(wording: Wording, item: unknown): string {
  if (!isPlain(item)) return '';
  const words = (...keys: string[]): string[] => keys.map((key) => valueWords(wording, key, item[key])).filter((text) => text !== '');
  if ('supplyForm' in item) return [...words('supplyForm'), ...words('providerName', 'unitId', 'responsibleBoardId').slice(0, 1)].join(', ');
  if ('body' in item) return cut([...words('body', 'title', 'year'), ...words('outcome')].join(', '));
  return cut([...words('date', 'author'), ...words('text')].join(', '));
}
