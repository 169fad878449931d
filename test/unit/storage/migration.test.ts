import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { entryDraftsRecord } from '#core/catalogue/draft.ts';
import { recordVersion, type RecordType } from '#core/shared/record.ts';
import { personalSettingsRecord } from '#core/shared/settings.ts';
import { present } from '#storage/adapter.ts';
import { DocumentCollection } from '#storage/collection.ts';
import { Damage } from '#storage/damage.ts';
import { decodeDocument, encodeDocument } from '#storage/envelope.ts';
import { Gate } from '#storage/queue.ts';
import { teamRecords } from '#storage/seed.ts';
import type { Space } from '#storage/space.ts';
import { MemoryFiles } from '#test/support/memory-files.ts';
import { aNote } from '#test/support/storage-data.ts';

/** A record in its third version: a name became a list of names, and the list became objects. */
const versionThree: RecordType<{ names: { text: string }[] }> = {
  name: 'prov',
  schema: z.strictObject({ names: z.array(z.strictObject({ text: z.string().min(1) })) }),
  migrations: [
    (older) => ({ names: [(older as { name: string }).name] }),
    (older) => ({ names: (older as { names: string[] }).names.map((text) => ({ text })) }),
  ],
};
const byVersion: Readonly<Record<number, unknown>> = { 1: { name: 'Ett' }, 2: { names: ['Ett'] }, 3: { names: [{ text: 'Ett' }] } };

function fileOf(schemaVersion: number, data: unknown): Uint8Array {
  return encodeDocument({ type: 'prov', id: 'a', schemaVersion, generation: 4, revision: 4, note: aNote('Exempelperson A'), data });
}

function collectionOn(files: MemoryFiles): { readonly collection: DocumentCollection<{ names: { text: string }[] }>; readonly damage: Damage; readonly newer: () => boolean } {
  const damage = new Damage({ files, root: '/', folder: '/damaged', report: () => undefined });
  let newer = false;
  const space: Space = {
    files,
    documents: '/documents',
    history: '/history',
    journal: null,
    audit: null,
    damage,
    gate: new Gate(),
    ensureWriter: () => Promise.resolve(),
    mayRepair: () => true,
    metNewer: () => {
      newer = true;
    },
    unsettled: () => undefined,
    changed: () => undefined,
  };
  return { collection: new DocumentCollection(space, versionThree), damage, newer: () => newer };
}

function diskWith(bytes: Uint8Array): MemoryFiles {
  return new MemoryFiles(new Map<string, Uint8Array | null>([['/', null], ['/documents', null], ['/documents/prov', null], ['/documents/prov/a.json', bytes]]));
}

describe('a record of an older version', () => {
  it.each([1, 2, 3])('of version %i is read as the present one, with its revision, and the file is left as it is', async (version) => {
    const bytes = fileOf(version, byVersion[version]);
    const files = diskWith(bytes);
    const { collection, damage } = collectionOn(files);
    expect(await collection.get('a')).toEqual({ id: 'a', revision: 4, note: aNote('Exempelperson A'), data: byVersion[3] });
    expect(files.readNow('/documents/prov/a.json')).toEqual(Uint8Array.from(bytes));
    expect(damage.recovered).toEqual([]);
  });

  it('is written in the present version at its next save, and its history is read as the present one too', async () => {
    const files = diskWith(fileOf(1, byVersion[1]));
    const { collection } = collectionOn(files);
    await collection.save({ id: 'a', expected: 4, note: aNote(''), data: { names: [{ text: 'Två' }] } });
    expect(decodeDocument(files.readNow('/documents/prov/a.json'))).toMatchObject({ schemaVersion: 3, revision: 5 });
    const reopened = collectionOn(new MemoryFiles(files.snapshot())).collection;
    expect((await reopened.history('a')).map((one) => one.data)).toEqual([byVersion[3], { names: [{ text: 'Två' }] }]);
  });

  it('that does not fit after migration is put aside, not shown half', async () => {
    const { collection, damage } = collectionOn(diskWith(fileOf(1, { name: '' })));
    expect(await collection.get('a')).toBeNull();
    expect(damage.recovered).toMatchObject([{ outcome: 'lost', problem: 'does not fit version 3 after migration' }]);
  });

  it('of a later version is refused and told', async () => {
    const { collection, newer } = collectionOn(diskWith(fileOf(4, byVersion[3])));
    await expect(collection.get('a')).rejects.toMatchObject({ failure: { code: 'STORAGE_FAILED', details: { reason: 'newer-version' } } });
    expect(await collection.all()).toEqual([]);
    expect(newer()).toBe(true);
  });
});

describe('what has been written once', () => {
  const all = [...teamRecords, personalSettingsRecord, entryDraftsRecord] as unknown as readonly RecordType<unknown>[];
  const versions = all.flatMap((type) => Array.from({ length: recordVersion(type) }, (_, index) => [type.name, index + 1, type] as const));

  // A new version needs the file of the version before, as that one was written.
  it.each(versions)('%s of version %i is still read', (name, version, type) => {
    const path = `test/fixtures/documents/${name}.${version}.json`;
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const found = decodeDocument(readFileSync(path));
    expect(found).toMatchObject({ type: name, schemaVersion: version });
    const data = present(type, found.id, found).data;
    expect(type.schema.parse(data)).toEqual(data);
  });
});
