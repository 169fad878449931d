import type { SofRow } from '#core/evidence/sof/sof.ts';
import type { DowngradeDomain, UpgradeFactor } from '#core/evidence/records/terms.ts';

interface Note {
  readonly number: number;
  readonly outcomeId: string;
  readonly steps: number;
  readonly reason: string;
}

export type Footnote = (Note & { readonly kind: 'down'; readonly what: DowngradeDomain }) | (Note & { readonly kind: 'up'; readonly what: UpgradeFactor });

/** A footnote for each deduction and each upgrade that counts, numbered through the table. */
export function footnotes(rows: readonly Pick<SofRow, 'outcomeId' | 'deductions' | 'upgrades'>[]): readonly Footnote[] {
  let number = 0;
  return rows.flatMap(({ outcomeId, deductions, upgrades }): Footnote[] => [
    ...deductions.map(({ what, steps, reason }): Footnote => ({ kind: 'down', number: (number += 1), outcomeId, what, steps, reason })),
    ...upgrades.filter(({ counted }) => counted).map(({ what, steps, reason }): Footnote => ({ kind: 'up', number: (number += 1), outcomeId, what, steps, reason })),
  ]);
}
