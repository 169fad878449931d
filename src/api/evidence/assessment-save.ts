import { mergeAssessments, type Collision } from '#core/evidence/flow/merge.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import { assessmentProblems, unknownIn } from '#core/evidence/flow/problems.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import { assessmentSchema, type Assessment } from '#core/evidence/records/assessment.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail, FailureError } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuse, refuseIssues } from '../input.ts';
import type { Ports, SaveRequest, Stored } from '../ports.ts';
import { storedCalibration } from './calibration-store.ts';
import type { AssessmentInput, SavedAssessment } from './contract-assessments.ts';
import { assessmentsOf, requireAssessor, resultOf, storedAssessment, storedQuestion, type KnownAssessment, type Target } from './stored.ts';
import { knownTemplates, presentTemplate, templateOf, templateVersion } from './template-store.ts';

interface SaveInput {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly assessment: AssessmentInput;
  readonly reason?: string | undefined;
}

const elsewhere: ReadonlySet<unknown> = new Set(['locked', 'read-only']);

/** True where the team folder can be read but not written by this person now. */
export function isHeld(error: unknown): boolean {
  return error instanceof FailureError && error.failure.code === 'STORAGE_FAILED' && elsewhere.has(error.failure.details?.['reason']);
}

/** Where an assessment is to be kept on this computer: on top of what lies there. */
async function saveHere(ports: Ports, { id, data, note }: Omit<SaveRequest<Assessment>, 'expected'>): Promise<KnownAssessment> {
  const present = await ports.personal.sheets.get(id);
  const saved = await ports.personal.sheets.save({ id, data: { ...data, fromSheet: false }, expected: present?.revision ?? null, note });
  return { ...saved, where: 'personal' };
}

/** What lay on this computer is the team's now. */
async function leaveHere(ports: Ports, id: string, data: Assessment): Promise<void> {
  const present = await ports.personal.sheets.get(id);
  if (present === null || present.data.fromSheet) return;
  await ports.personal.sheets.save({ id, data: { ...data, fromSheet: true }, expected: present.revision, note: { by: '', at: ports.now(), reason: null } });
}

/** Saves with the team, or on this computer while somebody else holds the team folder. */
export async function keepAssessment(ports: Ports, request: SaveRequest<Assessment>): Promise<KnownAssessment> {
  try {
    const saved = await ports.team.evidence.assessments.save(request);
    await leaveHere(ports, saved.id, saved.data);
    return { ...saved, where: 'team' };
  } catch (error) {
    if (!isHeld(error)) throw error;
    return saveHere(ports, request);
  }
}

/** What a save, or a change of state, answers. */
export function savedAnswer(template: Template, { id, revision, where, data }: KnownAssessment, merged = false): SavedAssessment {
  const proposal = reviewOf(template, data);
  return { id, revision, where, problems: assessmentProblems(template, data, proposal), proposal, merged };
}

/** The template that a new assessment is made in: the one that the result, or the training set, is to be assessed in. */
async function newTemplate(ports: Ports, { questionId, calibrationId, resultId, templateId, templateVersion: wanted }: AssessmentInput): Promise<Template> {
  if ((questionId === null) === (calibrationId === null)) return refuse(['assessment', 'questionId'], 'one_of', 'an assessment is of a result in a question, or of an item in a training set');
  const known = await knownTemplates(ports);
  let version: string | undefined = wanted;
  let meant: string;
  if (questionId !== null) {
    const question = await storedQuestion(ports, questionId);
    if (question.data.archived) return refuse(['assessment', 'questionId'], 'archived', 'the question is archived: take it back first');
    meant = resultOf(question, resultId).templateId;
  } else {
    const { data } = await storedCalibration(ports, calibrationId ?? '');
    if (!data.items.some((item) => item.id === resultId)) return fail('NOT_FOUND', `no item ${resultId} in the training set`, { record: 'calibration-item', id: resultId });
    [meant, version] = [data.templateId, data.templateVersion];
  }
  if (templateId !== meant) return refuse(['assessment', 'templateId'], 'another_template', `this is to be assessed in ${meant}`);
  const template = version === undefined ? presentTemplate(known, templateId) : templateVersion(known, templateId, version);
  return template ?? refuse(['assessment', version === undefined ? 'templateId' : 'templateVersion'], 'unknown_template', `no template ${templateId} ${version ?? ''}`.trim());
}

