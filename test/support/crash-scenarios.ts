import { Buffer } from 'node:buffer';
import type { TeamStore } from '#api/ports.ts';
import { openOn, saveName, saveNames, seededDisk, type Check, type Scenario } from './crash-campaign.ts';
import { MemoryFiles } from './memory-files.ts';
import { interventionId } from './storage-data.ts';

const accepted = { decision: 'accepted', reason: 'stämmer', by: 'Exempelperson A', at: '2026-11-22T09:00:00.000Z' } as const;

function expectSame(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

async function nameOf(store: TeamStore, n: number): Promise<string | undefined> {
  return (await store.interventions.get(interventionId(n)))?.data.name;
}

/** Every revision is there from the first to the present one, and the audit trail has each saved one once. */
export const whole: Check = async (store) => {
  const audit = await store.audit();
  for (const { id, revision } of await store.interventions.all()) {
    const revisions = (await store.interventions.history(id)).map((one) => one.revision);
    const wanted = Array.from({ length: revision }, (_, index) => index + 1);
    expectSame(revisions, wanted, `history of ${id}`);
    const audited = audit.filter((entry) => entry.id === id && entry.revision !== null).map((entry) => entry.revision);
    const isNew = id.endsWith('0009');
    expectSame(audited, isNew ? wanted : wanted.slice(1), `audit trail of ${id}`);
  }
};

const atLeast = (n: number, revision: number, name: string): Check => async (store) => {
  const found = await store.interventions.get(interventionId(n));
  if (found === null || found.revision < revision) throw new Error(`revision ${found?.revision ?? 0} of ${n} instead of ${revision}`);
  if (found.revision === revision) expectSame(found.data.name, name, `name of ${n}`);
};

const oneOf = (n: number, names: readonly (string | undefined)[]): Check => async (store) => {
  const name = await nameOf(store, n);
  if (!names.includes(name)) throw new Error(`name of ${n} is ${name}`);
};

async function all(store: TeamStore, checks: readonly Check[]): Promise<void> {
  for (const check of checks) await check(store);
}

const hasThree: Check = async (store) => {
  const count = await store.interventions.count();
  if (count < 3) throw new Error(`${count} interventions`);
};

export async function saving(): Promise<Scenario> {
  return {
    name: 'save',
    start: await seededDisk(),
    act: async (files, acknowledge) => {
      const store = await openOn(files);
      for (const [revision, name] of [[2, 'Andra'], [3, 'Tredje'], [4, 'Fjärde']] as const) {
        await saveName(store, 1, name);
        acknowledge('1', atLeast(1, revision, name));
      }
      await saveName(store, 9, 'Helt ny');
      acknowledge('9', atLeast(9, 1, 'Helt ny'));
      await Promise.all([saveName(store, 2, 'Samtidigt'), saveName(store, 3, 'Samtidigt')]);
      acknowledge('2', atLeast(2, 2, 'Samtidigt'));
      acknowledge('3', atLeast(3, 2, 'Samtidigt'));
      await store.close();
    },
    always: (store) => all(store, [hasThree, whole, oneOf(1, ['Insats 1', 'Andra', 'Tredje', 'Fjärde']), oneOf(9, [undefined, 'Helt ny'])]),
  };
}

export async function savingTogether(): Promise<Scenario> {
  const together: Check = async (store) => {
    const names = [await nameOf(store, 1), await nameOf(store, 2), await nameOf(store, 9)];
    const fine = [['Insats 1', 'Insats 2', undefined], ['Först', 'Först', 'Först'], ['Sedan', 'Sedan', 'Sedan']].some((wanted) => JSON.stringify(wanted) === JSON.stringify(names));
    if (!fine) throw new Error(`half of a save: ${JSON.stringify(names)}`);
  };
  return {
    name: 'saveAll',
    start: await seededDisk(),
    act: async (files, acknowledge) => {
      const store = await openOn(files);
      await saveNames(store, [1, 2, 9], 'Först');
      acknowledge('all', (reopened) => all(reopened, [1, 2].map((n) => atLeast(n, 2, 'Först'))));
      await saveNames(store, [1, 2, 9], 'Sedan');
      acknowledge('all', (reopened) => all(reopened, [1, 2].map((n) => atLeast(n, 3, 'Sedan'))));
      await store.close();
    },
    always: (store) => all(store, [hasThree, whole, together]),
  };
}

export async function seeding(): Promise<Scenario> {
  return {
    name: 'seed',
    start: new Map([['/', null]]),
    act: async (files, acknowledge) => {
      const store = await openOn(files);
      acknowledge('seed', hasThree);
      await saveName(store, 1, 'Andra');
      acknowledge('1', atLeast(1, 2, 'Andra'));
      await store.close();
    },
    always: (store) => all(store, [hasThree, whole, oneOf(1, ['Insats 1', 'Andra'])]),
  };
}

function suggestion(n: number): Parameters<TeamStore['inbox']['submit']>[0] {
  return { id: interventionId(n), kind: 'suggestion', from: 'Exempelperson A', at: '2026-11-22T12:00:00.000Z', about: null, text: `Förslag ${n}` };
}

export async function takingIn(): Promise<Scenario> {
  const waiting = async (store: TeamStore): Promise<string> => (await store.inbox.list()).map((item) => item.text).join();
  return {
    name: 'inbox',
    start: await seededDisk(),
    act: async (files, acknowledge) => {
      const store = await openOn(files);
      await store.inbox.submit(suggestion(1));
      let archiving = false;
      acknowledge('1', async (reopened) => {
        if (!archiving && !(await waiting(reopened)).includes('Förslag 1')) throw new Error('the suggestion is lost');
      });
      await store.inbox.submit(suggestion(2));
      acknowledge('2', async (reopened) => {
        if (!(await waiting(reopened)).includes('Förslag 2')) throw new Error('the suggestion is lost');
      });
      archiving = true;
      await store.inbox.archive(interventionId(1), accepted);
      acknowledge('archived', async (reopened) => {
        if ((await waiting(reopened)).includes('Förslag 1')) throw new Error('taken in twice');
        await reopened.inbox.archive(interventionId(1), accepted);
      });
      await store.close();
    },
    always: (store) => all(store, [hasThree, whole]),
  };
}

export async function restoring(): Promise<Scenario> {
  const files = new MemoryFiles(await seededDisk());
  const store = await openOn(files);
  await saveName(store, 1, 'I kopian');
  const backup = Buffer.from((await store.backup()).content, 'base64');
  await saveName(store, 1, 'Efter kopian');
  await saveName(store, 2, 'Efter kopian');
  await store.close();
  return {
    name: 'restore',
    start: files.snapshot(),
    act: async (disk, acknowledge) => {
      const opened = await openOn(disk);
      await opened.restore(backup, true);
      acknowledge('restore', async (reopened) => expectSame([await nameOf(reopened, 1), await nameOf(reopened, 2)], ['I kopian', 'Insats 2'], 'the restored state'));
      await opened.close();
    },
    always: async (reopened) => {
      await all(reopened, [hasThree, whole]);
      const names = JSON.stringify([await nameOf(reopened, 1), await nameOf(reopened, 2)]);
      if (![['I kopian', 'Insats 2'], ['Efter kopian', 'Efter kopian']].some((wanted) => JSON.stringify(wanted) === names)) throw new Error(`half restored: ${names}`);
    },
  };
}

export const scenarios = [saving, savingTogether, seeding, takingIn, restoring] as const;
