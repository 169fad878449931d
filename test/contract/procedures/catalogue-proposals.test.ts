import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#api/ports.ts';
import { editor, failureOf, openBackEnd, reader, refusedPaths, type BackEnd } from './back-end.ts';

const approver: Actor = { name: 'Exempelperson C', roles: ['reader', 'editor', 'approver'] };

let app: BackEnd;
beforeAll(async () => (app = await openBackEnd()));
beforeEach(async () => {
  app.actor = approver;
  await app.call.settings.save({ team: { requireApproval: true } });
  app.actor = editor;
});
afterEach(() => {
  app.actor = editor;
});
afterAll(() => app.close());

/** Saved as it was before approval was required. */
async function made(name: string, summary = ''): Promise<string> {
  app.actor = approver;
  await app.call.settings.save({ team: { requireApproval: false } });
  const { id } = await app.call.catalogue.save({ intervention: { name, summary } });
  await app.call.settings.save({ team: { requireApproval: true } });
  app.actor = editor;
  return id;
}

async function as<T>(actor: Actor, call: () => Promise<T>): Promise<T> {
  app.actor = actor;
  try {
    return await call();
  } finally {
    app.actor = editor;
  }
}

const waiting = async (id: string): Promise<Record<string, unknown> | undefined> => (await app.call.catalogue.proposals({})).proposals.find((one) => one.id === id);

describe('where the team requires approval', () => {
  test('nobody saves alone, whatever their roles, and the way that works is named', async () => {
    const id = await made('Exempelinsats A');
    for (const actor of [editor, approver]) {
      const { code, details } = await as(actor, () => failureOf(app.call.catalogue.save({ intervention: { id, revision: 1, summary: 'ny' } })));
      expect([code, details['instead'], details['rule']]).toEqual(['FORBIDDEN', 'catalogue.propose', 'approval']);
    }
    expect((await app.call.catalogue.get({ id })).revision).toBe(1);
  });

  test('a proposal changes nothing until another person approves it, and then stands in the proposer’s name', async () => {
    const id = await made('Exempelinsats B', 'Först');
    const proposal = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Sedan' }, reason: 'ny text' });
    expect((await app.call.catalogue.get({ id })).summary).toBe('Först');
    expect(await waiting(proposal.id)).toMatchObject({ name: 'Exempelinsats B', by: 'Exempelperson A', reason: 'ny text', stale: false, status: null, changes: [{ field: 'summary', before: 'Först', after: 'Sedan' }] });
    app.clock = '2026-11-23T08:00:00.000Z';
    expect(await as(approver, () => app.call.catalogue.approve({ id: proposal.id, reason: 'stämmer' }))).toEqual({ id, revision: 2 });
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 2, summary: 'Sedan' });
    expect((await app.call.catalogue.history({ id })).revisions[0]).toMatchObject({ by: 'Exempelperson A', approvedBy: 'Exempelperson C', reason: 'ny text', at: '2026-11-23T08:00:00.000Z' });
    expect(await waiting(proposal.id)).toBeUndefined();
    const { proposals } = await app.call.catalogue.proposals({ state: 'approved', interventionId: id });
    expect(proposals).toMatchObject([{ id: proposal.id, decision: { by: 'Exempelperson C', reason: 'stämmer', saved: { id, revision: 2 } } }]);
  });

  test.each<[string, Actor, string]>([
    ['the proposer', { name: 'Exempelperson A', roles: ['editor', 'approver'] }, 'two-person'],
    ['the proposer with other spaces and capitals', { name: '  exempelperson  a ', roles: ['approver'] }, 'two-person'],
    ['somebody without a name', { name: ' ', roles: ['approver'] }, 'two-person'],
  ])('%s may not approve', async (_who, actor, rule) => {
    const id = await made(`Exempelinsats C ${actor.name}`);
    const proposal = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'ny' }, reason: 'skäl' });
    const { code, details } = await as(actor, () => failureOf(app.call.catalogue.approve({ id: proposal.id })));
    expect([code, details['rule']]).toEqual(['FORBIDDEN', rule]);
    expect(await waiting(proposal.id)).toBeDefined();
    expect((await app.call.catalogue.get({ id })).revision).toBe(1);
  });

  test('approving needs the role, proposing an editor and a name', async () => {
    const id = await made('Exempelinsats D');
    const proposal = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'ny' }, reason: 'skäl' });
    const other: Actor = { name: 'Exempelperson D', roles: ['editor'] };
    expect(await as(other, () => failureOf(app.call.catalogue.approve({ id: proposal.id })))).toMatchObject({ code: 'FORBIDDEN', details: { role: 'approver' } });
    expect(await as(other, () => failureOf(app.call.catalogue.reject({ id: proposal.id, reason: 'nej' })))).toMatchObject({ code: 'FORBIDDEN', details: { role: 'approver' } });
    expect((await as(reader, () => failureOf(app.call.catalogue.propose({ intervention: { name: 'X' }, reason: 'skäl' })))).code).toBe('FORBIDDEN');
    expect(await as({ name: '', roles: ['editor'] }, () => failureOf(app.call.catalogue.propose({ intervention: { name: 'X' }, reason: 'skäl' })))).toMatchObject({ details: { reason: 'name-missing' } });
  });

  test('archiving and restoring need an approver', async () => {
    const id = await made('Exempelinsats E');
    expect(await failureOf(app.call.catalogue.archive({ id, reason: 'bort' }))).toMatchObject({ code: 'FORBIDDEN', details: { role: 'approver' } });
    expect(await as(approver, () => app.call.catalogue.archive({ id, reason: 'bort' }))).toEqual({ id, revision: 2 });
  });

  test('what has no proposal of its own needs an approver: the inventory and taking away examples', async () => {
    const id = await made('Exempelinsats I');
    for (const call of [() => app.call.catalogue.inventory.save({ rows: [{ id, offered: 'no' }] }), () => app.call.catalogue.removeExamples({})]) {
      expect(await failureOf(call())).toMatchObject({ code: 'FORBIDDEN', details: { role: 'approver' } });
    }
    expect((await app.call.catalogue.get({ id })).revision).toBe(1);
    await as(approver, () => app.call.catalogue.inventory.save({ rows: [{ id, offered: 'no' }] }));
    expect((await app.call.catalogue.history({ id })).revisions[0]).toMatchObject({ revision: 2, by: 'Exempelperson C' });
  });

  test('only an approver may do away with the rule', async () => {
    expect(await failureOf(app.call.settings.save({ team: { requireApproval: false } }))).toMatchObject({ code: 'FORBIDDEN', details: { role: 'approver' } });
  });
});

