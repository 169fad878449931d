import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

const approver = { name: 'Exempelperson G', roles: ['reader', 'editor', 'approver'] };
const identityNumber = '20121125-2398';
let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

type Work = Awaited<ReturnType<BackEnd['call']['catalogue']['queue']>>['tasks'][number];

/** What the queue says about one entry, put off or not. */
async function workOn(id: string): Promise<Work[]> {
  return (await app.call.catalogue.queue({ snoozed: true, limit: 10_000 })).tasks.filter(({ about }) => about?.id === id);
}

async function entry(name: string, fields: object = {}): Promise<string> {
  return (await app.call.catalogue.save({ intervention: { name, status: 'offered', reviewDueAt: '2026-12-01', ...fields } })).id;
}

const openTasks = async (id: string): Promise<number> => (await app.call.tasks.list({ state: 'open' })).tasks.filter(({ about }) => about?.id === id).length;

test('what the catalogue asks for gets an owner and a day by one task, which is over when the catalogue is mended', async () => {
  const id = await entry('Planerad insats', { owner: 'Exempelperson A' });
  const { changes } = await app.call.tasks.change({ rows: [{ keys: [`review:${id}`, `missing:${id}`] }], owner: 'Exempelperson B', due: '2027-01-15' });
  expect(changes).toHaveLength(1);
  const planned = (await workOn(id)).map(({ kind, owner, due, plannedBy }) => [kind, owner, due, plannedBy]);
  const plan = changes[0]?.id;
  expect(planned).toEqual([
    ['review', 'Exempelperson B', '2027-01-15', plan],
    ['missing', 'Exempelperson B', '2027-01-15', plan],
    ['unverified', 'Exempelperson A', null, null],
  ]);
  await app.call.catalogue.markReviewed({ id });
  expect((await workOn(id)).map(({ kind }) => kind)).toEqual(['missing', 'unverified']);
});

test('a plan that is changed again stays one task, by whichever of its keys', async () => {
  const id = await entry('Planerad igen');
  await app.call.tasks.change({ rows: [{ keys: [`review:${id}`, `missing:${id}`] }], owner: 'Exempelperson B' });
  await app.call.tasks.change({ rows: [{ keys: [`missing:${id}`] }], due: '2027-02-01' });
  expect(await openTasks(id)).toBe(1);
  expect((await workOn(id)).find(({ kind }) => kind === 'review')).toMatchObject({ owner: 'Exempelperson B', due: '2027-02-01' });
});

test('what is put off is out of the queue until its day, and counted', async () => {
  const id = await entry('Uppskjuten');
  const before = await app.call.catalogue.queue({});
  await app.call.tasks.change({ rows: [{ keys: [`review:${id}`] }], snoozedUntil: '2026-11-29' });
  const after = await app.call.catalogue.queue({});
  expect([after.total - before.total, after.snoozed - before.snoozed]).toEqual([-1, 1]);
  expect((await app.call.catalogue.queue({ snoozed: true })).total).toBe(before.total);
  app.clock = '2026-11-29T08:00:00.000Z';
  expect((await app.call.catalogue.queue({})).tasks.filter(({ about, kind }) => about?.id === id && kind === 'review')).toHaveLength(1);
  app.clock = '2026-11-22T08:00:00.000Z';
});

test('many at once, and back again in one step', async () => {
  const [a, b] = [await entry('Flera A'), await entry('Flera B')];
  const stored = await app.call.tasks.save({ task: { kind: 'call', subject: 'Ring', owner: 'Exempelperson C' } });
  const { changes } = await app.call.tasks.change({ rows: [{ keys: [`review:${a}`] }, { keys: [`review:${b}`] }, { keys: [`task:${stored.id}`] }], owner: 'Exempelperson D' });
  expect(changes).toHaveLength(3);
  expect((await app.call.catalogue.queue({ owner: 'Exempelperson D' })).total).toBe(3);
  const undone = await app.call.tasks.undo({ changes });
  expect(undone.changes).toHaveLength(3);
  expect((await app.call.catalogue.queue({ owner: 'Exempelperson D' })).total).toBe(0);
  expect((await app.call.catalogue.queue({ owner: 'Exempelperson C' })).tasks).toMatchObject([{ subject: 'Ring' }]);
  expect((await failureOf(app.call.tasks.undo({ changes }))).code).toBe('CONFLICT');
});

