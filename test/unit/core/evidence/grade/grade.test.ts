import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, gradeIssues, gradeSteps, type GradeInput } from '#core/evidence/grade/grade.ts';
import { downgradeDomains, upgradeFactors } from '#core/evidence/records/terms.ts';
import { FailureError } from '#core/shared/errors.ts';

const rct: GradeInput = { start: 'high', design: 'rct' };
const nrs: GradeInput = { start: 'high', design: 'nrs' };
const codes = (input: GradeInput): string[] => grade(input).warnings.map(({ code }) => code);

const steps = (low: number, high: number) => fc.option(fc.integer({ min: low, max: high }), { nil: undefined });
const anyInput = fc
  .record({
    start: fc.constantFrom('high' as const, 'low' as const),
    design: fc.constantFrom('rct' as const, 'nrs' as const),
    down: fc.record({ riskOfBias: steps(-3, 0), inconsistency: steps(-2, 0), indirectness: steps(-2, 0), imprecision: steps(-2, 0), publicationBias: steps(-2, 0) }),
    up: fc.record({ largeEffect: steps(0, 2), doseResponse: steps(0, 1), opposingConfounding: steps(0, 1) }),
    override: fc.option(fc.constant({ reason: 'Därför.' }), { nil: undefined }),
  })
  .map((input): GradeInput => (input.design === 'rct' ? { ...input, down: { ...input.down, riskOfBias: Math.max(-2, input.down.riskOfBias ?? 0) } } : input));

/** The level worked out a second way: step by step down a ladder, then up. */
function ladder({ start, design, down = {}, up = {}, override }: GradeInput): number {
  let total = start === 'high' ? 4 : 2;
  let deducted = false;
  for (const domain of downgradeDomains) {
    for (let left = down[domain] ?? 0; left < 0; left += 1) {
      total -= 1;
      deducted = true;
    }
  }
  if (override !== undefined || (design !== 'rct' && !deducted)) for (const factor of upgradeFactors) total += up[factor] ?? 0;
  return Math.min(4, Math.max(1, total));
}

describe('the level of an outcome', () => {
  it.each<[string, GradeInput, number, string, string]>([
    ['randomised studies without deductions', rct, 4, '\u2295\u2295\u2295\u2295', 'Hög tillförlitlighet'],
    ['one step', { ...rct, down: { riskOfBias: -1 } }, 3, '\u2295\u2295\u2295\u25ef', 'Måttlig tillförlitlighet'],
    ['two steps', { ...rct, down: { riskOfBias: -1, imprecision: -1 } }, 2, '\u2295\u2295\u25ef\u25ef', 'Låg tillförlitlighet'],
    ['three steps', { ...rct, down: { riskOfBias: -1, imprecision: -2 } }, 1, '\u2295\u25ef\u25ef\u25ef', 'Mycket låg tillförlitlighet'],
    ['ten steps', { ...rct, down: { riskOfBias: -2, inconsistency: -2, indirectness: -2, imprecision: -2, publicationBias: -2 } }, 1, '\u2295\u25ef\u25ef\u25ef', 'Mycket låg tillförlitlighet'],
    ['non-randomised studies with ROBINS-I, three steps', { ...nrs, down: { riskOfBias: -3 } }, 1, '\u2295\u25ef\u25ef\u25ef', 'Mycket låg tillförlitlighet'],
    ['non-randomised studies from low', { ...nrs, start: 'low' }, 2, '\u2295\u2295\u25ef\u25ef', 'Låg tillförlitlighet'],
    ['a large effect', { ...nrs, start: 'low', up: { largeEffect: 1 } }, 3, '\u2295\u2295\u2295\u25ef', 'Måttlig tillförlitlighet'],
    ['all upgrades there are', { ...nrs, start: 'low', up: { largeEffect: 2, doseResponse: 1, opposingConfounding: 1 } }, 4, '\u2295\u2295\u2295\u2295', 'Hög tillförlitlighet'],
  ])('of %s', (_name, input, level, symbol, label) => {
    expect(grade(input)).toMatchObject({ level, symbol, label });
  });

  it('is what a ladder gives', () => {
    fc.assert(fc.property(anyInput, (input) => { expect(grade(input).level).toBe(ladder(input)); }));
  });

  it('never rises by a deduction, and has one full sign per step', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...downgradeDomains), (input, domain) => {
        const { level, symbol } = grade(input);
        const lower = grade({ ...input, down: { ...input.down, [domain]: -2 } });
        if ((input.down?.[domain] ?? 0) >= -2) expect(lower.level).toBeLessThanOrEqual(level);
        expect([...symbol]).toHaveLength(4);
        expect([...symbol].filter((sign) => sign === '\u2295')).toHaveLength(level);
      }),
    );
  });

  it('says how it came about', () => {
    expect(gradeSteps({ ...nrs, start: 'low', up: { largeEffect: 2 }, down: { imprecision: -1 }, override: { reason: 'Effekten är mycket stor.' } })).toEqual({ start: 2, down: -1, up: 2, counted: 2, level: 3 });
    expect(gradeSteps({ ...nrs, start: 'low', up: { largeEffect: 2 }, down: { imprecision: -1 } })).toEqual({ start: 2, down: -1, up: 2, counted: 0, level: 1 });
  });
});

