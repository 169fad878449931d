import { cerqualComponents, type CerqualComponent, type Concern } from '../records/terms.ts';
import type { GradeLevel } from './scale.ts';

export interface CerqualFinding {
  readonly level: GradeLevel;
  readonly components: Readonly<Partial<Record<CerqualComponent, Concern | null>>>;
}

export type CerqualWarning = 'missing-component' | 'lowered-without-concern' | 'high-despite-serious';

/**
 * What to look at again in a finding's level. A finding begins at high and is lowered by one overall judgement: the parts are never added up,
 * so no level is computed here.
 */
export function cerqualWarnings({ level, components }: CerqualFinding): CerqualWarning[] {
  const given = cerqualComponents.map((component) => components[component]);
  const all = given.every((concern) => (concern ?? null) !== null);
  const none = given.every((concern) => (concern ?? null) === null || concern === 'none');
  return [
    ...(all ? [] : (['missing-component'] as const)),
    ...(level < 4 && none ? (['lowered-without-concern'] as const) : []),
    ...(level === 4 && given.includes('serious') ? (['high-despite-serious'] as const) : []),
  ];
}
