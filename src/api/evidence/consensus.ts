import { agreementOfRows, agreementOfViews } from '#core/evidence/flow/agreement.ts';
import { isOver, mayRead, pairOf } from '#core/evidence/flow/blind.ts';
import { sideBySide, type ConsensusRow, type SideBySide } from '#core/evidence/flow/consensus.ts';
import { resultLabel, studyLabel } from '#core/evidence/flow/labels.ts';
import { isSomebody } from '#core/evidence/flow/people.ts';
import type { Consensus } from '#core/evidence/records/consensus.ts';
import type { EvidenceQuestion } from '#core/evidence/records/question.ts';
import type { Template } from '#core/evidence/template/schema.ts';
import { fail } from '#core/shared/errors.ts';
import type { Ports, Stored } from '../ports.ts';
import type { ConsensusView } from './contract-consensus.ts';
import { assessmentsOf, consensusOf, storedQuestion, type KnownAssessment } from './stored.ts';
import { templateOf } from './template-store.ts';

/** The question that a result stands in; NOT_FOUND where none has it. */
export async function questionOfResult(ports: Ports, resultId: string): Promise<Stored<EvidenceQuestion>> {
  const all = await ports.team.evidence.questions.all();
  return all.find(({ data }) => data.results.some((result) => result.id === resultId)) ?? fail('NOT_FOUND', `no result ${resultId}`, { record: 'result', id: resultId });
}

/** Two assessments of one result that are to be put together, and what has been decided so far. */
export interface Both {
  readonly question: Stored<EvidenceQuestion>;
  readonly ofResult: readonly KnownAssessment[];
  /** Null until two persons are done. */
  readonly pair: readonly [KnownAssessment, KnownAssessment] | null;
  readonly consensus: Stored<Consensus> | null;
}

/** The pair that the consensus was begun with, where both are done still; otherwise the first two that are done. */
export async function bothOf(ports: Ports, resultId: string): Promise<Both> {
  const question = await questionOfResult(ports, resultId);
  const [ofResult, consensus] = await Promise.all([assessmentsOf(ports, { questionId: question.id, calibrationId: null, resultId }), consensusOf(ports, resultId)]);
  const [a, b] = (consensus?.data.assessmentIds ?? []).map((id) => ofResult.find((one) => one.id === id));
  const begun = a !== undefined && b !== undefined && isOver(a.data) && isOver(b.data) ? ([a, b] as const) : null;
  const named = consensus !== null && a !== undefined && b !== undefined;
  return { question, ofResult, consensus, pair: named ? begun : pairOf(ofResult) };
}

/** The two side by side. */
export function compared(template: Template, [a, b]: readonly [KnownAssessment, KnownAssessment], consensus: Stored<Consensus> | null): SideBySide {
  return sideBySide({ template, a: a.data, b: b.data, resolutions: consensus?.data.resolutions ?? {} });
}

function waitingFor({ ofResult, pair }: Both): { waitingFor: string[]; needs: number } {
  if (pair !== null) return { waitingFor: [], needs: 0 };
  const begun = new Set(ofResult.map(({ data }) => data.assessor));
  return { waitingFor: ofResult.filter(({ data }) => !isOver(data) && isSomebody(data.assessor)).map(({ data }) => data.assessor), needs: Math.max(0, 2 - begun.size) };
}

/** Refuses somebody who is at work on the result. */
export async function refuseBlind(ports: Ports, { ofResult, pair }: Both): Promise<void> {
  const { name } = await ports.actor();
  const hidden = (pair ?? []).find((one) => !mayRead(name, one, ofResult));
  if (hidden !== undefined) fail('FORBIDDEN', 'you are at work on this result yourself: be done with it first', { rule: 'blind', assessor: hidden.data.assessor, state: hidden.data.state });
}

/** See the contract. */
export async function consensusView(ports: Ports, resultId: string): Promise<ConsensusView> {
  const both = await bothOf(ports, resultId);
  const { question, ofResult, pair, consensus } = both;
  await refuseBlind(ports, both);
  const result = question.data.results.find((one) => one.id === resultId) ?? fail('NOT_FOUND', `no result ${resultId}`, { record: 'result', id: resultId });
  const study = await ports.team.evidence.studies.get(result.studyId);
  const [first] = ofResult;
  const template = first === undefined ? null : await templateOf(ports, (pair?.[0] ?? first).data);
  const views = pair === null || template === null ? null : { template, a: pair[0].data, b: pair[1].data };
  const side = pair === null || template === null ? null : compared(template, pair, consensus);
  return {
    resultId: result.id,
    questionId: question.id,
    label: resultLabel(question.data, result, study === null ? '' : studyLabel(study.data)),
    template,
    ready: pair !== null,
    ...waitingFor(both),
    assessments: (pair ?? []).map(({ id, data }) => ({ id, assessor: data.assessor, state: data.state })),
    rows: (side?.rows ?? []).map((row) => ({ ...row, options: [...row.options] })),
    open: side?.open ?? 0,
    agreement: views === null ? null : agreementOfViews(views),
    proposal: side?.proposal ?? null,
    consensus: consensus?.data ?? null,
    revision: consensus?.revision ?? null,
  };
}

interface OfTemplate {
  readonly template: Template;
  readonly rows: ConsensusRow[];
  results: number;
}

/** See the contract. */
export async function agreementOf(ports: Ports, questionId: string): Promise<{ templates: { templateId: string; name: string; results: number; agreement: ReturnType<typeof agreementOfRows> }[] }> {
  const question = await storedQuestion(ports, questionId);
  const { name: viewer } = await ports.actor();
  const found = new Map<string, OfTemplate>();
  for (const { id: resultId } of question.data.results) {
    const ofResult = await assessmentsOf(ports, { questionId: question.id, calibrationId: null, resultId });
    const pair = pairOf(ofResult);
    if (pair === null || pair.some((one) => !mayRead(viewer, one, ofResult))) continue;
    const [a, b] = pair;
    const template = await templateOf(ports, a.data);
    const one = found.get(template.id) ?? { template, rows: [], results: 0 };
    found.set(template.id, one);
    one.results += 1;
    one.rows.push(...sideBySide({ template, a: a.data, b: b.data, resolutions: {} }).rows);
  }
  return { templates: [...found.values()].map(({ template, rows, results }) => ({ templateId: template.id, name: template.name, results, agreement: agreementOfRows(template, rows) })) };
}
