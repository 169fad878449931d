import { certainties, type Certainty, type Direction, type EvidenceState, type VerdictType } from './terms.ts';
import type { Verdict } from './verdict.ts';

/** One graded statement, always with its outcome, source and scope (R5). */
export interface Grade {
  readonly body: string;
  readonly title: string;
  readonly year: number | null;
  readonly outcome: string;
  readonly certainty: Certainty;
  readonly type: VerdictType;
}

export interface Recommendation {
  readonly body: string;
  readonly year: number | null;
  readonly direction: Direction | null;
  readonly scope: 'method' | 'group';
}

export interface EvidenceSummary {
  readonly states: EvidenceState[];
  readonly method: Grade[];
  readonly group: Grade[];
  readonly recommendations: Recommendation[];
  readonly statements: number;
}

function newestFirst(a: { readonly year: number | null }, b: { readonly year: number | null }): number {
  return (b.year ?? 0) - (a.year ?? 0);
}

function grades(verdicts: readonly Verdict[], scope: Verdict['scope']): Grade[] {
  return verdicts
    .flatMap((verdict) =>
      verdict.type !== 'recommendation' && verdict.scope === scope && verdict.certainty !== null
        ? [{ body: verdict.body, title: verdict.title, year: verdict.year, outcome: verdict.outcome, certainty: verdict.certainty, type: verdict.type }]
        : [],
    )
    .sort(newestFirst);
}

/**
 * What the sources say, kept apart (R5): grades of the method, grades of a group it belongs to, and recommendations, which are no grades.
 * `states` counts effect grades of the method itself only; without any it is `unrated`, which is not the same as very low.
 */
export function evidenceSummary(verdicts: readonly Verdict[]): EvidenceSummary {
  const method = grades(verdicts, 'method');
  const effect = new Set(method.filter((grade) => grade.type === 'effect').map((grade) => grade.certainty));
  const recommendations = verdicts
    .filter((verdict) => verdict.type === 'recommendation')
    .map(({ body, year, direction, scope }) => ({ body, year, direction, scope }))
    .sort(newestFirst);
  return {
    states: effect.size === 0 ? ['unrated'] : certainties.filter((certainty) => effect.has(certainty)),
    method,
    group: grades(verdicts, 'group'),
    recommendations,
    statements: verdicts.length,
  };
}
