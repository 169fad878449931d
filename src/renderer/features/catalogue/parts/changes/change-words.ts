import { addTexts, type TextId } from '#renderer/text/index.ts';
import { changes } from '#renderer/text/sv/changes.ts';
import type { Text } from '#renderer/text/useText.ts';

addTexts(changes);

/** One field that changed: `offers.<id>.wait.weeks`, `targetGroup`. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const longestShown = 60;
/** Lists whose items have ids; the second step of the way is the id, which says nothing to a reader. */
export const namedLists: ReadonlySet<string> = new Set(['offers', 'verdicts', 'experience', 'localFollowUp', 'youthView']);

/** Words for the steps of a way; a step without words is told by the step before it. */
const fieldIds: Readonly<Record<string, TextId>> = {
  name: 'entry.field.name',
  abbreviation: 'entry.field.abbreviation',
  aliases: 'entry.field.aliases',
  kind: 'entry.field.kind',
  status: 'entry.field.status',
  summary: 'entry.field.summary',
  description: 'entry.field.description',
  targetGroup: 'entry.field.targetGroup',
  notFor: 'entry.field.notFor',
  ages: 'entry.field.ages',
  problemAreas: 'entry.field.problemAreas',
  needs: 'entry.field.needs',
  riskFactors: 'entry.field.riskFactors',
  protectiveFactors: 'entry.field.protectiveFactors',
  preventionLevel: 'entry.field.preventionLevel',
  setting: 'entry.field.setting',
  duration: 'entry.field.duration',
  legalBasis: 'entry.field.legalBasis',
  legalBasisVerified: 'entry.field.legalBasisVerified',
  methodGroups: 'entry.field.methodGroups',
  implementation: 'entry.field.implementation',
  manual: 'entry.field.manual',
  training: 'entry.field.training',
  licence: 'entry.field.licence',
  supervision: 'entry.field.supervision',
  trainedStaff: 'entry.field.trainedStaff',
  fidelity: 'entry.field.fidelity',
  offers: 'entry.field.offers',
  offeredHere: 'entry.field.offeredHere',
  supplyForm: 'entry.field.supplyForm',
  responsibleBoardId: 'entry.field.responsibleBoardId',
  providerName: 'entry.field.providerName',
  unitId: 'entry.field.unitId',
  needsAssessment: 'entry.field.needsAssessment',
  places: 'entry.field.places',
  weeks: 'entry.field.weeks',
  asOf: 'entry.field.asOf',
  price: 'entry.field.price',
  contract: 'entry.field.contract',
  howToApply: 'entry.field.howToApply',
  contacts: 'entry.field.contacts',
  documents: 'entry.field.documents',
  activeFrom: 'entry.field.activeFrom',
  activeTo: 'entry.field.activeTo',
  verdicts: 'entry.field.verdicts',
  certainty: 'entry.field.certainty',
  direction: 'entry.field.direction',
  outcome: 'entry.field.outcome',
  result: 'entry.field.result',
  year: 'entry.field.year',
  note: 'entry.field.note',
  verdictsDiffer: 'entry.field.verdictsDiffer',
  experience: 'entry.field.experience',
  localFollowUp: 'entry.field.localFollowUp',
  youthView: 'entry.field.youthView',
  sources: 'entry.field.sources',
  verified: 'entry.field.verified',
  notes: 'entry.field.notes',
  owner: 'entry.field.owner',
  reviewedAt: 'entry.field.reviewedAt',
  reviewDueAt: 'entry.field.reviewDueAt',
  tags: 'entry.field.tags',
  searchWords: 'entry.field.searchWords',
  archived: 'entry.field.archived',
  order: 'entry.field.order',
};

function idOf(step: string): TextId | undefined {
  const own = `changes.field.${step}`;
  return fieldIds[step] ?? (own in changes ? (own as TextId) : undefined);
}

/** Groups of two are called by the part that is read first. */
const stands: Readonly<Record<string, string>> = { capacity: 'places', wait: 'weeks' };

/** One step of a way in words; null where there are none. */
export function stepWords(t: Text, step: string): string | null {
  const id = idOf(stands[step] ?? step);
  return id === undefined ? null : t(id);
}

/** The way to a field in words: "Utbud, väntetid". */
export function fieldWords(t: Text, field: string): string {
  const steps = field.split('.').filter((_, index, all) => !(index === 1 && namedLists.has(all[0] ?? '')));
  const words = steps.flatMap((step) => idOf(step) ?? []).map((id) => t(id));
  const [first = t('entry.field.other'), ...rest] = words;
  return [first, ...rest.map((word) => word.toLocaleLowerCase('sv'))].join(', ');
}

/** Nothing said: null, an empty text or list. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Short plain values can be shown; terms are ids and long texts too long. */
function shown(t: Text, value: unknown, field: string): string | null {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string' || value.length > longestShown || value.includes('\n')) return null;
  if (/(?:kind|status|supplyForm|ownForm|offeredHere|needsAssessment|certainty|direction|type|scope|Id|preventionLevel|setting)$/.test(field)) return null;
  return t('entry.quoted', { word: value });
}

/** One change in words: "Utbud, väntetid: från 4 till 5". */
export function changeWords(t: Text, { field, before, after }: FieldChange): string {
  const name = fieldWords(t, field);
  if (isEmpty(before)) return t('entry.history.added', { field: name });
  if (isEmpty(after)) return t('entry.history.removed', { field: name });
  const [old, present] = [shown(t, before, field), shown(t, after, field)];
  if (old === null || present === null) return t('entry.history.changed', { field: name });
  return t('entry.history.fromTo', { field: name, before: old, after: present });
}

/** All changes of a revision in words, each once. */
export function revisionWords(t: Text, revision: { readonly revision: number; readonly changes: readonly FieldChange[] }): string[] {
  if (revision.revision === 1) return [t('entry.history.created')];
  if (revision.changes.length === 0) return [t('entry.history.noChange')];
  return [...new Set(revision.changes.map((change) => changeWords(t, change)))];
}
