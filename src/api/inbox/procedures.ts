import { fail } from '#core/shared/errors.ts';
import { subjectFrom } from '#core/tasks/queue.ts';
import { taskSchema } from '#core/tasks/task.ts';
import { guardText } from '#core/shared/identity-number-guard.ts';
import { api, requireRole } from '../implement.ts';
import { changeNote, refuse } from '../input.ts';
import type { Ports } from '../ports.ts';
import { takeSheetItem } from '../evidence/sheets.ts';
import { listed, type InboxItem } from './item.ts';

/** Who it is from, where the person has not said their name. */
const unnamed = 'Namn saknas';

type Contribution = Pick<InboxItem, 'about' | 'text'> & { readonly kind: 'suggestion' } & { readonly id?: string | undefined };

async function submit(ports: Ports, { id = ports.newId(), kind, about, text }: Contribution): Promise<{ id: string }> {
  guardText({ text });
  if (text.trim() === '') refuse(['text'], 'required', 'a suggestion needs words');
  if (about !== null && (await ports.team.interventions.get(about.id)) === null) refuse(['about', 'id'], 'unknown_record', `no intervention ${about.id}`);
  const { name } = await ports.actor();
  const item: InboxItem = { id, kind, from: name.trim() === '' ? unnamed : name, at: ports.now(), about, text };
  await ports.team.inbox.submit(item);
  return { id: item.id };
}

/** The task has the item's id, so that taking in again after an interruption makes no second one. */
async function makeTask(ports: Ports, item: InboxItem, reason: string): Promise<string> {
  if ((await ports.team.tasks.get(item.id)) !== null) return item.id;
  const data = taskSchema.parse({ kind: 'suggestion', subject: subjectFrom(item.text), about: item.about, why: item.text });
  await ports.team.tasks.save({ id: item.id, data, expected: null, note: await changeNote(ports, reason) });
  return item.id;
}

interface Take {
  readonly id: string;
  readonly decision: 'accepted' | 'declined';
  readonly reason: string;
  readonly acceptEdited: boolean;
}

type Taken = { taskId: string | null; assessmentId?: string };

async function accept(ports: Ports, item: InboxItem, { reason, acceptEdited }: Take): Promise<Taken> {
  if (item.kind === 'suggestion') return { taskId: await makeTask(ports, item, reason) };
  const { id } = await takeSheetItem(ports, item.sheet, { acceptEdited, reason });
  return { taskId: null, assessmentId: id };
}

async function take(ports: Ports, input: Take): Promise<Taken> {
  await requireRole(ports, 'editor');
  const { id, decision, reason } = input;
  guardText({ reason });
  const item = (await ports.team.inbox.list()).find((one) => one.id === id) ?? fail('NOT_FOUND', `nothing in the inbox has the id ${id}`, { record: 'inbox', id });
  const taken = decision === 'accepted' ? await accept(ports, item, input) : { taskId: null };
  const { by, at } = await changeNote(ports);
  await ports.team.inbox.archive(id, { decision, reason, by, at });
  return taken;
}

/** Anyone may contribute; the writer takes in. */
export const inboxProcedures = {
  list: api.inbox.list.handler(async ({ context: { ports } }) => ({ items: (await ports.team.inbox.list()).map(listed) })),
  submit: api.inbox.submit.handler(({ input, context: { ports } }) => submit(ports, input)),
  take: api.inbox.take.handler(({ input, context: { ports } }) => take(ports, input)),
};
