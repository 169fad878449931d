import { assessmentSchema, type Assessment } from '../records/assessment.ts';
import type { Calibration, CalibrationItem } from '../records/calibration.ts';
import type { FieldIssue } from '#core/shared/errors.ts';
import type { Template } from '../template/schema.ts';
import { agreementOfRows, type ViewAgreement } from './agreement.ts';
import { sideBySide, type ConsensusRow } from './consensus.ts';
import { unknownIn } from './problems.ts';

/** The key to a training item as if somebody had answered it. */
export function keyAsAssessment(calibration: Pick<Calibration, 'templateId' | 'templateVersion'>, { id, key }: CalibrationItem): Assessment {
  const judged = (judgement: string | null): object => ({ judgement, reason: '', direction: null });
  return assessmentSchema.parse({
    resultId: id,
    templateId: calibration.templateId,
    templateVersion: calibration.templateVersion === '' ? '–' : calibration.templateVersion,
    assessor: '',
    state: 'locked',
    answers: Object.fromEntries(Object.entries(key.answers).map(([question, answer]) => [question, { answer }])),
    domains: Object.fromEntries(Object.entries(key.domains).map(([domain, judgement]) => [domain, judged(judgement)])),
    overall: judged(key.overall),
  });
}

/** What a training set says that its template does not know, item by item. */
export function calibrationIssues(template: Template, calibration: Calibration): FieldIssue[] {
  return calibration.items.flatMap((item, index) => {
    const codes = [...Object.values(item.key.answers), ...Object.values(item.key.domains), item.key.overall ?? 'x'];
    if (codes.some((code) => !/^[A-Za-z][A-Za-z-]{0,31}$/.test(code))) return [{ path: ['items', index, 'key'], code: 'unknown_answer', message: 'an answer of the key is no answer' }];
    return unknownIn(template, keyAsAssessment(calibration, item)).map((issue) => ({ ...issue, path: ['items', index, 'key', ...issue.path] }));
  });
}

/** One assessor's answers to an item beside the key: `a` is the assessor. */
export function againstKey(template: Template, calibration: Calibration, { item, assessment }: { readonly item: CalibrationItem; readonly assessment: Assessment }): readonly ConsensusRow[] {
  return sideBySide({ template, a: assessment, b: keyAsAssessment(calibration, item), resolutions: {} }).rows;
}

/** How well one assessor agrees with the key, over all items done. */
export function agreementWithKey(template: Template, calibration: Calibration, done: readonly { readonly item: CalibrationItem; readonly assessment: Assessment }[]): ViewAgreement {
  return agreementOfRows(template, done.flatMap((one) => againstKey(template, calibration, one)));
}
