import { Buffer } from 'node:buffer';
import { gzipSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventBus } from '#api/events.ts';
import type { TeamStore } from '#api/ports.ts';
import { openTeamFolder } from '#storage/index.ts';
import { decodeDocument, encodeDocument } from '#storage/envelope.ts';
import type { BackupContent } from '#storage/backup.ts';
import { openOn, saveName, seededDisk } from '#test/support/crash-campaign.ts';
import { faultyFiles } from '#test/support/faulty-files.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aNote, aSeed, interventionId } from '#test/support/storage-data.ts';

const now = (): string => '2026-11-22T12:00:00.000Z';
const item = (n: number) => ({ id: interventionId(n), kind: 'suggestion', from: 'Exempelperson A', at: now(), about: null, text: `Förslag ${n}` }) as const;

/** A folder with history, a waiting and an archived suggestion, a task-free queue, and its backup. */
async function used(): Promise<{ readonly files: MemoryFiles; readonly store: TeamStore; readonly backup: Buffer }> {
  const files = new MemoryFiles(await seededDisk());
  const store = await openOn(files);
  await saveName(store, 1, 'Andra');
  await store.settings.save({ ...(await store.settings.get()).data, districtName: 'Exempelenheten' }, 1, aNote('Exempelperson A'));
  for (const n of [7, 8]) await store.inbox.submit(item(n));
  await store.inbox.archive(interventionId(8), { decision: 'declined', reason: 'finns redan', by: 'Exempelperson A', at: now() });
  return { files, store, backup: Buffer.from((await store.backup()).content, 'base64') };
}

/** What the folder says, apart from the revisions by which it goes on. */
async function contentOf(store: TeamStore): Promise<unknown> {
  const interventions = await store.interventions.all();
  const settings = (await store.settings.get()).data;
  return { interventions: interventions.map(({ id, data }) => ({ id, data })), settings, vocabulary: (await store.vocabulary.get()).data, inbox: await store.inbox.list() };
}

async function stateOf(store: TeamStore): Promise<unknown> {
  const interventions = await store.interventions.all();
  const histories = await Promise.all(interventions.map((one) => store.interventions.history(one.id)));
  return { content: await contentOf(store), interventions, histories, settings: await store.settings.get(), vocabulary: await store.vocabulary.get() };
}

/** The backup with something else inside, and its checksum right. */
function altered(backup: Buffer, change: (content: BackupContent) => unknown, more: object = {}): Buffer {
  const envelope = decodeDocument(gunzipSync(backup));
  return gzipSync(encodeDocument({ ...envelope, data: change(envelope.data as BackupContent), ...more }));
}

function withFile(content: BackupContent, path: string, change: (text: string) => string): BackupContent {
  return { ...content, files: content.files.map((file) => (file.path === path ? { path, text: change(file.text) } : file)) };
}

const first = `documents/intervention/${interventionId(1)}.json`;

function rewritten(change: (data: Record<string, unknown>) => unknown, more: object = {}): (text: string) => string {
  return (text) => {
    const envelope = decodeDocument(Buffer.from(text));
    return encodeDocument({ ...envelope, data: change(envelope.data as Record<string, unknown>), ...more }).toString('utf8');
  };
}

