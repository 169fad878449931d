import { isOver } from '#core/evidence/flow/blind.ts';
import { samePerson } from '#core/evidence/flow/people.ts';
import { assessmentProblems } from '#core/evidence/flow/problems.ts';
import { reviewOf } from '#core/evidence/flow/review.ts';
import type { Assessment } from '#core/evidence/records/assessment.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports } from '../ports.ts';
import { keepAssessment, requireOwnDraft, savedAnswer } from './assessment-save.ts';
import { reopenConsensus } from './consensus-save.ts';
import type { SavedAssessment } from './contract-assessments.ts';
import { assessmentsOf, requireAssessor, storedAssessment, type KnownAssessment } from './stored.ts';
import { templateOf } from './template-store.ts';

interface At {
  readonly id: string;
  readonly revision: number;
}

/** Refuses where the record is another than the caller has read. */
export function requireRevision({ id, revision, note, data }: KnownAssessment, expected: number): void {
  if (revision !== expected) fail('CONFLICT', `assessment ${id} has moved on`, { id, expected, actual: revision, mine: null, theirs: { id, revision, note, data }, base: null, differs: [] });
}

/** Saves another state of the assessment that was read. */
export async function changeState(ports: Ports, present: KnownAssessment, data: Assessment, reason?: string): Promise<SavedAssessment> {
  const template = await templateOf(ports, data);
  const expected = present.where === 'team' ? present.revision : ((await ports.team.evidence.assessments.get(present.id))?.revision ?? null);
  return savedAnswer(template, await keepAssessment(ports, { id: present.id, data, expected, note: await changeNote(ports, reason) }));
}

/** See the contract. */
export async function finishAssessment(ports: Ports, { id, revision }: At): Promise<SavedAssessment> {
  const assessor = await requireAssessor(ports);
  const present = await storedAssessment(ports, id);
  requireOwnDraft(present, assessor);
  requireRevision(present, revision);
  const template = await templateOf(ports, present.data);
  const left = assessmentProblems(template, present.data, reviewOf(template, present.data)).filter(({ blocks }) => blocks);
  const [first] = left;
  if (first !== undefined) fail('RULE_VIOLATION', `the assessment is not complete: ${first.message}`, { rule: 'incomplete', issues: left.map(({ path, code, message }) => ({ path, code, message })) });
  return changeState(ports, present, { ...present.data, state: 'done', doneAt: ports.now() });
}

/** See the contract. What is a draft stays one. */
export async function unfinishAssessment(ports: Ports, { id, revision }: At): Promise<SavedAssessment> {
  const assessor = await requireAssessor(ports);
  const present = await storedAssessment(ports, id);
  if (!samePerson(present.data.assessor, assessor)) fail('FORBIDDEN', 'somebody else is the assessor', { rule: 'not-yours', assessor: present.data.assessor });
  requireRevision(present, revision);
  if (present.data.state === 'draft') return savedAnswer(await templateOf(ports, present.data), present);
  if (present.data.state === 'locked') fail('RULE_VIOLATION', 'the assessment is locked: reopen it with a reason', { rule: 'locked' });
  const others = (await assessmentsOf(ports, present.data)).filter((one) => one.id !== present.id && isOver(one.data));
  if (others.length > 0) fail('RULE_VIOLATION', 'the other is done too: reopen it with a reason', { rule: 'other-done' });
  return changeState(ports, present, { ...present.data, state: 'draft', doneAt: null });
}

/** Who locks and reopens: the assessor, or an editor. */
async function requireKeeper(ports: Ports, present: KnownAssessment): Promise<string> {
  const { name, roles } = await ports.actor();
  if (!samePerson(present.data.assessor, name) && !roles.includes('editor')) fail('FORBIDDEN', 'the assessor or an editor does this', { rule: 'not-yours', assessor: present.data.assessor, role: 'editor' });
  return name;
}

/** See the contract. What is locked stays locked. */
export async function lockAssessment(ports: Ports, { id, revision }: At): Promise<SavedAssessment> {
  const present = await storedAssessment(ports, id);
  await requireKeeper(ports, present);
  requireRevision(present, revision);
  if (present.data.state === 'locked') return savedAnswer(await templateOf(ports, present.data), present);
  if (present.data.state === 'draft') fail('RULE_VIOLATION', 'the assessment is not done', { rule: 'not-done' });
  return changeState(ports, present, { ...present.data, state: 'locked', lockedAt: ports.now() });
}

const mostReopenings = 100;

/** See the contract. What is open stays open. */
export async function reopenAssessment(ports: Ports, { id, revision, reason }: At & { readonly reason: string }): Promise<SavedAssessment> {
  guardText({ reason });
  const present = await storedAssessment(ports, id);
  const by = await requireKeeper(ports, present);
  if (reason.trim() === '') refuse(['reason'], 'required', 'to reopen an assessment, say why');
  requireRevision(present, revision);
  if (present.data.state === 'draft') return savedAnswer(await templateOf(ports, present.data), present);
  // The consensus first: were it the other way round, an interruption would leave one that is done upon an assessment that is not.
  await reopenConsensus(ports, present.id, reason);
  const reopened = [...present.data.reopened, { by, at: ports.now(), reason }].slice(-mostReopenings);
  return changeState(ports, present, { ...present.data, state: 'draft', doneAt: null, lockedAt: null, reopened }, reason);
}
