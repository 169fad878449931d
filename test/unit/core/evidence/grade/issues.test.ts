import { expect, it } from 'vitest';
import { proposeConclusion } from '#core/evidence/grade/conclusion.ts';
import { grade, gradeIssues, gradeWarningCodes, type GradeInput } from '#core/evidence/grade/grade.ts';
import { gradeLevels } from '#core/evidence/grade/scale.ts';
import { FailureError } from '#core/shared/errors.ts';

const input: GradeInput = { start: 'high', design: 'rct' };
const said = (changed: object): string[] => gradeIssues({ ...input, ...changed } as GradeInput).map(({ path, code, message }) => `${path.join('/')} ${String(code)}: ${message}`);

it.each([
  [{ start: 'middle' }, 'start unknown: start is high or low'],
  [{ design: 'cohort' }, 'design unknown: design is rct or nrs'],
  [{ down: { imprecision: -0.5 } }, 'down/imprecision whole: steps are whole numbers'],
  [{ down: { imprecision: -3 } }, 'down/imprecision range: imprecision goes from -2 to 0'],
  [{ up: { largeEffect: 3 } }, 'up/largeEffect range: largeEffect goes from 0 to 2'],
  [{ up: { smallEffect: 1 } }, 'up/smallEffect unknown: smallEffect is no part of GRADE'],
  [{ override: { reason: ' ' } }, 'override/reason required: an override needs a reason'],
])('%j is refused with field, code and reason', (changed, issue) => {
  expect(said(changed)).toEqual([issue]);
});

it('a refusal is one of invalid input, with every issue', () => {
  const refused = (): unknown => grade({ ...input, down: { imprecision: 1, inconsistency: 1 } });
  expect(refused).toThrow(FailureError);
  expect(refused).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'INVALID_INPUT', message: 'invalid input at down.imprecision: imprecision goes from -2 to 0' }) as unknown }) as Error);
});

it('warnings and levels are closed lists', () => {
  expect(gradeWarningCodes).toEqual(['rct-starts-low', 'double-deduction', 'publication-bias-two', 'upgrade-on-rct', 'upgrade-beside-deduction']);
  expect(gradeLevels).toEqual([4, 3, 2, 1]);
});

it('a conclusion stands without blanks around its parts, and without a comparison', () => {
  expect(proposeConclusion({ level: 4, direction: 'decreases', intervention: ' FFT ', outcome: ' Återfall ' })?.text).toBe('FFT minskar återfall.');
});
