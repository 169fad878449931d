import { computedKey } from '#core/catalogue/work-queue.ts';
import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { taskSchema, type Task } from '#core/tasks/task.ts';
import { storedIntervention } from '../catalogue/catalogue.ts';
import { requireRole } from '../implement.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports, SaveRequest, Stored } from '../ports.ts';

type Changed = readonly { readonly id: string; readonly revision: number }[];
type Patch = { readonly [K in 'owner' | 'due' | 'snoozedUntil' | 'state']?: Task[K] | undefined };
type Request = Omit<SaveRequest<Task>, 'note'>;

interface Row {
  readonly keys: readonly string[];
}

const storedPrefix = 'task:';
/** What plans computed work; the work has its own kind. */
const planKind = 'plan';

function patched(task: Task, patch: Patch): Task {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...task, ...Object.fromEntries(given) };
}

/** Keeps what is to be written, one request per task however many keys lead to it. */
class Changes {
  readonly requests = new Map<string, Request>();
  private readonly tasks: ReadonlyMap<string, Stored<Task>>;
  private readonly plans: ReadonlyMap<string, string>;
  private readonly patch: Patch;

  constructor(tasks: readonly Stored<Task>[], patch: Patch) {
    this.tasks = new Map(tasks.map((task) => [task.id, task]));
    const plans = tasks.filter(({ data }) => data.state === 'open');
    this.plans = new Map(plans.flatMap(({ id, data }) => data.follows.map((key) => [key, id] as const)));
    this.patch = patch;
  }

  /** The stored task behind a key; null for computed work that nobody has planned. */
  taskOf(key: string): string | null {
    return key.startsWith(storedPrefix) ? key.slice(storedPrefix.length) : (this.plans.get(key) ?? null);
  }

  change(id: string): void {
    const task = this.tasks.get(id) ?? fail('NOT_FOUND', `no task ${id}`, { record: 'task', id });
    const data = patched(task.data, this.patch);
    if (!sameJson(data, task.data)) this.requests.set(id, { id, data, expected: task.revision });
  }

  plan(id: string, plan: Pick<Task, 'subject' | 'about' | 'follows'>): void {
    this.requests.set(id, { id, data: patched(taskSchema.parse({ kind: planKind, ...plan }), this.patch), expected: null });
  }
}

async function aboutOf(ports: Ports, { type, id }: NonNullable<ReturnType<typeof computedKey>>): Promise<Pick<Task, 'subject' | 'about'>> {
  if (type === 'intervention') {
    const entry = await storedIntervention(ports, id);
    return { subject: entry.data.name, about: { type, id: entry.id } };
  }
  const question = (await ports.team.evidence.questions.get(id)) ?? fail('NOT_FOUND', `no question ${id}`, { record: type, id });
  return { subject: question.data.title, about: { type, id: question.id } };
}

/** One row of the queue: the tasks behind it are changed, and what nobody has planned gets one task of its own. */
async function changeRow(ports: Ports, changes: Changes, { keys, path }: Row & { readonly path: readonly (string | number)[] }): Promise<void> {
  const unplanned = keys.filter((key) => changes.taskOf(key) === null);
  for (const key of keys) {
    const id = changes.taskOf(key);
    if (id !== null) changes.change(id);
  }
  const found = unplanned.map((key) => computedKey(key) ?? refuse([...path, 'keys'], 'unknown_key', `"${key}" is nothing that can be planned`));
  const [first] = found;
  if (first === undefined) return;
  if (found.some(({ id }) => id !== first.id)) refuse([...path, 'keys'], 'mixed', 'one row is about one entry');
  changes.plan(ports.newId(), { ...(await aboutOf(ports, first)), follows: [...new Set(unplanned)] });
}

interface Change extends Patch {
  readonly rows: readonly Row[];
  readonly reason?: string | undefined;
}

/** See the contract. */
export async function changeTasks(ports: Ports, { rows, reason, ...patch }: Change): Promise<{ changes: { id: string; revision: number }[] }> {
  await requireRole(ports, 'editor');
  guardText({ owner: patch.owner, reason });
  const changes = new Changes(await ports.team.tasks.all(), patch);
  for (const [index, { keys }] of rows.entries()) {
    if (patch.state !== undefined && keys.some((key) => !key.startsWith(storedPrefix))) refuse(['rows', index, 'keys'], 'not_stored', 'what the catalogue asks for is done in the catalogue');
    await changeRow(ports, changes, { keys, path: ['rows', index] });
  }
  return { changes: await saveAll(ports, [...changes.requests.values()], reason) };
}

async function saveAll(ports: Ports, requests: readonly Request[], reason?: string): Promise<{ id: string; revision: number }[]> {
  if (requests.length === 0) return [];
  const note = await changeNote(ports, reason);
  const saved = await ports.team.tasks.saveAll(requests.map((request) => ({ ...request, note })));
  return saved.map(({ id, revision }) => ({ id, revision }));
}

/** See the contract. A task that has moved on is a CONFLICT, and nothing is taken back. */
export async function undoChanges(ports: Ports, changes: Changed): Promise<{ changes: { id: string; revision: number }[] }> {
  await requireRole(ports, 'editor');
  const requests = await Promise.all(
    changes.map(async ({ id, revision }): Promise<Request> => {
      const kept = await ports.team.tasks.history(id);
      const made = kept.find((one) => one.revision === revision) ?? fail('NOT_FOUND', `no task ${id}`, { record: 'task', id });
      const before = kept.find((one) => one.revision === revision - 1);
      return { id, data: before?.data ?? { ...made.data, state: 'dismissed' }, expected: revision };
    }),
  );
  return { changes: await saveAll(ports, requests) };
}
