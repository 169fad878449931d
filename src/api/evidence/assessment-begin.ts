import { mayRead } from '#core/evidence/flow/blind.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { fail } from '#core/shared/errors.ts';
import { refuse } from '../input.ts';
import type { Ports } from '../ports.ts';
import { aboutItem, aboutResult } from './assessment-view.ts';
import { storedCalibration } from './calibration-store.ts';
import type { BlankAssessment } from './contract-assessments.ts';
import { assessmentsOf, resultOf, storedQuestion, type Target } from './stored.ts';
import { knownTemplates, presentTemplate, templateVersion } from './template-store.ts';

/** The template that the result, or the training set, is to be assessed in. */
async function wantedTemplate(ports: Ports, { questionId, calibrationId, resultId }: Target): Promise<Template> {
  const known = await knownTemplates(ports);
  if (questionId !== null && calibrationId === null) {
    const { templateId } = resultOf(await storedQuestion(ports, questionId), resultId);
    return presentTemplate(known, templateId) ?? fail('NOT_FOUND', `no template ${templateId}`, { record: 'template', id: templateId });
  }
  if (calibrationId === null || questionId !== null) return refuse(['questionId'], 'one_of', 'an assessment is of a result in a question, or of an item in a training set');
  const { data } = await storedCalibration(ports, calibrationId);
  if (!data.items.some((item) => item.id === resultId)) return fail('NOT_FOUND', `no item ${resultId} in the training set`, { record: 'calibration-item', id: resultId });
  return templateVersion(known, data.templateId, data.templateVersion) ?? fail('NOT_FOUND', `no template ${data.templateId} ${data.templateVersion}`, { record: 'template', id: data.templateId });
}

/** See the contract. */
export async function beginAssessment(ports: Ports, target: Target): Promise<BlankAssessment> {
  const template = await wantedTemplate(ports, target);
  const { name: viewer } = await ports.actor();
  const [ofResult, result, training] = await Promise.all([assessmentsOf(ports, target), aboutResult(ports, target), aboutItem(ports, { ...target, templateId: template.id })]);
  const mine = ofResult.find(({ data }) => samePerson(data.assessor, viewer));
  const others = ofResult.filter((one) => one !== mine).map((one) => ({ id: one.id, assessor: one.data.assessor, state: one.data.state, readable: mayRead(viewer, one, ofResult) }));
  return { about: { ...target, templateId: template.id }, template, others, result, ...training, existing: mine?.id ?? null };
}
