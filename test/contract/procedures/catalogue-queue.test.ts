import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { starterIds } from '#test/support/starter.ts';
import { editor, openBackEnd, reader, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

test('a review, a contract, a suggestion, a proposal and a stored task are one queue', async () => {
  const { id } = await app.call.catalogue.save({
    intervention: { name: 'Exempelinsats i kö', owner: 'Exempelperson K', status: 'offered', reviewDueAt: '2026-11-01', offers: [{ id: 'o', supplyForm: 'procured', providerName: 'Utföraren', contract: { to: '2027-01-31' } }] },
  });
  await app.call.inbox.submit({ kind: 'suggestion', about: { type: 'intervention', id }, text: 'Numret är fel' });
  const proposal = await app.call.catalogue.propose({ intervention: { id, revision: 1, notFor: 'Vuxna' }, reason: 'fattas' });
  await app.call.tasks.save({ task: { kind: 'call', subject: 'Ring utföraren', owner: 'Exempelperson K', due: '2026-12-01', about: { type: 'intervention', id } } });
  const { tasks, total, overdue } = await app.call.catalogue.queue({ owner: ' exempelperson k ' });
  expect(tasks.map(({ kind, due, source }) => [kind, due, source])).toEqual([
    ['review', '2026-11-01', 'catalogue'],
    ['call', '2026-12-01', 'stored'],
    ['contract', '2027-01-31', 'catalogue'],
    ['suggestion', null, 'suggestion'],
    ['missing', null, 'catalogue'],
    ['unverified', null, 'catalogue'],
  ]);
  expect([total, overdue]).toEqual([6, 1]);
  expect(tasks[2]).toMatchObject({ subject: 'Exempelinsats i kö', about: { type: 'intervention', id }, reason: { kind: 'contract', offerId: 'o', providerName: 'Utföraren' } });
  const nobodys = await app.call.catalogue.queue({ owner: '', kinds: ['proposal'] });
  expect(nobodys.tasks).toMatchObject([{ subject: 'Exempelinsats i kö', why: 'fattas', about: { type: 'proposal', id: proposal.id } }]);
});

test('an archived entry asks for nothing', async () => {
  const { id } = await app.call.catalogue.save({ intervention: { name: 'Undanlagd', reviewDueAt: '2020-01-01' } });
  const about = async (): Promise<number> => (await app.call.catalogue.queue({})).tasks.filter((one) => one.about?.id === id).length;
  expect(await about()).toBeGreaterThan(0);
  await app.call.catalogue.archive({ id, reason: 'bort' });
  expect(await about()).toBe(0);
});

test('can be cut short; the counts are of all of it', async () => {
  const { tasks, total, counts } = await app.call.catalogue.queue({ limit: 3 });
  expect(tasks).toHaveLength(3);
  expect(total).toBe(counts.reduce((sum, { count }) => sum + count, 0));
  expect((await app.call.catalogue.queue({ kinds: ['examples'] })).total).toBe(counts.find(({ kind }) => kind === 'examples')?.count);
});

test('how complete an entry is can be read by all', async () => {
  app.actor = reader;
  const { score, known, of, reasons } = await app.call.catalogue.completeness({ id: starterIds.fft });
  expect(score).toBe(Math.round((100 * known) / of));
  expect(reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['missing', 'examples']));
});
