import { questionIssues, signQuestion } from '#core/evidence/flow/question-rules.ts';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail, type FieldIssue } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse, refuseIssues } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { assessmentsByResult, storedQuestion } from './stored.ts';
import { knownTemplates } from './template-store.ts';

export type Saved = Promise<{ id: string; revision: number }>;

interface SaveInput {
  readonly id?: string | undefined;
  readonly revision?: number | undefined;
  readonly question: EvidenceQuestion;
  readonly reason?: string | undefined;
}

/** What is wrong with the ways out of a question: the intervention, and the templates and studies that are new in it. */
async function referenceIssues(ports: Ports, question: EvidenceQuestion, before: EvidenceQuestion | null): Promise<FieldIssue[]> {
  const old = new Map((before?.results ?? []).map((result) => [result.id, result]));
  const templates = new Set((await knownTemplates(ports)).map(({ template }) => template.id));
  const intervention = await ports.team.interventions.get(question.interventionId);
  const unknown = (path: FieldIssue['path'], what: string): FieldIssue => ({ path, code: 'unknown_record', message: `no ${what}` });
  const results = await Promise.all(
    question.results.map(async ({ id, studyId, templateId }, index) => [
      ...(templates.has(templateId) || old.get(id)?.templateId === templateId ? [] : [unknown(['results', index, 'templateId'], `template ${templateId}`)]),
      ...(old.get(id)?.studyId === studyId || (await ports.team.evidence.studies.get(studyId)) !== null ? [] : [unknown(['results', index, 'studyId'], `study ${studyId}`)]),
    ]),
  );
  return [...(intervention === null ? [unknown(['interventionId'], `intervention ${question.interventionId}`)] : []), ...results.flat()];
}

/** A result that somebody has assessed is what was assessed: it neither goes nor is assessed in another way. */
async function refuseLosing(ports: Ports, id: string, { now, before }: { readonly now: EvidenceQuestion; readonly before: EvidenceQuestion }): Promise<void> {
  const assessed = assessmentsByResult(await ports.team.evidence.assessments.all());
  const left = new Map(now.results.map((result) => [result.id, result]));
  const lost = before.results.filter((result) => {
    const after = left.get(result.id);
    const changed = after === undefined || after.templateId !== result.templateId;
    return changed && assessed.has(`${id} ${result.id}`);
  });
  const [first] = lost;
  if (first !== undefined) fail('RULE_VIOLATION', `result ${first.id} has assessments: archive the question instead`, { rule: 'result-assessed', results: lost.map((result) => result.id) });
}

async function checked(ports: Ports, question: EvidenceQuestion, before: EvidenceQuestion | null): Promise<void> {
  const issues = [...questionIssues(question), ...(await referenceIssues(ports, question, before))];
  refuseIssues(issues.map((issue) => ({ ...issue, path: ['question', ...issue.path] })));
}

async function create(ports: Ports, { id, question, reason }: SaveInput): Saved {
  await checked(ports, question, null);
  const note = await changeNote(ports, reason);
  const made = await ports.team.evidence.questions.save({ id: id ?? ports.newId(), data: { ...signQuestion(question, null, note), archived: false }, expected: null, note });
  return { id: made.id, revision: made.revision };
}

async function contentAt(ports: Ports, present: Stored<EvidenceQuestion>, revision: number): Promise<EvidenceQuestion> {
  if (revision === present.revision) return present.data;
  const kept = await ports.team.evidence.questions.history(present.id);
  return kept.find((one) => one.revision === revision)?.data ?? present.data;
}

/** See the contract. A save that changes nothing leaves no revision. */
export async function saveQuestion(ports: Ports, input: SaveInput): Saved {
  await requireRole(ports, 'editor');
  const { id, revision, question, reason } = input;
  guardText({ question, reason });
  if (revision === undefined) return create(ports, input);
  if (id === undefined) return refuse(['id'], 'required', 'a revision belongs to a question: give its id too');
  const present = await storedQuestion(ports, id);
  const before = await contentAt(ports, present, revision);
  await checked(ports, question, before);
  if (revision === present.revision) await refuseLosing(ports, id, { now: question, before });
  const note = await changeNote(ports, reason);
  const data = { ...signQuestion(question, before, note), archived: before.archived };
  if (revision === present.revision && sameJson(data, present.data)) return { id, revision };
  const saved = await ports.team.evidence.questions.save({ id, data, expected: revision, note });
  return { id, revision: saved.revision };
}

/** See the contract. */
export async function archiveQuestion(ports: Ports, { id, revision, archived, reason }: { readonly id: string; readonly revision: number; readonly archived: boolean; readonly reason?: string | undefined }): Saved {
  await requireRole(ports, 'editor');
  guardText({ reason });
  const present = await storedQuestion(ports, id);
  if (revision === present.revision && present.data.archived === archived) return { id: present.id, revision };
  const saved = await ports.team.evidence.questions.save({ id: present.id, data: { ...present.data, archived }, expected: revision, note: await changeNote(ports, reason) });
  return { id: saved.id, revision: saved.revision };
}