async function create(ports: Ports, { id, assessment, reason }: SaveInput, assessor: string): Promise<SavedAssessment> {
  const template = await newTemplate(ports, assessment);
  checkKnown(template, assessment);
  const mine = (await assessmentsOf(ports, assessment)).find(({ data }) => samePerson(data.assessor, assessor));
  if (mine !== undefined && mine.id !== id) fail('RULE_VIOLATION', 'one person assesses a result once', { rule: 'one-per-person', id: mine.id });
  const data = assessmentSchema.parse({ ...assessment, templateVersion: template.version, assessor });
  const saved = await keepAssessment(ports, { id: id ?? ports.newId(), data, expected: null, note: await changeNote(ports, reason) });
  return savedAnswer(template, saved);
}

function checkKnown(template: Template, assessment: AssessmentInput): void {
  refuseIssues(unknownIn(template, assessment).map((issue) => ({ ...issue, path: ['assessment', ...issue.path] })));
}

/** Only the assessor changes an assessment, and only while it is a draft. */
export function requireOwnDraft(present: Stored<Assessment>, assessor: string): void {
  if (!samePerson(present.data.assessor, assessor)) fail('FORBIDDEN', 'somebody else is the assessor', { rule: 'not-yours', assessor: present.data.assessor });
  if (present.data.state !== 'draft') fail('RULE_VIOLATION', `the assessment is ${present.data.state}`, { rule: 'not-draft', state: present.data.state });
}

const fixed = ['questionId', 'calibrationId', 'resultId', 'templateId'] as const;

function refuseOther(target: Target & { readonly templateId: string; readonly templateVersion?: string | undefined }, { data }: Stored<Assessment>): void {
  for (const key of fixed) if (target[key] !== data[key]) refuse(['assessment', key], 'fixed', 'what is assessed, and in what, does not change: begin another assessment');
  if (target.templateVersion !== undefined && target.templateVersion !== data.templateVersion) refuse(['assessment', 'templateVersion'], 'fixed', 'an assessment keeps the version it was begun in');
}

async function revisionsOf(ports: Ports, { id, where }: KnownAssessment): Promise<readonly Stored<Assessment>[]> {
  return where === 'team' ? ports.team.evidence.assessments.history(id) : [];
}

function conflict(present: KnownAssessment, expected: number, { mine, base, differs }: { readonly mine: Assessment; readonly base: Stored<Assessment> | null; readonly differs: readonly Collision[] }): never {
  const { id, revision, note, data } = present;
  return fail('CONFLICT', `assessment ${id} has moved on`, { id, expected, actual: revision, mine, theirs: { id, revision, note, data }, base, differs });
}

/** What to save: the caller's, put together with what another window has saved since the caller read it. */
async function combined(ports: Ports, present: KnownAssessment, { revision, wanted }: { readonly revision: number; readonly wanted: AssessmentInput }): Promise<{ data: Assessment; merged: boolean }> {
  const { templateVersion: _version, ...written } = wanted;
  if (revision === present.revision) return { data: { ...present.data, ...written }, merged: false };
  const base = (await revisionsOf(ports, present)).find((one) => one.revision === revision) ?? null;
  const mine = { ...(base ?? present).data, ...written };
  if (base === null) return conflict(present, revision, { mine, base, differs: [] });
  const { assessment, collisions } = mergeAssessments(base.data, mine, present.data);
  if (collisions.length > 0) return conflict(present, revision, { mine, base, differs: collisions });
  return { data: assessment, merged: !sameJson(assessment, mine) };
}

/** The revision that the team has: what lies on this computer counts by itself. */
async function expectedOf(ports: Ports, present: KnownAssessment): Promise<number | null> {
  if (present.where === 'team') return present.revision;
  return (await ports.team.evidence.assessments.get(present.id))?.revision ?? null;
}

async function change(ports: Ports, present: KnownAssessment, { revision, assessment, reason, assessor }: SaveInput & { readonly revision: number; readonly assessor: string }): Promise<SavedAssessment> {
  requireOwnDraft(present, assessor);
  refuseOther(assessment, present);
  const template = await templateOf(ports, present.data);
  checkKnown(template, assessment);
  const { data, merged } = await combined(ports, present, { revision, wanted: assessment });
  if (sameJson(data, present.data)) return savedAnswer(template, present, merged);
  const saved = await keepAssessment(ports, { id: present.id, data, expected: await expectedOf(ports, present), note: await changeNote(ports, reason) });
  return savedAnswer(template, saved, merged);
}

/** See the contract. */
export async function saveAssessment(ports: Ports, input: SaveInput): Promise<SavedAssessment> {
  const assessor = await requireAssessor(ports);
  const { id, revision, assessment, reason } = input;
  guardText({ assessment, reason });
  if (revision === undefined) return create(ports, input, assessor);
  if (id === undefined) return refuse(['id'], 'required', 'a revision belongs to an assessment: give its id too');
  return change(ports, await storedAssessment(ports, id), { ...input, revision, assessor });
}
