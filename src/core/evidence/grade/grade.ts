import { fail, type FieldIssue } from '#core/shared/errors.ts';
import { downgradeDomains, upgradeFactors, type DowngradeDomain, type UpgradeFactor } from '../records/terms.ts';
import { say } from '../words/say.ts';
import { clampLevel, deepest, gradeDesigns, gradeSymbol, highest, startLevels, type GradeDesign, type GradeLevel, type StartLevel } from './scale.ts';

/** One outcome as a person has judged it. An absent domain or factor is 0. */
export interface GradeInput {
  readonly start: StartLevel;
  readonly design: GradeDesign;
  /** Whole numbers from -2 to 0; risk of bias from -3 for non-randomised studies. */
  readonly down?: Readonly<Partial<Record<DowngradeDomain, number>>> | undefined;
  /** Whole numbers from 0 to 1; large effect to 2. */
  readonly up?: Readonly<Partial<Record<UpgradeFactor, number>>> | undefined;
  /** Why upgrades count though the rule says that they do not. */
  readonly override?: { readonly reason: string } | undefined;
}

export const gradeWarningCodes = ['rct-starts-low', 'double-deduction', 'publication-bias-two', 'upgrade-on-rct', 'upgrade-beside-deduction'] as const;
export type GradeWarningCode = (typeof gradeWarningCodes)[number];

/** Something to look at again. It stops nothing: a person decides (R8). */
export interface GradeWarning {
  readonly code: GradeWarningCode;
  readonly message: string;
}

/** How the level came about: `start + down + counted`, kept between 1 and 4. */
export interface GradeSteps {
  readonly start: 4 | 2;
  readonly down: number;
  /** All upgrades given, and those of them that count. */
  readonly up: number;
  readonly counted: number;
  readonly level: GradeLevel;
}

export interface GradeResult {
  readonly level: GradeLevel;
  readonly symbol: string;
  readonly label: string;
  readonly warnings: readonly GradeWarning[];
}

function stepIssues<K extends string>(part: string, steps: Readonly<Partial<Record<K, number>>> | undefined, range: (key: K) => readonly [number, number] | null): FieldIssue[] {
  return Object.entries<number | undefined>(steps ?? {}).flatMap(([key, value]): FieldIssue[] => {
    if (value === undefined) return [];
    const limits = range(key as K);
    if (limits === null) return [{ path: [part, key], code: 'unknown', message: `${key} is no part of GRADE` }];
    const [least, most] = limits;
    if (!Number.isInteger(value)) return [{ path: [part, key], code: 'whole', message: 'steps are whole numbers' }];
    return value < least || value > most ? [{ path: [part, key], code: 'range', message: `${key} goes from ${least} to ${most}` }] : [];
  });
}

/** What is wrong with the numbers, field by field; empty where nothing is. */
export function gradeIssues({ start, design, down, up, override }: GradeInput): FieldIssue[] {
  return [
    ...(startLevels.includes(start) ? [] : [{ path: ['start'], code: 'unknown', message: 'start is high or low' }]),
    ...(gradeDesigns.includes(design) ? [] : [{ path: ['design'], code: 'unknown', message: 'design is rct or nrs' }]),
    ...stepIssues<DowngradeDomain>('down', down, (key) => (downgradeDomains.includes(key) ? [deepest(key, design), 0] : null)),
    ...stepIssues<UpgradeFactor>('up', up, (key) => (upgradeFactors.includes(key) ? [0, highest(key)] : null)),
    ...(override !== undefined && override.reason.trim() === '' ? [{ path: ['override', 'reason'], code: 'required', message: 'an override needs a reason' }] : []),
  ];
}

function sumOf(steps: Readonly<Partial<Record<string, number>>> | undefined): number {
  return Object.values(steps ?? {}).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/**
 * The arithmetic behind a level. Upgrades count for non-randomised studies from which nothing was deducted, or where a reason is given.
 * The input must be without issues.
 */
export function gradeSteps({ start, design, down, up, override }: GradeInput): GradeSteps {
  const from = start === 'high' ? 4 : 2;
  const lowered = sumOf(down);
  const raised = sumOf(up);
  const counts = override !== undefined || (design === 'nrs' && lowered === 0);
  const counted = counts ? raised : 0;
  return { start: from, down: lowered, up: raised, counted, level: clampLevel(from + lowered + counted) };
}

function warningCodes(input: GradeInput, { down, up, counted }: GradeSteps): GradeWarningCode[] {
  const notCounted = up > 0 && counted === 0;
  const bias = input.down?.riskOfBias ?? 0;
  return [
    ...(input.design === 'rct' && input.start === 'low' ? (['rct-starts-low'] as const) : []),
    ...(input.design === 'nrs' && input.start === 'low' && bias < 0 ? (['double-deduction'] as const) : []),
    ...((input.down?.publicationBias ?? 0) === -2 ? (['publication-bias-two'] as const) : []),
    ...(notCounted && input.design === 'rct' ? (['upgrade-on-rct'] as const) : []),
    ...(notCounted && down < 0 ? (['upgrade-beside-deduction'] as const) : []),
  ];
}

/**
 * The level that GRADE gives an outcome: `clamp(start + downgrades + counted upgrades, 1..4)`, start 4 or 2.
 * Source: GRADE as SBU uses it (level names and deductions), start levels after GRADE guideline 18.
 * Fails with INVALID_INPUT where a step is out of its range, is not whole, or is no part of GRADE.
 */
export function grade(input: GradeInput): GradeResult {
  const issues = gradeIssues(input);
  const [first] = issues;
  if (first !== undefined) fail('INVALID_INPUT', `invalid input at ${first.path.join('.')}: ${first.message}`, { issues });
  const steps = gradeSteps(input);
  return {
    level: steps.level,
    symbol: gradeSymbol(steps.level),
    label: say(`evidence.level.${steps.level}`),
    warnings: warningCodes(input, steps).map((code) => ({ code, message: say(`evidence.warning.${code}`) })),
  };
}
