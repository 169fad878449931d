import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import type { AuditEntry, TeamStore } from '#api/ports.ts';
import { emptyIntervention } from '#core/catalogue/intervention.ts';
import { personEraser } from '#core/shared/person.ts';
import { openOn, saveName, saveNames, seededDisk, type Check, type Scenario } from './crash-campaign.ts';
import { MemoryFiles } from './memory-files.ts';
import { aNote, interventionId } from './storage-data.ts';

const accepted = { decision: 'accepted', reason: 'stämmer', by: 'Exempelperson A', at: '2026-11-22T09:00:00.000Z' } as const;

function expectSame(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

async function nameOf(store: TeamStore, n: number): Promise<string | undefined> {
  return (await store.interventions.get(interventionId(n)))?.data.name;
}

/** The revisions by which a restored backup went on, as `id/revision`: the only ones before which numbers may be missing. */
function goneOn(audit: readonly AuditEntry[]): ReadonlySet<string> {
  const restored = new Set(audit.filter((entry) => entry.action === 'restore').map((entry) => entry.at));
  return new Set(audit.filter((entry) => entry.action === 'save' && restored.has(entry.at)).map((entry) => `${entry.id}/${entry.revision ?? 0}`));
}

/** Every revision is there from the first to the present one, but for those a backup went past, and the audit trail has each saved one once. */
export const whole = async (store: TeamStore): Promise<void> => {
  const audit = await store.audit();
  const leaps = goneOn(audit);
  for (const { id, revision } of await store.interventions.all()) {
    const revisions = (await store.interventions.history(id)).map((one) => one.revision);
    const past = (number: number): boolean => !revisions.includes(number) && leaps.has(`${id}/${revisions.find((one) => one > number) ?? 0}`);
    const wanted = Array.from({ length: revision }, (_, index) => index + 1).filter((number) => !past(number));
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

async function all(store: TeamStore, checks: readonly Check[], files: MemoryFiles): Promise<void> {
  for (const check of checks) await check(store, files);
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
    always: (store, disk) => all(store, [hasThree, whole, oneOf(1, ['Insats 1', 'Andra', 'Tredje', 'Fjärde']), oneOf(9, [undefined, 'Helt ny'])], disk),
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
      acknowledge('all', (reopened, disk) => all(reopened, [1, 2].map((n) => atLeast(n, 2, 'Först')), disk));
      await saveNames(store, [1, 2, 9], 'Sedan');
      acknowledge('all', (reopened, disk) => all(reopened, [1, 2].map((n) => atLeast(n, 3, 'Sedan')), disk));
      await store.close();
    },
    always: (store, disk) => all(store, [hasThree, whole, together], disk),
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
    always: (store, disk) => all(store, [hasThree, whole, oneOf(1, ['Insats 1', 'Andra'])], disk),
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
    always: (store, disk) => all(store, [hasThree, whole], disk),
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
    always: async (reopened, disk) => {
      await all(reopened, [hasThree, whole], disk);
      const names = JSON.stringify([await nameOf(reopened, 1), await nameOf(reopened, 2)]);
      if (![['I kopian', 'Insats 2'], ['Efter kopian', 'Efter kopian']].some((wanted) => JSON.stringify(wanted) === names)) throw new Error(`half restored: ${names}`);
    },
  };
}

const person = 'Exempelperson Borta';

/** A folder that holds the person's name in a record, in history only, in a task, the audit trail, the inbox and its archive, a backup and a damaged file. */
export async function diskWithPerson(): Promise<Map<string, Uint8Array | null>> {
  const files = new MemoryFiles(await seededDisk());
  const store = await openOn(files);
  const save = (n: number, expected: number, owner: string, by: string): Promise<unknown> =>
    store.interventions.save({ id: interventionId(n), expected, note: aNote(by), data: { ...emptyIntervention(`Insats ${n}`), owner } });
  await save(1, 1, person, 'Exempelperson A');
  await store.restore(Buffer.from((await store.backup()).content, 'base64'), true);
  await save(2, 1, '', person);
  await save(2, 2, '', 'Exempelperson A');
  await store.tasks.save({ id: 'ring', expected: null, note: aNote('Exempelperson A'), data: { kind: 'call', subject: `Ring ${person}`, about: null, why: '', owner: '', due: null, state: 'open', snoozedUntil: null, follows: [] } });
  for (const n of [1, 2]) await store.inbox.submit({ ...suggestion(n), from: person });
  await store.inbox.archive(interventionId(1), accepted);
  await store.close();
  const disk = files.snapshot();
  disk.set('/team/damaged/gammal.json', Buffer.from(`trasig ${person}`));
  disk.set('/team/damaged/annan.json', Buffer.from('trasig'));
  return disk;
}

/** Every file that holds the name, backups unpacked. */
export function filesWithPerson(files: MemoryFiles): string[] {
  const found: string[] = [];
  for (const [path, bytes] of files.snapshot()) {
    if (bytes === null) continue;
    const text = Buffer.from(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    if (text.includes(person)) found.push(path);
  }
  return found;
}

export async function erasePerson(store: TeamStore, apply: boolean): Promise<Readonly<Record<string, number>>> {
  return (await store.erase({ ...personEraser(person), apply, note: aNote('Exempelperson A') })).counts;
}

export async function erasing(): Promise<Scenario> {
  const everything = { audit: 1, archive: 1, backups: 1, damaged: 1, history: 1, inbox: 1, intervention: 1, task: 1 };
  const sorted = (counts: Readonly<Record<string, number>>): unknown => Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'erase',
    start: await diskWithPerson(),
    act: async (disk, acknowledge) => {
      const store = await openOn(disk);
      expectSame(sorted(await erasePerson(store, true)), sorted(everything), 'what is erased');
      acknowledge('erase', async (reopened, left) => {
        expectSame(filesWithPerson(left), [], 'files with the name');
        expectSame((await reopened.interventions.get(interventionId(1)))?.revision, 3, 'the revision of the erased record');
      });
      await store.close();
    },
    always: async (reopened, disk) => {
      await all(reopened, [hasThree, whole], disk);
      const counts = await erasePerson(reopened, false);
      if (Object.keys(counts).length > 0) expectSame(sorted(counts), sorted(everything), 'half erased');
      else expectSame(filesWithPerson(disk), [], 'files with the name');
    },
  };
}

export const scenarios = [saving, savingTogether, seeding, takingIn, restoring, erasing] as const;
