import { sameJson } from '#core/shared/equal.ts';
import { fail } from '#core/shared/errors.ts';
import { inQueueOrder } from '#core/tasks/queue.ts';
import type { Task } from '#core/tasks/task.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { api, requireRole } from '../implement.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports } from '../ports.ts';
import { changeTasks, undoChanges } from './change.ts';
import { saveYearPlan, yearPlan } from './year-plan.ts';

type TaskInput = Task & { readonly id?: string | undefined; readonly revision?: number | undefined };

async function checkAbout(ports: Ports, { about }: Task): Promise<void> {
  if (about?.type !== 'intervention') return;
  if ((await ports.team.interventions.get(about.id)) === null) refuse(['task', 'about', 'id'], 'unknown_record', `no intervention ${about.id}`);
}

/** Without id a new task; with id the task given takes the place of the stored one. */
async function save(ports: Ports, { id, revision, ...task }: TaskInput, reason: string | undefined): Promise<{ id: string; revision: number }> {
  await requireRole(ports, 'editor');
  guardText({ task, reason });
  await checkAbout(ports, task);
  const note = await changeNote(ports, reason);
  if (id === undefined) {
    const made = await ports.team.tasks.save({ id: ports.newId(), data: task, expected: null, note });
    return { id: made.id, revision: made.revision };
  }
  if (revision === undefined) return refuse(['task', 'revision'], 'required', 'to change a task, give the revision you have read');
  const present = (await ports.team.tasks.get(id)) ?? fail('NOT_FOUND', `no task ${id}`, { record: 'task', id });
  if (revision === present.revision && sameJson(task, present.data)) return { id, revision };
  const saved = await ports.team.tasks.save({ id, data: task, expected: revision, note });
  return { id, revision: saved.revision };
}

/** The one queue of work for the whole product. */
export const tasksProcedures = {
  list: api.tasks.list.handler(async ({ input, context: { ports } }) => {
    const tasks = (await ports.team.tasks.all()).map(({ id, revision, data }) => ({ ...data, id, revision }));
    const wanted = tasks.filter((task) => (input.owner === undefined || task.owner === input.owner) && (input.state === undefined || task.state === input.state));
    return { tasks: inQueueOrder(wanted) };
  }),
  change: api.tasks.change.handler(({ input, context: { ports } }) => changeTasks(ports, input)),
  undo: api.tasks.undo.handler(({ input, context: { ports } }) => undoChanges(ports, input.changes)),
  yearPlan: api.tasks.yearPlan.handler(({ input, context: { ports } }) => yearPlan(ports, input.year)),
  saveYearPlan: api.tasks.saveYearPlan.handler(({ input, context: { ports } }) => saveYearPlan(ports, input)),
  save: api.tasks.save.handler(({ input, context: { ports } }) => save(ports, input.task, input.reason)),
};
