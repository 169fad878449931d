import type { InterventionContent } from '#core/catalogue/intervention.ts';
import type { VocabularyList } from '#core/shared/vocabulary.ts';
import { messages, type TextId } from '#renderer/text/index.ts';
import type { Text } from '#renderer/text/useText.ts';
import type { Names } from '../index.ts';

/** What it takes to say a value in words. */
export interface PartWords {
  readonly t: Text;
  readonly names: Names;
}

/** Fixed terms by field: the first part of their words' ids. */
const termOf: Readonly<Record<string, string>> = {
  kind: 'terms.kind',
  status: 'terms.status',
  offeredHere: 'terms.offered',
  supplyForm: 'terms.supplyForm',
  ownForm: 'terms.ownForm',
  needsAssessment: 'terms.needsAssessment',
  type: 'terms.verdictType',
  direction: 'terms.direction',
  certainty: 'terms.certainty',
  scope: 'terms.scope',
};
const listOfField: Readonly<Record<string, VocabularyList>> = {
  problemAreas: 'problemAreas',
  needs: 'needs',
  riskFactors: 'riskFactors',
  protectiveFactors: 'protectiveFactors',
  methodGroups: 'methodGroups',
  preventionLevel: 'preventionLevels',
  setting: 'settings',
  responsibleBoardId: 'boards',
  unitId: 'units',
  groupId: 'methodGroups',
};
const itemLists = ['offers', 'verdicts', 'experience', 'localFollowUp', 'youthView'] as const;
type ItemList = (typeof itemLists)[number];

const isItemList = (name: string): name is ItemList => (itemLists as readonly string[]).includes(name);
const lastStep = (field: string): string => field.slice(field.lastIndexOf('.') + 1);
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether a field holds free text that people can write together. */
export function isFreeText(field: string): boolean {
  const key = lastStep(field);
  return !(key in termOf) && !(key in listOfField) && key !== 'url';
}

/** The name of one field; `within` is the list it stands in, where a name means another thing there. */
export function fieldLabel(t: Text, key: string, within = ''): string {
  const special: Readonly<Record<string, TextId>> = {
    'contacts.name': 'fields.personName',
    'trainedStaff.name': 'fields.personName',
    'offers.verified': 'fields.offerVerified',
    'verdicts.verified': 'fields.verdictVerified',
  };
  const id = special[`${within}.${key}`] ?? [`fields.${key}`, `entry.field.${key}`].find((one) => one in messages);
  return id === undefined ? key : t(id as TextId);
}

function plainText({ t, names }: PartWords, key: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no');
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = String(value);
  const list = listOfField[key];
  if (list !== undefined) return names.label(list, text);
  const term = `${termOf[key] ?? ''}.${text}`;
  return key in termOf && term in messages ? t(term as TextId) : text;
}

function objectLines(words: PartWords, within: string, value: object): string[] {
  return Object.entries(value)
    .filter(([key, item]: [string, unknown]) => key !== 'id' && !isNothing(item))
    .flatMap(([key, item]: [string, unknown]) => {
      const text = textOf(words, key, item);
      return text === '' ? [] : [`${fieldLabel(words.t, key, within)}: ${text}`];
    });
}

function textOf(words: PartWords, key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item: unknown) => (typeof item === 'object' && item !== null ? objectLines(words, key, item).join(' · ') : plainText(words, key, item))).join('\n');
  if (typeof value === 'object' && value !== null) return objectLines(words, key, value).join('\n');
  return isNothing(value) ? '' : plainText(words, key, value);
}

/** Any value of an entry in words, one thing a line. Nothing is said to be nothing. */
export function valueText(words: PartWords, field: string, value: unknown): string {
  if (value === undefined) return words.t('fields.absent');
  const steps = field.split('.');
  const wholeItem = steps.length === 2 && isItemList(steps[0] ?? '') && typeof value === 'object' && value !== null;
  const text = wholeItem ? objectLines(words, steps[0] ?? '', value as object).join('\n') : textOf(words, lastStep(field), value);
  if (text !== '') return text;
  return words.t(typeof value === 'string' || Array.isArray(value) ? 'fields.empty' : 'terms.unknown');
}

function itemName({ t, names }: PartWords, list: ItemList, item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const one = item as Readonly<Record<string, unknown>>;
  const said = (key: string): string => (typeof one[key] === 'string' ? (one[key] as string) : '');
  if (list === 'offers') {
    const unit = said('unitId');
    const who = said('providerName') || (unit === '' ? t('fields.unnamedOffer') : names.label('units', unit));
    return `${plainText({ t, names }, 'supplyForm', one['supplyForm'])}, ${who}`;
  }
  if (list === 'verdicts') return [said('body'), said('title')].filter((part) => part !== '').join(', ');
  return said('text').length > 50 ? `${said('text').slice(0, 50).trimEnd()}…` : said('text');
}

/** The name of a part as a heading: "Utbud, Egen, Exempelutföraren: väntetid". */
export function partLabel(words: PartWords, field: string, contents: readonly (Partial<Pick<InterventionContent, ItemList>> | null)[]): string {
  const [first = '', second, third] = field.split('.');
  const label = fieldLabel(words.t, first);
  if (second === undefined) return label;
  if (!isItemList(first)) return `${label}: ${fieldLabel(words.t, second).toLocaleLowerCase('sv')}`;
  const items = contents.flatMap((content): readonly { readonly id: string }[] => content?.[first] ?? []);
  const item = items.find((one) => one.id === second);
  const name = itemName(words, first, item);
  const head = name === '' ? label : `${label}, ${name}`;
  return third === undefined ? head : `${head}: ${fieldLabel(words.t, third, first).toLocaleLowerCase('sv')}`;
}
