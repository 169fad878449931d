import { grade, gradeIssues, gradeSteps, type GradeInput, type GradeResult } from '#core/evidence/grade/grade.ts';
import type { GradeLevel } from '#core/evidence/grade/scale.ts';
import type { GradeRow } from '#core/evidence/records/grade-row.ts';
import { downgradeDomains, upgradeFactors, type DowngradeDomain, type UpgradeFactor } from '#core/evidence/records/terms.ts';

/** One rung of the ladder: what was done, and where one stands after it. */
export interface Rung {
  readonly key: 'start' | DowngradeDomain | UpgradeFactor;
  readonly steps: number;
  readonly after: number;
  /** False for an upgrade that the rule leaves out. */
  readonly counts: boolean;
}

/** A written grading as the arithmetic takes it. */
export function gradeInput(row: GradeRow): GradeInput {
  const down = Object.fromEntries(downgradeDomains.map((key) => [key, row.down[key].steps])) as Record<DowngradeDomain, number>;
  const up = Object.fromEntries(upgradeFactors.map((key) => [key, row.up[key].steps])) as Record<UpgradeFactor, number>;
  const override = row.override === null || row.override.reason.trim() === '' ? undefined : { reason: row.override.reason };
  return { start: row.start, design: row.design, down, up, override };
}

/** What the steps propose; null while a step is out of its range. */
export function proposed(row: GradeRow): GradeResult | null {
  const input = gradeInput(row);
  return gradeIssues(input).length > 0 ? null : grade(input);
}

/** The way from the start to the proposal, rung by rung. */
export function rungsOf(row: GradeRow): readonly Rung[] {
  const input = gradeInput(row);
  if (gradeIssues(input).length > 0) return [];
  const { start, up, counted } = gradeSteps(input);
  let after: number = start;
  const rung = (key: Rung['key'], steps: number, counts: boolean): Rung => {
    if (counts) after += steps;
    return { key, steps, after, counts };
  };
  return [rung('start', 0, true), ...downgradeDomains.map((key) => rung(key, row.down[key].steps, true)), ...upgradeFactors.map((key) => rung(key, row.up[key].steps, up === counted))];
}

/** True where upgrades were given that the rule leaves out. */
export function leavesOut(row: GradeRow): boolean {
  const input = gradeInput(row);
  if (gradeIssues(input).length > 0) return false;
  const { up, counted } = gradeSteps({ ...input, override: undefined });
  return up > counted;
}

/** Steps without the reason that they need. */
export function missingReasons(row: GradeRow): readonly (DowngradeDomain | UpgradeFactor)[] {
  const blank = (reason: string): boolean => reason.trim() === '';
  return [...downgradeDomains.filter((key) => row.down[key].steps !== 0 && blank(row.down[key].reason)), ...upgradeFactors.filter((key) => row.up[key].steps !== 0 && blank(row.up[key].reason))];
}

/** Whether the level that a person has chosen is another than the proposed. */
export function differs(row: GradeRow, proposal: GradeLevel | null): boolean {
  return row.level !== null && proposal !== null && row.level !== proposal;
}