describe('a backup', () => {
  it('is one named file that says what is in it', async () => {
    const { store } = await used();
    const file = await store.backup();
    expect(file).toMatchObject({ filename: 'insatskartan-backup-2026-11-22.ikb', encoding: 'base64' });
    const summary = await store.restore(Buffer.from(file.content, 'base64'), false);
    expect(summary.counts).toEqual({ intervention: 3, vocabulary: 1, 'team-settings': 1, history: 2, audit: 4, inbox: 1, archive: 1 });
    expect((await store.interventions.get(interventionId(1)))?.revision).toBe(2);
  });

  it('brings everything back, here and in another folder, and keeps what it replaced', async () => {
    const { store, files, backup } = await used();
    const before = await stateOf(store);
    const content = await contentOf(store);
    await saveName(store, 1, 'Senare');
    await saveName(store, 9, 'Senare');
    await store.restore(backup, true);
    expect(await contentOf(store)).toEqual(content);
    expect((await store.audit()).at(-1)).toMatchObject({ action: 'restore', reason: now() });
    const [kept = ''] = await files.names('/team/backups');
    await store.restore(files.readNow(`/team/backups/${kept}`), true);
    expect((await store.interventions.get(interventionId(1)))?.data.name).toBe('Senare');
    await store.close();
    const other = await openOn(new MemoryFiles());
    await other.restore(backup, true);
    expect(await stateOf(other)).toEqual(before);
    await saveName(other, 1, 'Fortsatt');
    expect((await other.interventions.history(interventionId(1))).map((one) => one.data.name)).toEqual(['Insats 1', 'Andra', 'Fortsatt']);
  });

  it('goes on above every revision that somebody may have read, and says who went back and why', async () => {
    const { store, backup } = await used();
    await saveName(store, 1, 'Senare');
    await saveName(store, 1, 'Ännu senare');
    const untouched = await store.interventions.get(interventionId(2));
    await store.restore(backup, true, { by: 'Exempelperson B', reason: 'fel fil' });
    const history = await store.interventions.history(interventionId(1));
    expect(history.map(({ revision, data }) => [revision, data.name])).toEqual([[1, 'Insats 1'], [2, 'Andra'], [5, 'Andra']]);
    expect(history.at(-1)?.note).toEqual({ by: 'Exempelperson B', at: now(), reason: 'fel fil' });
    expect(await store.interventions.get(interventionId(2))).toEqual(untouched);
    expect((await store.audit(2)).map(({ action, by, revision }) => [action, by, revision])).toEqual([['save', 'Exempelperson B', 5], ['restore', 'Exempelperson B', null]]);
    await store.restore(backup, true);
    expect((await store.interventions.get(interventionId(1)))?.revision).toBe(6);
  });

  it('never lets a page from before it save over a later text that has come to the same number', async () => {
    const { store, backup } = await used();
    await saveName(store, 1, 'Läst av en kollega');
    const read = await store.interventions.get(interventionId(1));
    await store.restore(backup, true);
    for (const name of ['Ny', 'Nyare', 'Nyast']) {
      const save = store.interventions.save({ id: interventionId(1), data: { ...read!.data, name: 'Kollegans' }, expected: read!.revision, note: aNote('Exempelperson B') });
      await expect(save).rejects.toMatchObject({ failure: { code: 'CONFLICT' } });
      await saveName(store, 1, name);
    }
    expect((await store.interventions.get(interventionId(1)))?.data.name).toBe('Nyast');
  });

  it('does not take away suggestions that came after it', async () => {
    const { store, backup } = await used();
    await store.inbox.submit(item(9));
    await store.restore(backup, true);
    expect((await store.inbox.list()).map((one) => one.text)).toEqual(['Förslag 7', 'Förslag 9']);
  });

  it('is seen by a reader of the folder', async () => {
    const { store, files, backup } = await used();
    await saveName(store, 1, 'Senare');
    const events = new EventBus(now);
    const reader = await openTeamFolder({ folder: '/team', files, now, events, seed: () => Promise.resolve(aSeed(0)), lock: 'take' });
    expect((await reader.interventions.get(interventionId(1)))?.revision).toBe(3);
    await store.restore(backup, true);
    await reader.refresh();
    expect(events.after(0)).toMatchObject([{ type: 'changed', id: interventionId(1), revision: 4 }]);
    await expect(reader.restore(backup, true)).rejects.toMatchObject({ failure: { details: { reason: 'locked' } } });
    await reader.close();
  });
});

