import type { Assessment } from '#core/evidence/records/assessment.ts';
import type { Consensus } from '#core/evidence/records/consensus.ts';
import type { EvidenceQuestion, Result } from '#core/evidence/records/question.ts';
import { isSomebody } from '#core/evidence/flow/people.ts';
import { fail } from '#core/shared/errors.ts';
import { recordId } from '#core/shared/schemas.ts';
import { requireRole } from '../implement.ts';
import type { Collection, Ports, Stored } from '../ports.ts';

/** An assessment, and whether it is the team's or lies on this computer until it has been sent. */
export interface KnownAssessment extends Stored<Assessment> {
  readonly where: 'team' | 'personal';
}

async function storedIn<T>(collection: Collection<T>, id: string, record: string): Promise<Stored<T>> {
  const found = recordId.safeParse(id).success ? await collection.get(id) : null;
  return found ?? fail('NOT_FOUND', `no ${record} ${id}`, { record, id });
}

/** The stored question; NOT_FOUND where there is none. */
export const storedQuestion = (ports: Ports, id: string): Promise<Stored<EvidenceQuestion>> => storedIn(ports.team.evidence.questions, id, 'evidence-question');

/** Lists of a large list by a key, kept for as long as the list is the same: the stores give the very same list until something is saved. */
function indexer<T extends object>(keyOf: (item: T) => string): (list: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  const indexes = new WeakMap<readonly T[], ReadonlyMap<string, readonly T[]>>();
  return (list) => {
    const known = indexes.get(list);
    if (known !== undefined) return known;
    const index = new Map<string, T[]>();
    for (const item of list) {
      const key = keyOf(item);
      const found = index.get(key);
      if (found === undefined) index.set(key, [item]);
      else found.push(item);
    }
    indexes.set(list, index);
    return index;
  };
}

/** Those done in the order they were done, the others after them. */
function inOrder<T extends Stored<Assessment>>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (a.data.doneAt ?? '9').localeCompare(b.data.doneAt ?? '9') || a.data.assessor.localeCompare(b.data.assessor, 'sv') || a.id.localeCompare(b.id));
}

export const assessmentsByResult = indexer<Stored<Assessment>>(({ data }) => `${data.calibrationId ?? data.questionId ?? ''} ${data.resultId}`);
export const assessmentsByQuestion = indexer<Stored<Assessment>>(({ data }) => data.questionId ?? '');
export const consensusByResult = indexer<Stored<Consensus>>(({ data }) => data.resultId);
export const consensusByQuestion = indexer<Stored<Consensus>>(({ data }) => data.questionId ?? '');

/** What an assessment is about: a result of a question, or an item of a training set. */
export type Target = Pick<Assessment, 'questionId' | 'calibrationId' | 'resultId'>;

/** Sheets on this computer that have not been taken in yet. One that is sent stays until the team has it. */
export async function ownSheets(ports: Ports): Promise<readonly KnownAssessment[]> {
  const sheets = await ports.personal.sheets.all();
  if (sheets.length === 0) return [];
  const left = await Promise.all(
    sheets.map(async (sheet): Promise<KnownAssessment[]> => {
      const taken = sheet.data.fromSheet && (await ports.team.evidence.assessments.get(sheet.id)) !== null;
      return taken ? [] : [{ ...sheet, where: 'personal' }];
    }),
  );
  return left.flat();
}

/** All assessments of one result, the first done first, with what lies on this computer (`known` where the caller has read it already) in place of what the team has of the same. */
export async function assessmentsOf(ports: Ports, { questionId, calibrationId, resultId }: Target, known?: readonly KnownAssessment[]): Promise<readonly KnownAssessment[]> {
  const [all, sheets] = await Promise.all([ports.team.evidence.assessments.all(), known ?? ownSheets(ports)]);
  const team = assessmentsByResult(all).get(`${calibrationId ?? questionId ?? ''} ${resultId}`) ?? [];
  const here = sheets.filter(({ data }) => data.resultId === resultId && data.questionId === questionId && data.calibrationId === calibrationId);
  const replaced = new Set(here.map(({ id }) => id));
  return inOrder([...team.filter(({ id }) => !replaced.has(id)).map((one): KnownAssessment => ({ ...one, where: 'team' })), ...here]);
}

/** The assessment as it stands for this person: what lies on this computer goes before what the team has. NOT_FOUND where there is none. */
export async function storedAssessment(ports: Ports, id: string): Promise<KnownAssessment> {
  if (recordId.safeParse(id).success) {
    const sheet = (await ownSheets(ports)).find((one) => one.id === id);
    if (sheet !== undefined) return sheet;
    const found = await ports.team.evidence.assessments.get(id);
    if (found !== null) return { ...found, where: 'team' };
  }
  return fail('NOT_FOUND', `no assessment ${id}`, { record: 'assessment', id });
}

/** What two came to about a result; null where nobody has begun. */
export async function consensusOf(ports: Ports, resultId: string): Promise<Stored<Consensus> | null> {
  return consensusByResult(await ports.team.evidence.consensuses.all()).get(resultId)?.[0] ?? null;
}

/** The result of a question; NOT_FOUND where the question has none such. */
export function resultOf(question: Stored<EvidenceQuestion>, resultId: string): Result {
  return question.data.results.find((one) => one.id === resultId) ?? fail('NOT_FOUND', `no result ${resultId} in the question`, { record: 'result', id: resultId });
}

/** Who assesses: by role, and by a name to sign with. */
export async function requireAssessor(ports: Ports): Promise<string> {
  const { name } = await requireRole(ports, 'assessor');
  if (!isSomebody(name)) fail('RULE_VIOLATION', 'an assessment has an assessor: give your name in the settings', { rule: 'name-needed' });
  return name.trim();
}
