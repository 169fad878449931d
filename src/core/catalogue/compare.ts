import { sameJson } from '../shared/equal.ts';
import type { Intervention, InterventionContent } from './intervention.ts';

/** The order in which two interventions are read side by side. */
const readingOrder = [
  'kind', 'status', 'summary', 'targetGroup', 'notFor', 'ages', 'problemAreas', 'needs', 'riskFactors', 'protectiveFactors', 'preventionLevel', 'setting',
  'verdicts', 'verdictsDiffer', 'offers', 'offeredHere', 'duration', 'legalBasis', 'methodGroups', 'implementation', 'description', 'experience',
  'localFollowUp', 'youthView', 'sources', 'verified', 'notes', 'owner', 'reviewedAt', 'reviewDueAt', 'aliases', 'tags',
] as const satisfies readonly (keyof InterventionContent)[];

const termFields: ReadonlySet<string> = new Set(['problemAreas', 'needs', 'riskFactors', 'protectiveFactors', 'methodGroups', 'aliases', 'tags']);

function comparable(field: string, value: unknown): unknown {
  if (termFields.has(field) && Array.isArray(value)) return [...(value as string[])].sort();
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => (typeof item === 'object' && item !== null ? { ...item, id: null } : item));
}

export interface CompareRow {
  readonly field: string;
  readonly same: boolean;
}

/** Per field, in reading order, whether all say the same. The order of terms and the ids of list items make no difference. */
export function compareRows(interventions: readonly Intervention[]): CompareRow[] {
  return readingOrder.map((field) => {
    const [first, ...rest] = interventions.map((one) => comparable(field, one[field]));
    return { field, same: rest.every((value) => sameJson(first, value)) };
  });
}
