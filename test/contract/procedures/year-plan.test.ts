import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

const period = { id: 'enkat', commitment: 'survey' as const, title: 'Enkätrunda', from: '2026-04-01', to: '2026-04-30' };
const meeting = { id: 'workshop', commitment: 'workshop' as const, title: 'Metodworkshop', date: '2026-12-03', time: 'klockan 13–16' };

test('a year nobody has planned is a suggestion, with something for each commitment', async () => {
  const { revision, periods, meetings } = await app.call.tasks.yearPlan({ year: 2030 });
  expect(revision).toBe(0);
  expect(new Set([...periods, ...meetings].map(({ commitment }) => commitment))).toEqual(new Set(['introduction', 'survey', 'workshop', 'review']));
});

test('what is saved is what is read, and another year is untouched', async () => {
  const saved = await app.call.tasks.saveYearPlan({ year: 2026, revision: 0, periods: [period], meetings: [meeting] });
  expect(saved).toEqual({ year: 2026, revision: 1 });
  expect(await app.call.tasks.yearPlan({ year: 2026 })).toMatchObject({ revision: 1, periods: [{ ...period, cancelled: false }], meetings: [meeting] });
  expect((await app.call.tasks.yearPlan({ year: 2027 })).revision).toBe(0);
  expect(await app.call.tasks.saveYearPlan({ year: 2026, revision: 1, periods: [period], meetings: [meeting] })).toEqual(saved);
});

test('a plan that somebody else has changed is a CONFLICT with both', async () => {
  const stale = app.call.tasks.saveYearPlan({ year: 2026, revision: 0, periods: [], meetings: [] });
  expect(await failureOf(stale)).toMatchObject({ code: 'CONFLICT', details: { theirs: { data: { periods: [{ id: 'enkat' }] } }, mine: { periods: [] } } });
});

test('a fault is told by its place, an identity number is refused, and a reader may not', async () => {
  const save = (one: object): Promise<unknown> => app.call.tasks.saveYearPlan({ year: 2028, revision: 0, periods: [{ ...period, from: '2028-04-01', to: '2028-04-30', ...one }], meetings: [] });
  expect(await refusedPaths(save({ to: '2028-03-31' }))).toEqual(['periods.0.to']);
  expect(await refusedPaths(save({ from: '2028-02-30' }))).toEqual(['periods.0.from']);
  expect((await failureOf(save({ title: 'Möte om 20121125-2398' }))).code).toBe('RULE_VIOLATION');
  app.actor = reader;
  expect((await failureOf(save({}))).code).toBe('FORBIDDEN');
});

test('the catalogue puts its reviews and contracts in the year they fall', async () => {
  const contract = (to: string, rest: object = {}): object => ({ id: `o-${to}`, supplyForm: 'procured', providerName: 'Utföraren', contract: { to }, ...rest });
  const { id } = await app.call.catalogue.save({
    intervention: { name: 'Med avtal', abbreviation: 'MA', status: 'offered', reviewDueAt: '2029-03-01', offers: [contract('2029-02-01'), contract('2028-12-31'), contract('2029-05-01', { isExample: true })] as never },
  });
  await app.call.catalogue.save({ intervention: { name: 'Avslutad', status: 'ended', reviewDueAt: '2029-03-01' } });
  const { dates, months } = await app.call.tasks.yearPlan({ year: 2029 });
  expect(dates).toEqual([
    { kind: 'contract', date: '2029-02-01', id, name: 'MA', providerName: 'Utföraren' },
    { kind: 'review', date: '2029-03-01', id, name: 'MA', providerName: '' },
  ]);
  expect(months.map(({ reviews, contracts }) => reviews + contracts)).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a plan is in the backup and comes back with it', async () => {
  await app.call.tasks.saveYearPlan({ year: 2031, revision: 0, periods: [], meetings: [{ ...meeting, date: '2031-12-04' }] });
  const file = await app.ports.team.backup();
  await app.call.tasks.saveYearPlan({ year: 2031, revision: 1, periods: [], meetings: [] });
  await app.ports.team.restore(Buffer.from(file.content, 'base64'), true);
  expect((await app.call.tasks.yearPlan({ year: 2031 })).meetings).toHaveLength(1);
});
