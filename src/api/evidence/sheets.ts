import { samePerson, isSomebody } from '#core/evidence/flow/people.ts';
import { assessmentProblems, unknownIn } from '#core/evidence/flow/problems.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import { checkSheet, readSheet, sheetText, takenIn, writeSheet, type ReadSheet, type Sheet } from '#core/evidence/flow/sheet.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import type { FileContent } from '#core/shared/schemas.ts';
import { changeNote, refuseIssues, today } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { fileSlug } from '../catalogue/publish.ts';
import { aboutResult, readableAssessment } from './assessment-view.ts';
import { knownCalibration } from './calibration-store.ts';
import type { SheetLook } from './contract-sheets.ts';
import { assessmentsOf, requireAssessor, storedAssessment, type KnownAssessment } from './stored.ts';
import { knownTemplates, templateVersion } from './template-store.ts';

async function sheetOf(ports: Ports, { id, data }: KnownAssessment): Promise<Sheet> {
  const about = await aboutResult(ports, data);
  return writeSheet({ id, about: { question: about?.questionTitle ?? '', result: about?.label ?? '', intervention: about?.interventionName ?? '' }, at: ports.now(), assessment: data });
}

/** See the contract. */
export async function exportSheet(ports: Ports, id: string): Promise<FileContent> {
  const { present } = await readableAssessment(ports, id);
  const sheet = await sheetOf(ports, present);
  const filename = `granskning-${fileSlug(`${present.data.assessor} ${sheet.about.result}`)}-${today(ports)}.json`;
  return { filename, mediaType: 'application/json', encoding: 'utf8', content: sheetText(sheet) };
}

/** See the contract. */
export async function sendSheet(ports: Ports, id: string): Promise<{ itemId: string }> {
  const assessor = await requireAssessor(ports);
  const present = await storedAssessment(ports, id);
  if (!samePerson(present.data.assessor, assessor)) fail('FORBIDDEN', 'somebody else is the assessor', { rule: 'not-yours', assessor: present.data.assessor });
  const [sheet, about] = await Promise.all([sheetOf(ports, present), aboutResult(ports, present.data)]);
  const itemId = ports.newId();
  const text = [sheet.about.question, sheet.about.result].filter((part) => part !== '').join(': ');
  await ports.team.inbox.submit({ id: itemId, kind: 'assessment-sheet', from: assessor, at: ports.now(), about: about === null ? null : { type: 'intervention', id: about.interventionId }, text: text === '' ? sheet.id : text, sheet });
  if (present.where === 'personal') await ports.personal.sheets.save({ id: present.id, data: { ...present.data, fromSheet: true }, expected: present.revision, note: { by: '', at: ports.now(), reason: null } });
  return { itemId };
}

interface Looked {
  readonly look: SheetLook;
  readonly sheet: Sheet;
  /** What the team would have. */
  readonly data: Assessment;
  readonly present: Stored<Assessment> | null;
}

type Problem = SheetLook['problems'][number];

const problem = (code: Problem['code'], message: string, accept = false): Problem => ({ code, message, accept });

/** What keeps a sheet from standing for a result here. */
async function targetProblems(ports: Ports, { assessment }: Sheet): Promise<Problem[]> {
  const { questionId, calibrationId, resultId, templateId } = assessment;
  if (calibrationId !== null) return (await knownCalibration(ports, calibrationId)) === null ? [problem('unknown-result', 'the training set is not known here')] : [];
  const question = questionId === null ? null : await ports.team.evidence.questions.get(questionId);
  const result = question?.data.results.find((one) => one.id === resultId);
  if (question === null || result === undefined) return [problem('unknown-result', 'the sheet is of a result that is not in this folder')];
  return [
    ...(result.templateId === templateId ? [] : [problem('another-template', `the result is to be assessed in ${result.templateId}`)]),
    ...(question.data.archived ? [problem('archived', 'the question is archived')] : []),
  ];
}

function templateProblems(template: Template | null, { assessment }: Sheet): Problem[] {
  if (template === null) return [problem('unknown-template', `no version ${assessment.templateVersion} of ${assessment.templateId} here`)];
  const unknown = unknownIn(template, assessment);
  return unknown.length === 0 ? [] : [problem('unknown-answers', unknown.map(({ message }) => message).join('; '))];
}

