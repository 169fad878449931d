import type { Intervention } from '#core/catalogue/intervention.ts';

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

export interface CompareRow {
  readonly field: string;
  readonly same: boolean;
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
