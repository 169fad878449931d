import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

const about = { type: 'intervention', id: starterIds.fft } as const;

/** Everything below a folder as one text, whatever the files are called. */
function textBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n');
}

describe('the inbox', () => {
  test('anyone may contribute; an accepted suggestion becomes a task and leaves the inbox', async () => {
    app.actor = reader;
    const text = 'Väntetiden är ändrad.\nDen är nu sex veckor.';
    const { id } = await app.call.inbox.submit({ kind: 'suggestion', about, text });
    expect((await app.call.inbox.list({})).items).toMatchObject([{ id, from: 'Exempelperson B', about, text }]);
    expect((await failureOf(app.call.inbox.take({ id, decision: 'accepted' }))).code).toBe('FORBIDDEN');
    app.actor = editor;
    const { taskId } = await app.call.inbox.take({ id, decision: 'accepted', reason: 'stämmer' });
    expect((await app.call.inbox.list({})).items).toEqual([]);
    expect((await app.call.tasks.list({})).tasks).toMatchObject([{ id: taskId, kind: 'suggestion', subject: 'Väntetiden är ändrad.', about, why: text, state: 'open' }]);
    expect((await failureOf(app.call.inbox.take({ id, decision: 'accepted' }))).code).toBe('NOT_FOUND');
  });

  test('a declined one makes no task, and is archived with the reason', async () => {
    const { id } = await app.call.inbox.submit({ kind: 'suggestion', text: 'Lägg till en insats' });
    const before = (await app.call.tasks.list({})).tasks.length;
    expect(await app.call.inbox.take({ id, decision: 'declined', reason: 'finns redan i katalogen' })).toEqual({ taskId: null });
    expect((await app.call.inbox.list({})).items).toEqual([]);
    expect((await app.call.tasks.list({})).tasks).toHaveLength(before);
    expect(textBelow(app.ports.team.status().folder)).toContain('finns redan i katalogen');
  });

  test('someone without a name may contribute too', async () => {
    app.actor = { name: '', roles: [] };
    const { id } = await app.call.inbox.submit({ kind: 'suggestion', text: 'Från någon' });
    expect((await app.call.inbox.list({})).items.find((item) => item.id === id)?.from).toBe('Namn saknas');
  });

  test.each<[string, unknown, string[]]>([
    ['no words', { kind: 'suggestion', text: '   ' }, ['text']],
    ['an unknown kind', { kind: 'complaint', text: 'x' }, ['kind']],
    ['an unknown intervention', { kind: 'suggestion', text: 'x', about: { type: 'intervention', id: 'nothing' } }, ['about.id']],
    ['a text over its limit', { kind: 'suggestion', text: 'x'.repeat(20_001) }, ['text']],
  ])('%s is refused', async (_what, input, paths) => {
    expect(await refusedPaths(app.call.inbox.submit(input as never))).toEqual(paths);
  });
});

describe('tasks', () => {
  test('the queue: open first, then by day, those without a day last', async () => {
    const make = (subject: string, rest: object = {}): Promise<{ id: string }> => app.call.tasks.save({ task: { kind: 'review', subject, owner: 'kö', ...rest } });
    await make('utan dag');
    await make('sen', { due: '2026-12-24' });
    await make('klar', { due: '2026-01-01', state: 'done' });
    await make('tidig', { due: '2026-12-01' });
    const { tasks } = await app.call.tasks.list({ owner: 'kö' });
    expect(tasks.map((task) => task.subject)).toEqual(['tidig', 'sen', 'utan dag', 'klar']);
    expect((await app.call.tasks.list({ owner: 'kö', state: 'done' })).tasks).toHaveLength(1);
  });

  test('a task is changed at the revision it was read, and not at an older one', async () => {
    const { id, revision } = await app.call.tasks.save({ task: { kind: 'review', subject: 'Granska', about } });
    const task = { id, kind: 'review', subject: 'Granska', about, state: 'done' as const };
    expect(await app.call.tasks.save({ task: { ...task, revision } })).toEqual({ id, revision: 2 });
    expect(await app.call.tasks.save({ task: { ...task, revision: 2 } })).toEqual({ id, revision: 2 });
    expect((await failureOf(app.call.tasks.save({ task: { ...task, revision: 1, subject: 'Annat' } }))).code).toBe('CONFLICT');
    expect(await refusedPaths(app.call.tasks.save({ task }))).toEqual(['task.revision']);
  });

  test('an unknown task is NOT_FOUND, an unknown subject matter is refused, a reader may not', async () => {
    const task = { kind: 'review', subject: 'X' };
    expect((await failureOf(app.call.tasks.save({ task: { ...task, id: '00000000-0000-4000-8000-000000000000', revision: 1 } }))).code).toBe('NOT_FOUND');
    expect(await refusedPaths(app.call.tasks.save({ task: { ...task, about: { type: 'intervention', id: 'nothing' } } }))).toEqual(['task.about.id']);
    expect(await refusedPaths(app.call.tasks.save({ task: { ...task, due: '2026-02-30' } }))).toEqual(['task.due']);
    app.actor = reader;
    expect((await failureOf(app.call.tasks.save({ task }))).code).toBe('FORBIDDEN');
  });
});
