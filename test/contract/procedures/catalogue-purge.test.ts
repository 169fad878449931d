import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

const name = 'Exempelperson Borta';

test('a person is counted first, and then gone from the entry, its history, the tasks, the inbox, the search and the drafts', async () => {
  const { id } = await app.call.catalogue.save({
    intervention: {
      name: 'Insats med person',
      owner: name,
      status: 'offered',
      notes: `Ring ${name}.`,
      offers: [{ supplyForm: 'own', contacts: [{ name, phone: '08-000 00 00', internal: false }, { name: 'Mottagningen', internal: false }] }],
      implementation: { manual: '', training: '', licence: '', supervision: '', fidelity: '', trainedStaff: [{ name }] },
    },
  });
  app.actor = { name, roles: ['reader', 'editor'] };
  await app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'Kort' }, reason: 'rättat' });
  await app.call.inbox.submit({ kind: 'suggestion', text: 'Ett förslag' });
  await app.call.tasks.save({ task: { kind: 'call', subject: `Fråga ${name}` } });
  await app.call.settings.saveDraft({ key: 'utkast', text: `Hälsa ${name}` });
  await app.call.drafts.save({ key: id, baseRevision: 2, base: { owner: name }, content: { owner: name, notes: `Fråga ${name}.` } });
  app.actor = editor;
  const counted = await app.call.catalogue.purgePerson({ name, reason: 'har slutat', dryRun: true });
  expect(counted).toMatchObject({ dryRun: true, counts: { intervention: 1, task: 1, history: 1, audit: 2, inbox: 1, drafts: 2 }, total: 8, unreadable: [] });
  expect((await app.call.catalogue.get({ id })).owner).toBe(name);
  expect(counted.places).toEqual([
    { record: 'intervention', id, name: 'Insats med person', fields: ['implementation', 'offers', 'notes', 'owner'] },
    { record: 'task', id: expect.any(String), name: 'Fråga –', fields: ['subject'] },
  ]);
  expect(counted.related).toEqual({ phones: ['08-000 00 00'], emails: [] });
  expect(await app.call.catalogue.purgePerson({ name, reason: 'har slutat' })).toEqual({ ...counted, dryRun: false });
  const entry = await app.call.catalogue.get({ id });
  expect(entry).toMatchObject({ revision: 3, owner: '', summary: 'Kort', notes: 'Ring –.', implementation: { trainedStaff: [] } });
  expect(entry.offers[0]?.contacts.map((contact) => contact.name)).toEqual(['Mottagningen']);
  const everything = JSON.stringify([
    await app.call.catalogue.history({ id }),
    await app.call.catalogue.changes({ limit: 100 }),
    await app.call.tasks.list({}),
    await app.call.inbox.list({}),
    await app.call.settings.get({}),
    await app.call.drafts.get({ key: id }),
    await app.ports.team.audit(),
  ]);
  expect(everything).not.toContain('Borta');
  expect((await app.ports.team.audit(1))[0]).toMatchObject({ action: 'erase', by: 'Exempelperson A', reason: 'har slutat' });
  expect((await app.call.catalogue.purgePerson({ name, reason: 'har slutat' })).total).toBe(0);
  expect((await app.call.catalogue.save({ intervention: { id, revision: 3, summary: 'Ny' } })).revision).toBe(4);
});

test('a telephone number and an address are found however they are written, and what belongs to others stays', async () => {
  const { id } = await app.call.catalogue.save({
    intervention: {
      name: 'Insats med nummer',
      notes: 'Ring +46 (0)70-000 00 01 eller 0700000001, inte 070-000 00 012. Skriv till Exempel.Person@exempel.se.',
      offers: [{ supplyForm: 'own', contacts: [{ name: 'Mottagningen', phone: '070-000 00 01', email: 'mottagning@exempel.se', internal: false }] }],
    },
  });
  const found = await app.call.catalogue.purgePerson({ phone: '070-000 00 01', email: 'exempel.person@exempel.se', reason: 'har slutat' });
  expect(found.counts).toMatchObject({ intervention: 1 });
  const entry = await app.call.catalogue.get({ id });
  expect(entry.notes).toBe('Ring – eller –, inte 070-000 00 012. Skriv till –.');
  expect(entry.offers[0]?.contacts).toMatchObject([{ name: 'Mottagningen', phone: '', email: 'mottagning@exempel.se' }]);
});

test('the one who does it may be the one who goes', async () => {
  app.actor = { name: 'Exempelperson Själv', roles: ['reader', 'editor'] };
  await app.call.catalogue.save({ intervention: { name: 'Insats av den som går', owner: 'Exempelperson Själv' } });
  await app.call.catalogue.purgePerson({ name: 'Exempelperson Själv', reason: 'slutar' });
  expect(JSON.stringify([await app.ports.team.audit(), await app.ports.team.interventions.all()])).not.toContain('Själv');
});

test.each<[string, { name: string; phone?: string; email?: string; reason: string }, string[]]>([
  ['one word alone', { name: 'Exempelperson', reason: 'x' }, ['name']],
  ['nothing to look for', { name: '', reason: 'x' }, ['name']],
  ['half a telephone number', { name: '', phone: '08-12', reason: 'x' }, ['phone']],
  ['half an address', { name, email: 'exempel', reason: 'x' }, ['email']],
  ['no reason', { name, reason: ' ' }, ['reason']],
  ['a reason that names the person', { name, reason: 'Exempelperson Borta har slutat' }, ['reason']],
])('%s is refused', async (_what, input, paths) => {
  expect(await refusedPaths(app.call.catalogue.purgePerson(input))).toEqual(paths);
});

test('a reader may not, an approver may', async () => {
  app.actor = reader;
  expect(await failureOf(app.call.catalogue.purgePerson({ name, reason: 'x' }))).toMatchObject({ code: 'FORBIDDEN', details: { role: 'editor' } });
  app.actor = { name: 'Exempelperson C', roles: ['reader', 'approver'] };
  expect((await app.call.catalogue.purgePerson({ name, reason: 'x', dryRun: true })).total).toBe(0);
});
