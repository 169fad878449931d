import { completenessOf, type Completeness } from '#core/catalogue/completeness.ts';
import type { InterventionContent } from '#core/catalogue/intervention.ts';
import { catalogueWork, inWorkOrder, isOwnedBy, isSnoozed, queuedEvidence, withoutTaken, withPlans, type Work } from '#core/catalogue/work-queue.ts';
import { subjectFrom } from '#core/tasks/queue.ts';
import type { Task } from '#core/tasks/task.ts';
import { today } from '../input.ts';
import { evidenceToDo } from '../evidence/queue.ts';
import type { Ports, Stored } from '../ports.ts';
import { interventionsInUse, storedIntervention } from './catalogue.ts';

type Owners = ReadonlyMap<string, string>;

type StoredTask = Stored<Task>;

function storedWork(tasks: readonly StoredTask[]): Work[] {
  return tasks.map(({ id, data: { kind, subject, about, why, owner, due, snoozedUntil } }) => ({ key: `task:${id}`, source: 'stored', kind, subject, about, why, reason: null, owner, due, snoozedUntil, plannedBy: null }));
}

async function suggestionWork(ports: Ports, owners: Owners): Promise<Work[]> {
  // An assessor's sheet is taken in as it is: nobody makes it a task.
  const items = (await ports.team.inbox.list()).filter(({ kind }) => kind === 'suggestion');
  return items.map(({ id, about, text }) => ({
    key: `suggestion:${id}`,
    source: 'suggestion',
    kind: 'suggestion',
    subject: subjectFrom(text),
    about,
    why: text,
    reason: null,
    owner: owners.get(about?.id ?? '') ?? '',
    due: null,
    snoozedUntil: null,
    plannedBy: null,
  }));
}

/** Proposals wait for any approver: they are nobody's in particular. */
async function proposalWork(ports: Ports, names: ReadonlyMap<string, string>): Promise<Work[]> {
  const waiting = (await ports.team.proposals.all()).filter(({ data }) => data.state === 'waiting');
  return waiting.map(({ id, data }) => ({
    key: `proposal:${id}`,
    source: 'proposal',
    kind: 'proposal',
    subject: names.get(data.interventionId ?? '') ?? data.intervention.name ?? '',
    about: { type: 'proposal', id },
    why: data.reason,
    reason: null,
    owner: '',
    due: null,
    snoozedUntil: null,
    plannedBy: null,
  }));
}

interface Wanted {
  readonly owner?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly snoozed: boolean;
  readonly limit: number;
}

interface Queue {
  readonly total: number;
  readonly overdue: number;
  readonly snoozed: number;
  readonly counts: { kind: string; count: number }[];
  readonly tasks: Work[];
}

const known = new WeakMap<InterventionContent, { readonly id: string; readonly day: string; readonly work: readonly Work[] }>();

/** What an entry asks for; worked out once a day as long as nobody saves it. */
function entryWork({ id, data }: Stored<InterventionContent>, day: string): readonly Work[] {
  const before = known.get(data);
  if (before !== undefined && before.day === day && before.id === id) return before.work;
  const work = catalogueWork({ id, data }, day);
  known.set(data, { id, day, work });
  return work;
}

/** Everything that waits, planned or not, in no order. */
async function allWork(ports: Ports, day: string): Promise<Work[]> {
  const records = await interventionsInUse(ports);
  const owners = new Map(records.map(({ id, data }) => [id, data.owner]));
  const names = new Map(records.map(({ id, data }) => [id, data.name]));
  const open = (await ports.team.tasks.all()).filter(({ data }) => data.state === 'open');
  const plans = open.filter(({ data }) => data.follows.length > 0);
  const stored = storedWork(open.filter(({ data }) => data.follows.length === 0));
  const [suggestions, proposals, evidence] = await Promise.all([suggestionWork(ports, owners), proposalWork(ports, names), evidenceToDo(ports, { day, owners })]);
  const computed = withoutTaken(records.flatMap((record) => entryWork(record, day)), stored);
  return [...stored, ...suggestions, ...proposals, ...withPlans([...computed, ...evidence.map(queuedEvidence)], plans.map(({ id, data }) => ({ ...data, id })))];
}

/** One queue: what people have asked for, and what the catalogue itself asks for, by the day it is due. */
export async function workQueue(ports: Ports, { owner, kinds, snoozed, limit }: Wanted): Promise<Queue> {
  const day = today(ports);
  const owned = (await allWork(ports, day)).filter((work) => owner === undefined || isOwnedBy(work, owner));
  const awake = owned.filter((work) => !isSnoozed(work, day));
  const mine = snoozed ? owned : awake;
  const counts = new Map<string, number>();
  for (const { kind } of mine) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const wanted = mine.filter((work) => kinds === undefined || kinds.includes(work.kind));
  return {
    total: wanted.length,
    overdue: wanted.filter(({ due }) => due !== null && due < day).length,
    snoozed: owned.length - awake.length,
    counts: [...counts].map(([kind, count]) => ({ kind, count })),
    tasks: inWorkOrder(wanted).slice(0, limit),
  };
}

/** How complete one entry is, and why. */
export async function interventionCompleteness(ports: Ports, id: string): Promise<Completeness> {
  return completenessOf((await storedIntervention(ports, id)).data, today(ports));
}
