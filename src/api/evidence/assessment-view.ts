import { mayRead } from '#core/evidence/flow/blind.ts';
import { resultLabel, studyLabel, studyReference } from '#core/evidence/flow/labels.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import { assessmentProblems } from '#core/evidence/flow/problems.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import { fail } from '#core/shared/errors.ts';
import type { Ports } from '../ports.ts';
import { knownCalibration, localNotes, storedCalibration } from './calibration-store.ts';
import type { AboutResult, AssessmentRow, AssessmentView } from './contract-assessments.ts';
import { progressOf } from './question-view.ts';
import { assessmentsByQuestion, assessmentsOf, consensusOf, ownSheets, storedAssessment, type KnownAssessment, type Target } from './stored.ts';
import { knownTemplates, templateOf, type KnownTemplate } from './template-store.ts';

/** The result behind an assessment, in words; null in training and where the question is gone. */
export async function aboutResult(ports: Ports, { questionId, resultId }: Target): Promise<AboutResult | null> {
  const question = questionId === null ? null : await ports.team.evidence.questions.get(questionId);
  const result = question?.data.results.find((one) => one.id === resultId);
  if (question === null || result === undefined) return null;
  const { data } = question;
  const [study, intervention] = await Promise.all([ports.team.evidence.studies.get(result.studyId), ports.team.interventions.get(data.interventionId)]);
  const label = study === null ? '' : studyLabel(study.data);
  const outcome = data.outcomes.find((one) => one.id === result.outcomeId);
  return {
    label: resultLabel(data, result, label),
    study: { id: result.studyId, label, reference: study === null ? '' : studyReference(study.data) },
    outcome: { id: result.outcomeId, name: outcome?.name ?? '', measure: outcome?.measure ?? '', followUp: outcome?.followUp ?? '' },
    comparison: result.comparison,
    timePoint: result.timePoint,
    figure: result.figure,
    questionTitle: data.title,
    interventionId: data.interventionId,
    interventionName: intervention?.data.name ?? '',
  };
}

/** The training item behind an assessment, null for a real result, and the group's own notes beside the questions. */
export async function aboutItem(ports: Ports, { calibrationId, resultId, templateId }: Target & { readonly templateId: string }): Promise<{ item: AssessmentView['item']; localNotes: Record<string, string> }> {
  if (calibrationId === null) return { item: null, localNotes: await localNotes(ports, templateId) };
  const { data } = await storedCalibration(ports, calibrationId);
  const item = data.items.find((one) => one.id === resultId);
  return { item: { setName: data.name, title: item?.title ?? '', text: item?.text ?? '', instruction: data.instruction }, localNotes: data.notes };
}

/** The assessment where the person may read it; FORBIDDEN `blind` otherwise. */
export async function readableAssessment(ports: Ports, id: string): Promise<{ readonly present: KnownAssessment; readonly ofResult: readonly KnownAssessment[]; readonly viewer: string }> {
  const present = await storedAssessment(ports, id);
  const { name: viewer } = await ports.actor();
  const ofResult = await assessmentsOf(ports, present.data);
  // A list and the record itself are read one after the other: the one in the list is what is compared with.
  const known = ofResult.find((one) => one.id === present.id) ?? present;
  if (!mayRead(viewer, known, ofResult)) fail('FORBIDDEN', 'the two work blind to each other until both are done', { rule: 'blind', assessor: known.data.assessor, state: known.data.state });
  return { present: known, ofResult, viewer };
}

/** See the contract. */
export async function assessmentView(ports: Ports, id: string): Promise<AssessmentView> {
  const { present, ofResult, viewer } = await readableAssessment(ports, id);
  const { data } = present;
  const template = await templateOf(ports, data);
  const proposal = reviewOf(template, data);
  const [result, training, consensus] = await Promise.all([aboutResult(ports, data), aboutItem(ports, data), consensusOf(ports, data.resultId)]);
  const others = ofResult.filter((one) => one.id !== present.id);
  return {
    id: present.id,
    revision: present.revision,
    where: present.where,
    updatedAt: present.note.at,
    assessment: data,
    template,
    proposal,
    problems: assessmentProblems(template, data, proposal),
    mine: samePerson(data.assessor, viewer),
    blind: { other: others.map((one) => ({ id: one.id, assessor: one.data.assessor, state: one.data.state, readable: mayRead(viewer, one, ofResult) })) },
    result,
    ...training,
    consensus: consensus === null ? null : { id: consensus.id, state: consensus.data.state },
  };
}

interface Wanted {
  readonly questionId?: string | undefined;
  readonly resultId?: string | undefined;
  readonly calibrationId?: string | undefined;
  readonly mine: boolean;
  readonly limit: number;
}

async function candidates(ports: Ports, { questionId }: Wanted, sheets: readonly KnownAssessment[]): Promise<readonly KnownAssessment[]> {
  const all = await ports.team.evidence.assessments.all();
  const team = questionId === undefined ? all : (assessmentsByQuestion(all).get(questionId) ?? []);
  const replaced = new Set(sheets.map(({ id }) => id));
  return [...team.filter(({ id }) => !replaced.has(id)).map((one): KnownAssessment => ({ ...one, where: 'team' })), ...sheets];
}

interface Reading {
  readonly viewer: string;
  readonly known: readonly KnownTemplate[];
  readonly sheets: readonly KnownAssessment[];
}

async function rowOf(ports: Ports, one: KnownAssessment, { viewer, known, sheets }: Reading): Promise<AssessmentRow> {
  const { data } = one;
  const [ofResult, about] = await Promise.all([assessmentsOf(ports, data, sheets), aboutResult(ports, data)]);
  const readable = mayRead(viewer, ofResult.find(({ id }) => id === one.id) ?? one, ofResult);
  const training = data.calibrationId === null ? null : await knownCalibration(ports, data.calibrationId);
  return {
    id: one.id,
    revision: one.revision,
    where: one.where,
    sent: one.where === 'personal' && data.fromSheet,
    questionId: data.questionId,
    calibrationId: data.calibrationId,
    interventionId: about?.interventionId ?? null,
    resultId: data.resultId,
    label: about?.label ?? training?.data.items.find(({ id }) => id === data.resultId)?.title ?? '',
    questionTitle: about?.questionTitle ?? training?.data.name ?? '',
    templateId: data.templateId,
    templateVersion: data.templateVersion,
    assessor: data.assessor,
    state: data.state,
    mine: samePerson(data.assessor, viewer),
    readable,
    progress: readable ? progressOf(known, data) : null,
    overall: readable ? data.overall.judgement : null,
    updatedAt: one.note.at,
  };
}

const fits = (data: Assessment, { questionId, resultId, calibrationId, mine }: Wanted, viewer: string): boolean =>
  (questionId === undefined || data.questionId === questionId) &&
  (resultId === undefined || data.resultId === resultId) &&
  (calibrationId === undefined || data.calibrationId === calibrationId) &&
  (!mine || samePerson(data.assessor, viewer));

/** See the contract. */
export async function listAssessments(ports: Ports, wanted: Wanted): Promise<{ assessments: AssessmentRow[]; total: number }> {
  const { name: viewer } = await ports.actor();
  const [known, sheets] = await Promise.all([knownTemplates(ports), ownSheets(ports)]);
  const found = (await candidates(ports, wanted, sheets)).filter(({ data }) => fits(data, wanted, viewer)).sort((a, b) => b.note.at.localeCompare(a.note.at) || a.id.localeCompare(b.id));
  return { assessments: await Promise.all(found.slice(0, wanted.limit).map((one) => rowOf(ports, one, { viewer, known, sheets }))), total: found.length };
}
