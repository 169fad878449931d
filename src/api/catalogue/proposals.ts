import { applyInput } from '#core/catalogue/apply.ts';
import { diffInterventions } from '#core/catalogue/diff.ts';
import { emptyIntervention, type InterventionContent, type InterventionInput } from '#core/catalogue/intervention.ts';
import { rebased, withProposal, type Proposal, type proposalOutcomes, type ProposalState } from '#core/catalogue/proposal.ts';
import { isSomebodyElse } from '#core/catalogue/somebody-else.ts';
import type { InterventionStatus } from '#core/catalogue/terms.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { recordId, type ChangeNote } from '#core/shared/schemas.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports, Stored } from '../ports.ts';
import { withText } from './archive.ts';
import { refuseArchived, storedIntervention } from './catalogue.ts';
import type { ListedProposal } from './contract-writing.ts';
import { checkInput, readAt, refuseUnfit } from './write.ts';

type Saved = Promise<{ id: string; revision: number }>;
const noId = (): never => fail('INTERNAL', 'a proposal has parts without id');

/** The two persons are told apart by their names: who has none can neither propose nor approve. */
async function namedActor(ports: Ports): Promise<string> {
  const { name } = await ports.actor();
  return name.trim() === '' ? fail('FORBIDDEN', 'say your name in the settings first', { rule: 'two-person', reason: 'name-missing' }) : name;
}

/** Parts of lists get their ids when they are proposed, so that what is approved is what was shown. */
function withPartIds(input: InterventionInput, before: InterventionContent | null, newId: () => string): InterventionInput {
  const applied = applyInput(before, input, newId);
  const given = Object.keys(input).filter((key) => key !== 'id' && key !== 'revision' && input[key as keyof InterventionInput] !== undefined);
  return Object.fromEntries(given.map((key) => [key, applied[key as keyof InterventionContent]]));
}

async function proposeChange(ports: Ports, input: InterventionInput, id: string): Promise<Pick<Proposal, 'interventionId' | 'baseRevision' | 'intervention'>> {
  const { revision } = input;
  if (revision === undefined) return refuse(['intervention', 'revision'], 'required', 'to propose a change, give the revision you have read');
  const present = await storedIntervention(ports, id);
  refuseArchived(present, ['intervention', 'id']);
  if (revision > present.revision) refuse(['intervention', 'revision'], 'unknown_revision', `there is no revision ${revision}`);
  const base = await readAt(ports, present, revision);
  const intervention = withPartIds(input, base, () => ports.newId());
  if (sameJson(applyInput(base, intervention, noId), base)) refuse(['intervention'], 'unchanged', 'nothing is changed');
  return { interventionId: id, baseRevision: revision, intervention };
}

function proposeNew(ports: Ports, input: InterventionInput): Pick<Proposal, 'interventionId' | 'baseRevision' | 'intervention'> {
  refuseUnfit(input);
  return { interventionId: null, baseRevision: null, intervention: { ...withPartIds(input, null, () => ports.newId()), status: 'under-review' } };
}

interface Proposing {
  readonly id?: string | undefined;
  readonly intervention: InterventionInput;
  readonly reason: string;
}

/** Keeps a change for another person to decide about. Nothing in the catalogue changes. */
export async function propose(ports: Ports, { id: chosen, intervention: input, reason }: Proposing): Promise<{ id: string }> {
  await namedActor(ports);
  if (chosen !== undefined && (await ports.team.proposals.get(chosen)) !== null) return { id: chosen };
  await checkInput(ports, input, reason);
  const what = input.id === undefined ? proposeNew(ports, input) : await proposeChange(ports, input, input.id);
  const note = await changeNote(ports, reason);
  const data: Proposal = { ...what, reason, by: note.by, at: note.at, state: 'waiting', decision: null };
  const { id } = await ports.team.proposals.save({ id: chosen ?? ports.newId(), data, expected: null, note });
  return { id };
}

/** The stored proposal; NOT_FOUND where there is none. */
export async function storedProposal(ports: Ports, id: string): Promise<Stored<Proposal>> {
  const found = recordId.safeParse(id).success ? await ports.team.proposals.get(id) : null;
  return found ?? fail('NOT_FOUND', `no proposal ${id}`, { record: 'proposal', id });
}

/** A proposal in one of `states`; what is decided otherwise is refused. */
async function openProposal(ports: Ports, id: string, states: readonly ProposalState[]): Promise<Stored<Proposal>> {
  const found = await storedProposal(ports, id);
  if (!states.includes(found.data.state)) refuse(['id'], 'decided', `the proposal is ${found.data.state}`);
  return found;
}

async function decide(ports: Ports, proposal: Stored<Proposal>, decision: Pick<Proposal, 'state'> & Pick<NonNullable<Proposal['decision']>, 'reason' | 'saved'>): Promise<void> {
  const { state, reason, saved } = decision;
  const note = await changeNote(ports, reason);
  const data: Proposal = { ...proposal.data, state, decision: { by: note.by, at: note.at, reason, saved } };
  await ports.team.proposals.save({ id: proposal.id, data, expected: proposal.revision, note });
}

