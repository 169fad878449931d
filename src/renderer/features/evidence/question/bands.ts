/** The three bands of importance in GRADE: 1–3, 4–6 and 7–9. */
export type Band = 'low' | 'important' | 'critical';

/** The band an importance stands in; null where nobody has said. */
export function bandOf(importance: number | null): Band | null {
  if (importance === null) return null;
  return importance >= 7 ? 'critical' : importance >= 4 ? 'important' : 'low';
}