describe('a proposal whose ground has moved', () => {
  test('is laid beside what is there now, and approved on top of it: only what the proposer changed', async () => {
    const id = await made('Exempelinsats J', 'Först');
    const all = await app.call.catalogue.get({ id });
    const mine = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: all.summary, duration: 'tio veckor' }, reason: 'min' });
    const theirs = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Deras' }, reason: 'deras' });
    await as(approver, () => app.call.catalogue.approve({ id: theirs.id }));
    const review = await app.call.catalogue.proposal({ id: mine.id });
    expect(review).toMatchObject({ present: { id, revision: 2, archived: false }, collides: [], since: [{ field: 'summary', before: 'Först', after: 'Deras' }] });
    expect(review.proposal.changes).toMatchObject([{ field: 'duration', before: '', after: 'tio veckor' }]);
    expect((await as(approver, () => failureOf(app.call.catalogue.approve({ id: mine.id, revision: 1 })))).code).toBe('CONFLICT');
    expect(await as(approver, () => app.call.catalogue.approve({ id: mine.id, revision: 2 }))).toEqual({ id, revision: 3 });
    expect(await app.call.catalogue.get({ id })).toMatchObject({ summary: 'Deras', duration: 'tio veckor' });
    const decided = await app.call.catalogue.proposal({ id: mine.id });
    expect(decided).toMatchObject({ proposal: { state: 'approved', changes: [{ field: 'duration' }] }, since: [], collides: [] });
  });

  test('names the fields where it would replace what a colleague wrote', async () => {
    const id = await made('Exempelinsats K', 'Först');
    const mine = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Min' }, reason: 'min' });
    const theirs = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Deras' }, reason: 'deras' });
    await as(approver, () => app.call.catalogue.approve({ id: theirs.id }));
    const review = await app.call.catalogue.proposal({ id: mine.id });
    expect(review.collides).toEqual(['summary']);
    expect(review.proposal.changes).toMatchObject([{ field: 'summary', before: 'Deras', after: 'Min' }]);
  });

  test('is not saved into an intervention that has been archived', async () => {
    const id = await made('Exempelinsats L', 'Först');
    const mine = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Min' }, reason: 'min' });
    await as(approver, () => app.call.catalogue.archive({ id, reason: 'upphör' }));
    expect((await app.call.catalogue.proposal({ id: mine.id })).present).toEqual({ id, revision: 2, archived: true });
    expect(await refusedPaths(as(approver, () => app.call.catalogue.approve({ id: mine.id, revision: 2 })))).toEqual(['id']);
  });

  test('a change inside an offer says which offer', async () => {
    const id = await made('Exempelinsats M');
    await as(approver, () => app.call.settings.save({ team: { requireApproval: false } }));
    await app.call.catalogue.save({ intervention: { id, revision: 1, offers: [{ supplyForm: 'own', providerName: 'Exempelenheten' }] } });
    const [offer] = (await app.call.catalogue.get({ id })).offers;
    const { id: proposal } = await app.call.catalogue.propose({ intervention: { id, revision: 2, offers: [{ ...offer!, price: '100 kr' }] }, reason: 'pris' });
    expect((await app.call.catalogue.proposal({ id: proposal })).proposal.changes).toMatchObject([{ field: `offers.${offer?.id ?? ''}.price`, item: { providerName: 'Exempelenheten' } }]);
  });

  test('is shown as such, refused as CONFLICT with both versions, and kept', async () => {
    const id = await made('Exempelinsats F', 'Först');
    const mine = await app.call.catalogue.propose({ intervention: { id, revision: 1, duration: 'tio veckor' }, reason: 'min' });
    const theirs = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Deras' }, reason: 'deras' });
    await as(approver, () => app.call.catalogue.approve({ id: theirs.id }));
    expect(await waiting(mine.id)).toMatchObject({ stale: true, changes: [{ field: 'duration', before: '', after: 'tio veckor' }] });
    const { code, details } = await as(approver, () => failureOf(app.call.catalogue.approve({ id: mine.id })));
    expect(code).toBe('CONFLICT');
    expect(details).toMatchObject({ id, expected: 1, mine: { summary: 'Först', duration: 'tio veckor' }, theirs: { data: { summary: 'Deras' } }, base: { data: { summary: 'Först' } } });
    expect(await waiting(mine.id)).toBeDefined();
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 2, summary: 'Deras', duration: '' });
  });
});