test('a stored task is done with a reason; what the catalogue asks for is not done here', async () => {
  const id = await entry('Inte här');
  const { id: task } = await app.call.tasks.save({ task: { kind: 'call', subject: 'Ring igen' } });
  await app.call.tasks.change({ rows: [{ keys: [`task:${task}`] }], state: 'done', reason: 'De har öppet igen' });
  expect((await app.call.tasks.list({ state: 'done' })).tasks.map((one) => one.id)).toContain(task);
  expect((await app.ports.team.tasks.get(task))?.note.reason).toBe('De har öppet igen');
  expect(await refusedPaths(app.call.tasks.change({ rows: [{ keys: [`review:${id}`] }], state: 'done' }))).toEqual(['rows.0.keys']);
});

test('a faulty row refuses the whole, and a reader may not', async () => {
  const id = await entry('Orörd');
  const other = await entry('Också orörd');
  const change = (keys: string[]): Promise<unknown> => app.call.tasks.change({ rows: [{ keys: [`review:${id}`] }, { keys }], owner: 'Exempelperson E' });
  expect(await refusedPaths(change(['suggestion:x']))).toEqual(['rows.1.keys']);
  expect(await refusedPaths(change([`review:${other}`, `missing:${id}`]))).toEqual(['rows.1.keys']);
  expect((await failureOf(change(['review:finns-inte']))).code).toBe('NOT_FOUND');
  expect((await failureOf(change(['task:00000000-0000-4000-8000-000000000000']))).code).toBe('NOT_FOUND');
  expect((await failureOf(app.call.tasks.change({ rows: [{ keys: [`review:${id}`] }], owner: `Barnet ${identityNumber}` }))).code).toBe('RULE_VIOLATION');
  app.actor = reader;
  expect((await failureOf(change([`review:${other}`]))).code).toBe('FORBIDDEN');
  expect(await openTasks(id)).toBe(0);
});

test('a review today holds for as long as the team has chosen, or until the day given', async () => {
  await app.call.settings.save({ team: { reviewMonths: 6 } });
  const id = await entry('Granskas');
  expect(await app.call.catalogue.markReviewed({ id })).toMatchObject({ id, revision: 2, reviewedAt: '2026-11-22', reviewDueAt: '2027-05-22', proposalId: null });
  expect(await app.call.catalogue.markReviewed({ id })).toMatchObject({ revision: 2 });
  const { reviewDueAt } = await app.call.catalogue.markReviewed({ id, dueAt: '2028-01-01', reason: 'Läst mot källorna' });
  expect(reviewDueAt).toBe('2028-01-01');
  expect((await app.call.catalogue.history({ id })).revisions[0]).toMatchObject({ reason: 'Läst mot källorna' });
  expect(await refusedPaths(app.call.catalogue.markReviewed({ id, dueAt: '2026-11-22' }))).toEqual(['dueAt']);
  app.actor = reader;
  expect((await failureOf(app.call.catalogue.markReviewed({ id }))).code).toBe('FORBIDDEN');
});

test('where a second person approves, a review waits for them', async () => {
  const id = await entry('Granskas av två');
  app.actor = approver;
  await app.call.settings.save({ team: { requireApproval: true } });
  app.actor = editor;
  const { proposalId, revision } = await app.call.catalogue.markReviewed({ id });
  expect(revision).toBe(1);
  expect((await app.call.catalogue.get({ id })).reviewedAt).toBeNull();
  app.actor = approver;
  await app.call.catalogue.approve({ id: proposalId ?? '' });
  expect((await app.call.catalogue.get({ id })).reviewedAt).toBe('2026-11-22');
  await app.call.settings.save({ team: { requireApproval: false } });
});

test('starter entries are asked about without a plan', async () => {
  expect((await workOn(starterIds.fft)).every(({ plannedBy, snoozedUntil }) => plannedBy === null && snoozedUntil === null)).toBe(true);
});
