import type { GradeRow } from '../records/grade-row.ts';
import { downgradeDomains, upgradeFactors } from '../records/terms.ts';
import type { GradeInput } from './grade.ts';

/** What a stored row of steps and reasons says to `grade`. */
export function gradeInputOf({ design, start, down, up, override }: Pick<GradeRow, 'design' | 'start' | 'down' | 'up' | 'override'>): GradeInput {
  return {
    design,
    start,
    down: Object.fromEntries(downgradeDomains.map((domain) => [domain, down[domain].steps])),
    up: Object.fromEntries(upgradeFactors.map((factor) => [factor, up[factor].steps])),
    ...(override !== null && override.reason.trim() !== '' && { override }),
  };
}
