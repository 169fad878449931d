import { consensusProblems, endingOf, type Ending } from '#core/evidence/flow/consensus.ts';
import { isSomebody, samePerson } from '#core/evidence/flow/people.ts';
import { consensusSchema, type Consensus } from '#core/evidence/records/consensus.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { bothOf, compared, refuseBlind, type Both } from './consensus.ts';
import type { SavedConsensus } from './contract-consensus.ts';
import { requireAssessor, type KnownAssessment } from './stored.ts';
import { templateOf } from './template-store.ts';

type Pair = readonly [KnownAssessment, KnownAssessment];

interface Ready extends Both {
  readonly pair: Pair;
}

/** The two, ready to be put together by somebody who may. */
async function readyBoth(ports: Ports, resultId: string): Promise<Ready> {
  const both = await bothOf(ports, resultId);
  await refuseBlind(ports, both);
  const { pair } = both;
  if (pair === null) return fail('RULE_VIOLATION', 'two persons are to be done with the result first', { rule: 'not-ready' });
  if (samePerson(pair[0].data.assessor, pair[1].data.assessor)) fail('RULE_VIOLATION', 'both assessments are of the same person', { rule: 'same-person' });
  if (pair[0].data.templateVersion !== pair[1].data.templateVersion) fail('RULE_VIOLATION', 'the two are in different versions of the template', { rule: 'another-version', versions: pair.map(({ data }) => data.templateVersion) });
  return { ...both, pair };
}

function begun({ question, consensus, pair }: Ready, resultId: string): Consensus {
  const [a, b] = pair;
  return consensus?.data ?? consensusSchema.parse({ questionId: question.id, resultId, templateId: a.data.templateId, templateVersion: a.data.templateVersion, assessmentIds: [a.id, b.id] });
}

/** Named by its result, so that two who begin at once meet a conflict. */
async function keep(ports: Ports, { consensus }: Ready, { data, revision, reason }: { readonly data: Consensus; readonly revision: number | undefined; readonly reason?: string }): Promise<Stored<Consensus>> {
  const expected = revision ?? consensus?.revision ?? null;
  return ports.team.evidence.consensuses.save({ id: consensus?.id ?? data.resultId, data, expected, note: await changeNote(ports, reason) });
}

async function answerOf(ports: Ports, both: Ready, saved: Stored<Consensus>): Promise<SavedConsensus> {
  const { open } = compared(await templateOf(ports, both.pair[0].data), both.pair, saved);
  return { resultId: saved.data.resultId, revision: saved.revision, state: saved.data.state, open };
}

function refuseDone({ state }: Consensus): void {
  if (state === 'done') fail('RULE_VIOLATION', 'the consensus is done: reopen one of the assessments first', { rule: 'consensus-done' });
}

interface Resolve {
  readonly resultId: string;
  readonly key: string;
  readonly value: string;
  readonly reason: string;
  readonly third: string;
  readonly revision?: number | undefined;
}

/** See the contract. */
export async function resolveDifference(ports: Ports, { resultId, key, value, reason, third, revision }: Resolve): Promise<SavedConsensus> {
  const by = await requireAssessor(ports);
  guardText({ reason, third });
  const both = await readyBoth(ports, resultId);
  const data = begun(both, both.pair[0].data.resultId);
  refuseDone(data);
  const row = compared(await templateOf(ports, both.pair[0].data), both.pair, both.consensus).rows.find((one) => one.key === key);
  if (row === undefined) return refuse(['key'], 'unknown_question', `neither of the two was asked ${key}`);
  if (row.agree) fail('RULE_VIOLATION', `the two agree on ${key}`, { rule: 'agreed', key });
  if (!row.options.includes(value)) refuse(['value'], 'unknown_answer', `${value} is not one of ${row.options.join(', ')}`);
  if (reason.trim() === '') refuse(['reason'], 'required', 'a decision needs a reason');
  if (isSomebody(third) && both.pair.some((one) => samePerson(one.data.assessor, third))) refuse(['third'], 'same_person', 'the third person is another than the two');
  const resolutions = { ...data.resolutions, [key]: { value, reason, by, at: ports.now(), third: third.trim() } };
  return answerOf(ports, both, await keep(ports, both, { data: { ...data, resolutions }, revision }));
}