/** What keeps a sheet from taking the place of what is here. */
async function presentProblems(ports: Ports, { id, at, assessment }: Sheet, present: Stored<Assessment> | null): Promise<Problem[]> {
  const others = (await assessmentsOf(ports, assessment)).filter((one) => one.id !== id && one.where === 'team');
  const twice = others.some(({ data }) => samePerson(data.assessor, assessment.assessor)) || (present !== null && isSomebody(present.data.assessor) && !samePerson(present.data.assessor, assessment.assessor));
  return [
    ...(isSomebody(assessment.assessor) ? [] : [problem('no-name', 'the sheet does not say who has assessed')]),
    ...(twice ? [problem('one-per-person', `${assessment.assessor} has assessed the result already, or the sheet is of somebody else's assessment`)] : []),
    ...(present?.data.state === 'locked' ? [problem('locked', 'the assessment is locked here: reopen it first')] : []),
    ...(present !== null && present.note.at > at ? [problem('newer-here', 'what is here was saved after the sheet was written', true)] : []),
  ];
}

function refuseFaults(read: ReadSheet): { readonly sheet: Sheet; readonly edited: boolean } {
  if (read.sheet !== null) return read;
  refuseIssues(read.faults.map((fault) => ({ ...fault, path: ['content', ...fault.path] })));
  return fail('INVALID_INPUT', 'this is not the sheet of an assessor', { issues: [] });
}

async function lookAt(ports: Ports, read: ReadSheet): Promise<Looked> {
  const { sheet, edited } = refuseFaults(read);
  guardText({ sheet });
  const { assessment } = sheet;
  const template = templateVersion(await knownTemplates(ports), assessment.templateId, assessment.templateVersion);
  const complete = template !== null && unknownIn(template, assessment).length === 0 && !assessmentProblems(template, assessment, reviewOf(template, assessment)).some(({ blocks }) => blocks);
  const [present, about, { name }] = await Promise.all([ports.team.evidence.assessments.get(sheet.id), aboutResult(ports, assessment), ports.actor()]);
  const data = takenIn(assessment, complete);
  const same = present !== null && sameJson({ ...data, fromSheet: present.data.fromSheet }, present.data);
  const found = same ? [] : [...(edited ? [problem('edited', 'the sheet has been edited by hand since it was written', true)] : []), ...(await targetProblems(ports, sheet)), ...templateProblems(template, sheet), ...(await presentProblems(ports, sheet, present))];
  const refused = found.some(({ accept }) => !accept);
  const look: SheetLook = {
    id: sheet.id,
    assessor: assessment.assessor,
    state: assessment.state,
    at: sheet.at,
    label: about?.label ?? sheet.about.result,
    questionTitle: about?.questionTitle ?? sheet.about.question,
    templateId: assessment.templateId,
    templateVersion: assessment.templateVersion,
    mine: samePerson(assessment.assessor, name),
    complete,
    action: refused ? 'refused' : same ? 'same' : present === null ? 'create' : 'update',
    problems: found,
  };
  return { look, sheet, data, present };
}

/** See the contract. */
export async function lookAtSheet(ports: Ports, content: string): Promise<SheetLook> {
  await requireTaker(ports);
  return (await lookAt(ports, readSheet(content))).look;
}

/** Who takes sheets in: an assessor or an editor. */
async function requireTaker(ports: Ports): Promise<void> {
  const { roles } = await ports.actor();
  if (!roles.includes('assessor') && !roles.includes('editor')) fail('FORBIDDEN', 'this needs the role assessor or editor', { role: 'assessor', roles });
}

interface Take {
  readonly acceptEdited: boolean;
  readonly reason?: string | undefined;
}

async function take(ports: Ports, read: ReadSheet, { acceptEdited, reason }: Take): Promise<{ id: string; revision: number; action: 'create' | 'update' | 'same' }> {
  await requireTaker(ports);
  guardText({ reason });
  const { look, data, present } = await lookAt(ports, read);
  const { action, problems } = look;
  const [first] = problems;
  if (first !== undefined && (action === 'refused' || !acceptEdited)) return fail('RULE_VIOLATION', `the sheet is not taken in: ${first.message}`, { rule: 'sheet', problems });
  if (action === 'refused') return fail('RULE_VIOLATION', 'the sheet is not taken in', { rule: 'sheet', problems });
  if (action === 'same' && present !== null) return { id: present.id, revision: present.revision, action };
  const saved = await ports.team.evidence.assessments.save({ id: look.id, data, expected: present?.revision ?? null, note: await changeNote(ports, reason) });
  return { id: saved.id, revision: saved.revision, action: present === null ? 'create' : 'update' };
}

/** See the contract. */
export const takeSheet = (ports: Ports, { content, ...how }: Take & { readonly content: string }): ReturnType<typeof take> => take(ports, readSheet(content), how);

/** Takes in a sheet that lies in the inbox. */
export const takeSheetItem = (ports: Ports, sheet: Sheet, how: Take): ReturnType<typeof take> => take(ports, checkSheet(sheet), how);
