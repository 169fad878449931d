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

/** What one chooses by: drawn even where nobody knows, because the gap itself is worth seeing. */
const alwaysShown: ReadonlySet<string> = new Set(['targetGroup', 'notFor', 'ages', 'verdicts', 'offers', 'offeredHere', 'duration']);

/** True where the entry says something in that field; unknown is not a value (R7). */
export function isKnown(entry: Intervention, field: string): boolean {
  const value = entry[field as keyof Intervention];
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (field === 'ages') return entry.ages.min !== null || entry.ages.max !== null;
  if (field === 'implementation') return Object.values(entry.implementation).some((part) => part.length > 0);
  return true;
}

export interface ShownRows {
  /** To draw, in reading order. */
  readonly rows: readonly CompareRow[];
  /** Fields that nobody has said anything about, for any of them. */
  readonly unknown: readonly string[];
  /** How many known fields are left out because they are the same. */
  readonly hiddenSame: number;
}

/** Which rows to draw: what nobody knows is named below the table, once. */
export function shownRows(rows: readonly CompareRow[], entries: readonly Intervention[], onlyDifferences: boolean): ShownRows {
  const known = rows.filter((row) => alwaysShown.has(row.field) || entries.some((entry) => isKnown(entry, row.field)));
  const shown = onlyDifferences ? known.filter((row) => !row.same) : known;
  return {
    rows: shown,
    unknown: rows.filter((row) => !known.includes(row)).map((row) => row.field),
    hiddenSame: known.length - shown.length,
  };
}