/** See the contract. What was not decided stays so. */
export async function unresolveDifference(ports: Ports, { resultId, key, revision }: { readonly resultId: string; readonly key: string; readonly revision?: number | undefined }): Promise<SavedConsensus> {
  await requireAssessor(ports);
  const both = await readyBoth(ports, resultId);
  const data = begun(both, both.pair[0].data.resultId);
  refuseDone(data);
  const { [key]: _gone, ...resolutions } = data.resolutions;
  if (both.consensus !== null && data.resolutions[key] === undefined) return answerOf(ports, both, both.consensus);
  return answerOf(ports, both, await keep(ports, both, { data: { ...data, resolutions }, revision }));
}

/** Both are done with for good: nobody changes them without a reason. */
async function lockBoth(ports: Ports, pair: Pair): Promise<void> {
  const note = await changeNote(ports);
  const left = pair.filter(({ data }) => data.state !== 'locked');
  await ports.team.evidence.assessments.saveAll(left.map(({ id, revision, data }) => ({ id, data: { ...data, state: 'locked', lockedAt: ports.now() }, expected: revision, note })));
}

interface Finish extends Partial<Ending> {
  readonly resultId: string;
  readonly revision?: number | undefined;
}

/** See the contract. */
export async function finishConsensus(ports: Ports, { resultId, revision, domains, overall }: Finish): Promise<SavedConsensus> {
  await requireAssessor(ports);
  guardText({ domains, overall });
  const both = await readyBoth(ports, resultId);
  const data = begun(both, both.pair[0].data.resultId);
  refuseDone(data);
  if (revision !== undefined && revision !== both.consensus?.revision) fail('CONFLICT', `the consensus of ${resultId} has moved on`, { id: resultId, expected: revision, actual: both.consensus?.revision ?? null, mine: null, theirs: both.consensus, base: null });
  const side = compared(await templateOf(ports, both.pair[0].data), both.pair, both.consensus);
  for (const [id, { judgement }] of Object.entries(domains ?? {})) {
    const row = side.rows.find((one) => one.kind === 'domain' && one.key === id);
    if (row === undefined) refuse(['domains', id], 'unknown_domain', `there is no area ${id} with a judgement of its own`);
    else if (judgement !== null && !row.options.includes(judgement)) refuse(['domains', id, 'judgement'], 'unknown_judgement', `${judgement} is not one of ${row.options.join(', ')}`);
  }
  const scale = side.rows.find((one) => one.kind === 'overall')?.options ?? [];
  if (overall !== undefined && overall.judgement !== null && !scale.includes(overall.judgement)) refuse(['overall', 'judgement'], 'unknown_judgement', `${overall.judgement} is not one of ${scale.join(', ')}`);
  const ending = endingOf(side, { ...(domains !== undefined && { domains }), ...(overall !== undefined && { overall }) });
  const left = consensusProblems(side, ending);
  const [first] = left;
  if (first !== undefined) fail('RULE_VIOLATION', `the consensus is not complete: ${first.message}`, { rule: 'incomplete', issues: left.map(({ path, code, message }) => ({ path, code, message })) });
  await lockBoth(ports, both.pair);
  return answerOf(ports, both, await keep(ports, both, { data: { ...data, ...ending, state: 'done', doneAt: ports.now() }, revision }));
}

/** The consensus that an assessment stands in is open again, because it is. */
export async function reopenConsensus(ports: Ports, assessmentId: string, reason: string): Promise<void> {
  const all = await ports.team.evidence.consensuses.all();
  const found = all.find(({ data }) => data.state === 'done' && data.assessmentIds.includes(assessmentId));
  if (found === undefined) return;
  await ports.team.evidence.consensuses.save({ id: found.id, data: { ...found.data, state: 'open', doneAt: null }, expected: found.revision, note: await changeNote(ports, reason) });
}