describe('a proposed new intervention', () => {
  test.each([['offered'], ['ended'], [undefined]] as const)('is under review while it waits, outside the catalogue, then as decided (%s)', async (status) => {
    const name = `Ny exempelinsats ${status ?? 'utan besked'}`;
    const proposal = await app.call.catalogue.propose({ intervention: { name, status: 'offered', offers: [{ supplyForm: 'own' }] }, reason: 'behövs' });
    expect(await waiting(proposal.id)).toMatchObject({ interventionId: null, name, status: 'under-review', intervention: { status: 'under-review' } });
    expect((await app.call.catalogue.names({})).names.some((one) => one.name === name)).toBe(false);
    const { id } = await as(approver, () => app.call.catalogue.approve({ id: proposal.id, ...(status !== undefined && { status }) }));
    expect(await app.call.catalogue.get({ id })).toMatchObject({ revision: 1, name, status: status ?? 'offered', offers: [{ supplyForm: 'own' }] });
    const { proposals } = await app.call.catalogue.proposals({ state: 'approved' });
    expect(proposals.find((one) => one.id === proposal.id)).toMatchObject({ status: status ?? 'offered' });
  });

  test('that is turned down leaves nothing in the catalogue, and can be reconsidered', async () => {
    const proposal = await app.call.catalogue.propose({ intervention: { name: 'Omprövad exempelinsats' }, reason: 'behövs' });
    await as(approver, () => app.call.catalogue.reject({ id: proposal.id, reason: 'inte nu' }));
    expect((await app.call.catalogue.names({})).names.some((one) => one.name === 'Omprövad exempelinsats')).toBe(false);
    expect(await refusedPaths(as(approver, () => app.call.catalogue.reject({ id: proposal.id, reason: 'igen' })))).toEqual(['id']);
    const { id } = await as(approver, () => app.call.catalogue.approve({ id: proposal.id }));
    expect((await app.call.catalogue.get({ id })).name).toBe('Omprövad exempelinsats');
    expect(await refusedPaths(as(approver, () => app.call.catalogue.approve({ id: proposal.id })))).toEqual(['id']);
  });

  test('sent twice under one id is one proposal', async () => {
    const id = '6f9ab5a2-0000-4000-9000-00000000abcd';
    const send = (): Promise<{ id: string }> => app.call.catalogue.propose({ id, intervention: { name: 'Sänd två gånger' }, reason: 'skäl' });
    expect([await send(), await send()]).toEqual([{ id }, { id }]);
    expect((await app.call.catalogue.proposals({})).proposals.filter((one) => one.name === 'Sänd två gånger')).toHaveLength(1);
  });
});

