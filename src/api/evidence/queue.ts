import { samePerson } from '#core/evidence/flow/people.ts';
import { evidenceWork, evidenceWorkKinds, type EvidenceWork, type EvidenceWorkKind } from '#core/evidence/work-queue.ts';
import { interventionsInUse } from '../catalogue/catalogue.ts';
import { today } from '../input.ts';
import type { Ports } from '../ports.ts';
import { ownSheets } from './stored.ts';

interface When {
  readonly day: string;
  /** Who looks after each intervention's page. */
  readonly owners: ReadonlyMap<string, string>;
}

/** What the evidence asks of people: what is begun (also on this computer only), what waits for a second person, for agreement, or to be looked at again. */
export async function evidenceToDo(ports: Ports, { day, owners }: When): Promise<EvidenceWork[]> {
  const { questions, studies, assessments, consensuses } = ports.team.evidence;
  const [ofTeam, onlyHere] = await Promise.all([assessments.all(), ownSheets(ports)]);
  const drafts = onlyHere.filter(({ data }) => data.state === 'draft');
  const replaced = new Set(drafts.map(({ id }) => id));
  return evidenceWork(
    { questions: await questions.all(), studies: await studies.all(), assessments: [...ofTeam.filter(({ id }) => !replaced.has(id)), ...drafts], consensuses: await consensuses.all() },
    { today: day, maxAgeMonths: (await ports.team.settings.get()).data.evidenceMonths, ownerOf: (id) => owners.get(id) ?? '' },
  );
}

function isMine({ owner, reason }: EvidenceWork, me: string): boolean {
  return samePerson(me, owner) || (reason.kind === 'evidence-consensus' && reason.by.some((name) => samePerson(me, name)));
}

interface Row extends EvidenceWork {
  readonly interventionName: string;
  readonly mine: boolean;
  readonly mayJoin: boolean;
}

function inOrder(rows: readonly Row[]): Row[] {
  const rank = ({ reason }: Row): number => evidenceWorkKinds.indexOf(reason.kind);
  return [...rows].sort((a, b) => Number(b.mine) - Number(a.mine) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || rank(a) - rank(b) || a.title.localeCompare(b.title, 'sv') || a.key.localeCompare(b.key));
}

/** See the contract. */
export async function evidenceQueue(ports: Ports): Promise<{ work: Row[]; counts: Record<EvidenceWorkKind, number> }> {
  const records = await interventionsInUse(ports);
  const owners = new Map(records.map(({ id, data }) => [id, data.owner]));
  const names = new Map(records.map(({ id, data }) => [id, data.name]));
  const { name: me } = await ports.actor();
  const found = await evidenceToDo(ports, { day: today(ports), owners });
  const rows = found.map((one): Row => ({ ...one, interventionName: names.get(one.interventionId) ?? '', mine: isMine(one, me), mayJoin: one.reason.kind === 'evidence-second' && !samePerson(me, one.reason.by) }));
  const count = (kind: EvidenceWorkKind): number => rows.filter(({ reason }) => reason.kind === kind).length;
  return { work: inOrder(rows), counts: { 'evidence-started': count('evidence-started'), 'evidence-second': count('evidence-second'), 'evidence-consensus': count('evidence-consensus'), 'evidence-renewal': count('evidence-renewal') } };
}
