import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { personEraser } from '#core/shared/person.ts';
import { openOn } from '#test/support/crash-campaign.ts';
import { diskWithPerson, erasePerson, filesWithPerson, whole } from '#test/support/crash-scenarios.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aNote, interventionId } from '#test/support/storage-data.ts';

async function openWithPerson(): Promise<{ files: MemoryFiles; store: Awaited<ReturnType<typeof openOn>> }> {
  const files = new MemoryFiles(await diskWithPerson());
  return { files, store: await openOn(files) };
}

describe('erasing a person', () => {
  it('leaves the name in no file of the folder, backups unpacked, and everything else as it was', async () => {
    const { files, store } = await openWithPerson();
    expect(filesWithPerson(files).length).toBeGreaterThan(6);
    const untouched = await store.interventions.get(interventionId(3));
    await erasePerson(store, true);
    expect(filesWithPerson(files)).toEqual([]);
    expect(files.snapshot().has('/team/damaged/annan.json')).toBe(true);
    expect(await store.interventions.get(interventionId(3))).toEqual(untouched);
    expect((await store.interventions.get(interventionId(1)))?.data).toMatchObject({ name: 'Insats 1', owner: '' });
    await whole(store);
    await store.close();
    expect(filesWithPerson(files)).toEqual([]);
  });

  it('makes a new revision of a record that held the name, and none of one whose history did', async () => {
    const { store } = await openWithPerson();
    await erasePerson(store, true);
    expect((await store.interventions.history(interventionId(1))).map(({ revision, data }) => [revision, data.owner])).toEqual([[1, ''], [2, ''], [3, '']]);
    expect((await store.interventions.history(interventionId(2))).map(({ revision, note }) => [revision, note.by])).toEqual([[1, 'Insatskartan'], [2, ''], [3, 'Exempelperson A']]);
    expect((await store.audit(2)).map(({ action, id }) => [action, id])).toEqual([['save', 'ring'], ['erase', '']]);
  });

  it('counts the same before, and changes nothing by counting', async () => {
    const { files, store } = await openWithPerson();
    const before = files.calls.length;
    const counted = await erasePerson(store, false);
    expect(files.calls.length).toBe(before);
    expect(await erasePerson(store, true)).toEqual(counted);
    expect(await erasePerson(store, true)).toEqual({});
  });

  it('leaves backups that can be restored', async () => {
    const { files, store } = await openWithPerson();
    await erasePerson(store, true);
    const [path] = [...files.snapshot().keys()].filter((name) => name.endsWith('.ikb'));
    const bytes = files.snapshot().get(path ?? '');
    await store.restore(Buffer.from(bytes ?? []), true);
    expect((await store.interventions.get(interventionId(1)))?.data.owner).toBe('');
    expect(filesWithPerson(files)).toEqual([]);
  });

  it('names a backup that cannot be read, and keeps what others have put beside the backups', async () => {
    const disk = await diskWithPerson();
    disk.set('/team/backups/trasig.ikb', Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    disk.set('/team/backups/eget', null);
    disk.set('/team/backups/eget/anteckning.txt', Buffer.from('min'));
    const files = new MemoryFiles(disk);
    const store = await openOn(files);
    const { unreadable } = await store.erase({ ...personEraser('Exempelperson Borta'), apply: true, note: aNote('Exempelperson A') });
    expect(unreadable).toEqual(['eget/anteckning.txt', 'trasig.ikb']);
    expect(Buffer.from(files.snapshot().get('/team/backups/eget/anteckning.txt') ?? []).toString()).toBe('min');
    expect(files.snapshot().has('/team/backups/trasig.ikb')).toBe(true);
  });

  it('refuses the whole, and changes nothing, where a record would not be readable any more', async () => {
    const { files, store } = await openWithPerson();
    const before = files.snapshot();
    const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('"Insats 2"', '""')) as T;
    await expect(store.erase({ clean, isIn: () => false, apply: true, note: aNote('Exempelperson A') })).rejects.toMatchObject({ failure: { code: 'INVALID_INPUT', details: { file: expect.stringContaining('intervention') } } });
    expect(files.snapshot()).toEqual(before);
  });

  it('is seen by those who only read', async () => {
    const { files, store } = await openWithPerson();
    const other = await openOn(files);
    expect((await other.interventions.get(interventionId(1)))?.data.owner).toBe('Exempelperson Borta');
    await erasePerson(store, true);
    await other.refresh();
    expect((await other.interventions.get(interventionId(1)))?.data.owner).toBe('');
  });
});