/** The proposer stands as the author of what is saved; who approved it is in the proposal and the audit trail. */
async function saveProposed(ports: Ports, { id: proposalId, data }: Stored<Proposal>, { status = 'offered', revision }: Approval): Promise<Stored<InterventionContent>> {
  const { interventionId, baseRevision, intervention, by, reason } = data;
  const note = { by, at: ports.now(), reason };
  if (interventionId === null) {
    // Its id is the proposal's: a decision that was interrupted finds what it had saved.
    const content = withProposal(null, { intervention: { ...intervention, status } });
    return (await ports.team.interventions.get(proposalId)) ?? ports.team.interventions.save({ id: proposalId, data: content, expected: null, note });
  }
  const present = await storedIntervention(ports, interventionId);
  const base = await readAt(ports, present, baseRevision ?? present.revision);
  if (revision !== undefined) return saveOnTop(ports, present, { content: rebased(data, { base, now: present.data }).content, expected: revision, note });
  const content = withProposal(base, data);
  const interrupted = present.revision === (baseRevision ?? 0) + 1 && sameJson(present.data, content);
  return interrupted ? present : ports.team.interventions.save({ id: interventionId, data: content, expected: baseRevision, note });
}

interface OnTop {
  readonly content: InterventionContent;
  readonly expected: number;
  readonly note: ChangeNote;
}

/** The approver has seen the proposal beside the present revision. What says so already, as after an interruption, is not saved again. */
async function saveOnTop(ports: Ports, present: Stored<InterventionContent>, { content, expected, note }: OnTop): Promise<Stored<InterventionContent>> {
  refuseArchived(present, ['id']);
  if (sameJson(content, present.data)) return present;
  return ports.team.interventions.save({ id: present.id, data: content, expected, note });
}

interface Approval {
  readonly id: string;
  readonly reason?: string | undefined;
  readonly status?: (typeof proposalOutcomes)[number] | undefined;
  readonly revision?: number | undefined;
}

/** An approver, where the team requires approval another than the proposer, lets the change through. */
export async function approve(ports: Ports, approval: Approval): Saved {
  const { id, reason = '', status } = approval;
  const name = await namedActor(ports);
  guardText({ reason });
  const proposal = await openProposal(ports, id, ['waiting', 'rejected']);
  const { requireApproval } = (await ports.team.settings.get()).data;
  const { by, interventionId, intervention } = proposal.data;
  if (requireApproval && !isSomebodyElse(by, name)) fail('FORBIDDEN', 'another person than the proposer approves', { rule: 'two-person', by });
  if (status !== undefined && interventionId !== null) refuse(['status'], 'only_new', 'a status is decided for a new intervention only');
  // The vocabulary may have changed while it waited.
  await checkInput(ports, intervention, undefined);
  const saved = await saveProposed(ports, proposal, approval);
  await decide(ports, proposal, { state: 'approved', reason, saved: { id: saved.id, revision: saved.revision, status: saved.data.status } });
  return { id: saved.id, revision: saved.revision };
}

/** Turned down by an approver, or taken back by who proposed it. */
export async function reject(ports: Ports, { id, reason }: { readonly id: string; readonly reason: string }): Promise<{ id: string }> {
  guardText({ reason });
  const proposal = await openProposal(ports, id, ['waiting']);
  const { name } = await ports.actor();
  const own = name.trim() !== '' && !isSomebodyElse(proposal.data.by, name);
  if (!own) await requireRole(ports, 'approver');
  await decide(ports, proposal, { state: 'rejected', reason, saved: null });
  return { id };
}

/** What became of a proposed new intervention. */
function statusOf({ interventionId, state, decision }: Proposal): InterventionStatus | null {
  if (interventionId !== null) return null;
  return state === 'waiting' ? 'under-review' : (decision?.saved?.status ?? null);
}

/** A proposal as it stands in a list: what it is about, and while it waits what it changes. */
export async function listed(ports: Ports, { id, revision, data }: Stored<Proposal>): Promise<ListedProposal> {
  const { interventionId, baseRevision, intervention, state } = data;
  const present = interventionId === null ? null : await ports.team.interventions.get(interventionId);
  const name = present?.data.name ?? intervention.name ?? '';
  const status = statusOf(data);
  const stale = state === 'waiting' && present !== null && present.revision !== baseRevision;
  if (state !== 'waiting') return { ...data, id, revision, name, status, stale, changes: [] };
  const base = present === null ? null : await readAt(ports, present, baseRevision ?? present.revision);
  const proposed = withProposal(base, data);
  const changes = diffInterventions(base ?? emptyIntervention(''), proposed).map((change) => withText(change, base ?? undefined, proposed));
  return { ...data, id, revision, name, status, stale, changes };
}

/** Proposals in one state, each with what it changes. */
export async function listProposals(ports: Ports, wanted: { readonly state: ProposalState; readonly interventionId?: string | undefined }): Promise<{ proposals: ListedProposal[] }> {
  const all = await ports.team.proposals.all();
  const found = all.filter(({ data }) => data.state === wanted.state && (wanted.interventionId === undefined || data.interventionId === wanted.interventionId));
  const proposals = await Promise.all(found.map((one) => listed(ports, one)));
  const oldestFirst = (a: ListedProposal, b: ListedProposal): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
  const latestFirst = (a: ListedProposal, b: ListedProposal): number => (b.decision?.at ?? '').localeCompare(a.decision?.at ?? '');
  return { proposals: proposals.sort(wanted.state === 'waiting' ? oldestFirst : latestFirst) };
}