describe('a guard', () => {
  it('leaves upgrades of randomised studies out and says so', () => {
    const input: GradeInput = { ...rct, up: { largeEffect: 1 } };
    expect(codes(input)).toEqual(['upgrade-on-rct']);
    expect(codes({ ...input, down: { imprecision: -1 } })).toEqual(['upgrade-on-rct', 'upgrade-beside-deduction']);
    expect(grade({ ...input, down: { imprecision: -1 } }).level).toBe(3);
  });

  it('leaves upgrades beside any deduction out and says so', () => {
    const input: GradeInput = { ...nrs, start: 'low', down: { publicationBias: -1 }, up: { doseResponse: 1 } };
    expect(grade(input).level).toBe(1);
    expect(codes(input)).toEqual(['upgrade-beside-deduction']);
  });

  it('gives way to a reason', () => {
    const input: GradeInput = { ...rct, down: { imprecision: -1 }, up: { largeEffect: 1 }, override: { reason: 'Stor effekt i alla studier.' } };
    expect(grade(input)).toMatchObject({ level: 4, warnings: [] });
  });

  it('warns of deducting twice for missing randomisation', () => {
    expect(codes({ ...nrs, start: 'low', down: { riskOfBias: -1 } })).toEqual(['double-deduction']);
    expect(codes({ ...nrs, start: 'low', down: { imprecision: -1 } })).toEqual([]);
    expect(codes({ ...nrs, start: 'high', down: { riskOfBias: -2 } })).toEqual([]);
  });

  it('warns of two steps for publication bias, and of randomised studies that start low', () => {
    expect(codes({ ...rct, down: { publicationBias: -2 } })).toEqual(['publication-bias-two']);
    expect(codes({ ...rct, start: 'low' })).toEqual(['rct-starts-low']);
  });

  it('says each warning in words', () => {
    for (const { message } of grade({ start: 'low', design: 'rct', down: { publicationBias: -2 }, up: { largeEffect: 1 } }).warnings) expect(message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
});

describe('steps that are no steps', () => {
  it.each<[string, GradeInput, string]>([
    ['a positive deduction', { ...rct, down: { riskOfBias: 1 } }, 'down.riskOfBias'],
    ['three steps for risk of bias in randomised studies', { ...rct, down: { riskOfBias: -3 } }, 'down.riskOfBias'],
    ['four in non-randomised', { ...nrs, down: { riskOfBias: -4 } }, 'down.riskOfBias'],
    ['three for precision', { ...nrs, down: { imprecision: -3 } }, 'down.imprecision'],
    ['three for publication bias', { ...rct, down: { publicationBias: -3 } }, 'down.publicationBias'],
    ['half a step', { ...rct, down: { indirectness: -0.5 } }, 'down.indirectness'],
    ['no number at all', { ...rct, down: { indirectness: Number.NaN } }, 'down.indirectness'],
    ['an unknown domain', { ...rct, down: { precision: -1 } as GradeInput['down'] }, 'down.precision'],
    ['a negative upgrade', { ...nrs, up: { doseResponse: -1 } }, 'up.doseResponse'],
    ['two for dose-response', { ...nrs, up: { doseResponse: 2 } }, 'up.doseResponse'],
    ['three for large effect', { ...nrs, up: { largeEffect: 3 } }, 'up.largeEffect'],
    ['an unknown factor', { ...nrs, up: { magnitude: 1 } as GradeInput['up'] }, 'up.magnitude'],
    ['a factor named as something every object has', { ...nrs, up: { toString: 1 } as GradeInput['up'] }, 'up.toString'],
    ['an override without a reason', { ...rct, override: { reason: '  ' } }, 'override.reason'],
    ['another start', { ...rct, start: 'moderate' as 'high' }, 'start'],
    ['another design', { ...rct, design: 'cohort' as 'nrs' }, 'design'],
  ])('are refused: %s', (_name, input, path) => {
    expect(gradeIssues(input).map((issue) => issue.path.join('.'))).toEqual([path]);
    expect(() => grade(input)).toThrow(FailureError);
  });

  it('are told apart from those that are', () => {
    fc.assert(fc.property(anyInput, (input) => { expect(gradeIssues(input)).toEqual([]); }));
  });
});