test('the proposer can take a proposal back', async () => {
  const proposal = await app.call.catalogue.propose({ intervention: { name: 'Ångrad' }, reason: 'skäl' });
  await app.call.catalogue.reject({ id: proposal.id, reason: 'ångrat mig' });
  expect(await waiting(proposal.id)).toBeUndefined();
});

test('a decision that was interrupted after the save is finished, not done twice', async () => {
  const id = await made('Exempelinsats G', 'Först');
  const proposal = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'Sedan' }, reason: 'ny text' });
  const present = await app.ports.team.interventions.get(id);
  if (present === null) throw new Error('not there');
  await app.ports.team.interventions.save({ id, data: { ...present.data, summary: 'Sedan' }, expected: 1, note: present.note });
  expect(await as(approver, () => app.call.catalogue.approve({ id: proposal.id }))).toEqual({ id, revision: 2 });
});

describe('a proposal is checked as a save is', () => {
  test.each<[string, unknown, string[]]>([
    ['no name for a new one', { intervention: { summary: 'utan namn' }, reason: 'x' }, ['intervention.name']],
    ['no reason', { intervention: { name: 'X' }, reason: ' ' }, ['reason']],
    ['an unknown term', { intervention: { name: 'X', needs: ['none-such'] }, reason: 'x' }, ['intervention.needs.0']],
    ['a revision from the future', { intervention: { id: '6f9ab5a2-0001-4000-8000-000000000001', revision: 99, summary: 'x' }, reason: 'x' }, ['intervention.revision']],
    ['nothing changed', { intervention: { id: '6f9ab5a2-0001-4000-8000-000000000001', revision: 1 }, reason: 'x' }, ['intervention']],
  ])('%s is refused', async (_what, input, paths) => {
    expect(await refusedPaths(app.call.catalogue.propose(input as never))).toEqual(paths);
  });

  test('an identity number is refused', async () => {
    expect((await failureOf(app.call.catalogue.propose({ intervention: { name: 'X', notes: 'gäller 19121212-1212' }, reason: 'x' }))).code).toBe('RULE_VIOLATION');
  });

  test('a status is decided for new interventions only', async () => {
    const id = await made('Exempelinsats H');
    const proposal = await app.call.catalogue.propose({ intervention: { id, revision: 1, summary: 'ny' }, reason: 'skäl' });
    expect(await refusedPaths(as(approver, () => app.call.catalogue.approve({ id: proposal.id, status: 'ended' })))).toEqual(['status']);
  });
});