describe('a file that is no usable backup', () => {
  async function refused(bytes: Uint8Array, wanted: object): Promise<void> {
    const { store, files } = await used();
    const before = files.snapshot();
    for (const apply of [false, true]) await expect(store.restore(bytes, apply)).rejects.toMatchObject({ failure: wanted });
    expect([...files.snapshot().keys()]).toEqual([...before.keys()]);
    await store.close();
  }

  it('is refused by name: another file, and one that is cut off', async () => {
    const { backup } = await used();
    for (const bytes of [Buffer.alloc(0), Buffer.from('hej'), Buffer.from('{"interventions":[]}')]) await refused(bytes, { code: 'INVALID_INPUT', details: { problem: 'wrong-file' } });
    for (const part of [0.1, 0.5, 0.99]) await refused(backup.subarray(0, backup.length * part), { code: 'INVALID_INPUT', details: { problem: 'damaged' } });
    await refused(gzipSync('{"a":1}\n{}'.padEnd(300)), { code: 'INVALID_INPUT' });
    await refused(altered(backup, (content) => content, { type: 'intervention' }), { code: 'INVALID_INPUT', details: { problem: 'wrong-file' } });
  });

  it('is refused wherever one bit is changed that changes anything', async () => {
    const { store, backup } = await used();
    const { counts } = await store.restore(backup, false);
    await fc.assert(
      fc.asyncProperty(fc.nat(backup.length - 1), fc.nat(7), async (at, bit) => {
        const changed = Buffer.from(backup);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const outcome = await store.restore(changed, false).then(
          (summary) => summary.counts,
          (error: unknown) => (error as { failure: { code: string } }).failure.code,
        );
        // Some bits of gzip say nothing (time, system, padding): then the content is the same, down to its checksum.
        if (typeof outcome === 'string') expect(outcome).toBe('INVALID_INPUT');
        else expect(outcome).toEqual(counts);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused where it comes from a later version, as a whole or in one record', async () => {
    const { backup } = await used();
    await refused(altered(backup, (content) => content, { schemaVersion: 2 }), { code: 'STORAGE_FAILED', details: { reason: 'newer-version', place: 'backup' } });
    const newer = altered(backup, (content) => withFile(content, first, rewritten((data) => data, { schemaVersion: 99 })));
    await refused(newer, { code: 'STORAGE_FAILED', details: { reason: 'newer-version', place: first } });
  });

  it.each([
    ['a record that does not fit its schema', 'invalid-record', rewritten((data) => ({ ...data, name: 7 }))],
    ['a record with an unknown field', 'invalid-record', rewritten((data) => ({ ...data, extra: true }))],
    ['a record of another id', 'damaged', rewritten((data) => data, { id: 'annan' })],
    ['a record that is cut', 'damaged', (text: string) => text.slice(0, -3)],
  ])('is refused with %s, naming the file', async (_what, problem, change) => {
    const { backup } = await used();
    await refused(altered(backup, (content) => withFile(content, first, change)), { code: 'INVALID_INPUT', details: { problem, file: first } });
  });

  it.each([['../utanför.json'], ['documents/intervention/../../../x.json'], ['documents/okand/a.json'], ['insatskartan.json'], ['documents/intervention/A.json'], ['/etc/passwd']])('is refused with the place %s in it', async (path) => {
    const { backup } = await used();
    await refused(
      altered(backup, (content) => ({ ...content, files: [...content.files, { path, text: '{}' }] })),
      { code: 'INVALID_INPUT', details: { problem: 'unknown-file', file: path } },
    );
  });
});

describe('a restore that fails on the way', () => {
  it('at any call leaves the old state or the new one, and the folder writable', async () => {
    const changing = new Set(['open', 'write', 'sync', 'rename', 'makeFolder', 'syncFolder']);
    let struck = true;
    for (let n = 0; struck; n += 1) {
      const { files, store: maker, backup } = await used();
      await saveName(maker, 1, 'Senare');
      await maker.close();
      let left = -1;
      struck = false;
      const faulty = faultyFiles(files, (call) => {
        if (left < 0 || !changing.has(call)) return null;
        left -= 1;
        struck ||= left < 0;
        return left < 0 ? 'EIO' : null;
      });
      const store = await openOn(faulty as MemoryFiles);
      left = n;
      const failed = await store.restore(backup, true).then(
        () => false,
        () => true,
      );
      left = -1;
      expect((await store.interventions.get(interventionId(1)))?.data.name, `EIO at call ${n}`).toBe(failed ? 'Senare' : 'Andra');
      await saveName(store, 2, 'Efteråt');
      await store.close();
      const again = await openOn(new MemoryFiles(files.snapshot()));
      expect((await again.interventions.get(interventionId(1)))?.data.name, `EIO at call ${n}`).toBe(failed ? 'Senare' : 'Andra');
      expect(again.status().recovered).toEqual([]);
      await again.close();
    }
  });
});
