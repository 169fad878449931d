import { describe, expect, it } from 'vitest';
import type { Collection, SaveRequest, Single } from '#api/ports.ts';
import type { ChangeNote } from '#core/shared/schemas.ts';

const note = (by: string): ChangeNote => ({ by, at: '2026-11-22T12:30:00.000Z', reason: 'prov' });

interface CollectionCase<T> {
  /** An empty collection, and one that opens the same data again. */
  readonly create: () => Promise<{ readonly collection: Collection<T>; readonly reopen: () => Promise<Collection<T>> }>;
  /** Data that can be told apart by the number. */
  readonly data: (n: number) => T;
  readonly invalid: unknown;
}

/** What any store of records must hold. */
export function collectionConforms<T>(name: string, { create, data, invalid }: CollectionCase<T>): void {
  const request = (id: string, expected: number | null, n: number): SaveRequest<T> => ({ id, expected, data: data(n), note: note(`Exempelperson ${n}`) });

  describe(`${name} as a collection`, () => {
    it('gives what was saved, with revision and note, also when it is opened again', async () => {
      const { collection, reopen } = await create();
      const saved = await collection.save(request('a', null, 1));
      expect(saved).toEqual({ id: 'a', revision: 1, note: note('Exempelperson 1'), data: data(1) });
      for (const one of [collection, await reopen()]) {
        expect(await one.get('a')).toEqual(saved);
        expect(await one.all()).toEqual([saved]);
        expect(await one.count()).toBe(1);
      }
    });

    it('knows nothing of what was never saved', async () => {
      const { collection } = await create();
      expect(await collection.get('a')).toBeNull();
      expect(await collection.history('a')).toEqual([]);
      expect(await collection.count()).toBe(0);
    });

    it('counts and lists without having been read', async () => {
      const { collection, reopen } = await create();
      for (const id of ['c', 'a', 'b']) await collection.save(request(id, null, 1));
      expect(await (await reopen()).count()).toBe(3);
      expect((await (await reopen()).all()).map((one) => one.id)).toEqual(['a', 'b', 'c']);
    });

    it('keeps every revision, oldest first', async () => {
      const { collection, reopen } = await create();
      await collection.save(request('a', null, 1));
      await collection.save(request('a', 1, 2));
      await collection.save(request('a', 2, 3));
      for (const one of [collection, await reopen()]) expect((await one.history('a')).map(({ revision, data: kept }) => [revision, kept])).toEqual([[1, data(1)], [2, data(2)], [3, data(3)]]);
    });

    it.each([
      ['an old revision', 1],
      ['a revision that is not yet', 3],
      ['a record that should be new', null],
    ])('refuses %s with both versions and changes nothing', async (_what, expected) => {
      const { collection } = await create();
      await collection.save(request('a', null, 1));
      const theirs = await collection.save(request('a', 1, 2));
      const base = expected === 1 ? { revision: 1, data: data(1) } : null;
      await expect(collection.save(request('a', expected, 4))).rejects.toMatchObject({ failure: { code: 'CONFLICT', details: { id: 'a', expected, actual: 2, mine: data(4), theirs, base } } });
      expect(await collection.get('a')).toEqual(theirs);
    });

    it('refuses to change a record that is not there', async () => {
      const { collection } = await create();
      await expect(collection.save(request('a', 1, 1))).rejects.toMatchObject({ failure: { code: 'CONFLICT', details: { actual: null, theirs: null } } });
    });

    it('lets exactly one of many saves of the same revision win', async () => {
      const { collection } = await create();
      await collection.save(request('a', null, 1));
      const results = await Promise.allSettled([2, 3, 4, 5].map((n) => collection.save(request('a', 1, n))));
      expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      expect((await collection.get('a'))?.revision).toBe(2);
    });

    it('saves several records, all or none', async () => {
      const { collection, reopen } = await create();
      await collection.save(request('a', null, 1));
      await expect(collection.saveAll([request('a', 1, 2), request('b', 7, 2)])).rejects.toMatchObject({ failure: { code: 'CONFLICT', details: { id: 'b' } } });
      expect((await collection.all()).map((one) => one.data)).toEqual([data(1)]);
      const saved = await collection.saveAll([request('a', 1, 2), request('b', null, 3)]);
      expect(saved.map((one) => [one.id, one.revision])).toEqual([['a', 2], ['b', 1]]);
      expect(await (await reopen()).all()).toEqual(await collection.all());
      expect(await collection.saveAll([])).toEqual([]);
    });

    it('is not changed with the object that it was given, nor through the one it gives', async () => {
      const { collection } = await create();
      const mine = structuredClone(data(1)) as Record<string, unknown>;
      await collection.save({ id: 'a', expected: null, data: mine as T, note: note('') });
      for (const key of Object.keys(mine)) mine[key] = 'ändrad';
      const given = (await collection.get('a'))?.data as Record<string, unknown>;
      expect(() => {
        for (const key of Object.keys(given)) given[key] = 'ändrad';
      }).toThrow();
      expect((await collection.get('a'))?.data).toEqual(data(1));
    });

    it.each([['../a'], ['A'], ['a/b'], ['a.json'], [''], ['a'.repeat(65)], ['..']])('refuses the id %j', async (id) => {
      const { collection } = await create();
      await expect(collection.save(request(id, null, 1))).rejects.toMatchObject({ failure: { code: 'INVALID_INPUT' } });
      await expect(collection.get(id)).rejects.toMatchObject({ failure: { code: 'INVALID_INPUT' } });
    });

    it('takes ids that are names of devices on some systems', async () => {
      const { collection, reopen } = await create();
      for (const id of ['con', 'nul', 'com1']) await collection.save(request(id, null, 1));
      expect((await (await reopen()).all()).map((one) => one.id)).toEqual(['com1', 'con', 'nul']);
    });

    it('refuses data that does not fit, and the same record twice', async () => {
      const { collection } = await create();
      await expect(collection.save({ ...request('a', null, 1), data: invalid as T })).rejects.toMatchObject({ failure: { code: 'INVALID_INPUT' } });
      await expect(collection.saveAll([request('a', null, 1), request('a', null, 2)])).rejects.toMatchObject({ failure: { code: 'INVALID_INPUT' } });
      expect(await collection.count()).toBe(0);
    });
  });
}

interface SingleCase<T> {
  readonly create: () => Promise<{ readonly single: Single<T>; readonly reopen: () => Promise<Single<T>> }>;
  readonly initial: T;
  readonly other: T;
}

/** What any store of one record must hold, from its first saving on. */
export function singleConforms<T>(name: string, { create, initial, other }: SingleCase<T>): void {
  describe(`${name} as a single record`, () => {
    it('gives what it begins with at its first revision, then what was saved', async () => {
      const { single, reopen } = await create();
      const first = await single.get();
      expect(first.data).toEqual(initial);
      const saved = await single.save(other, first.revision, note('Exempelperson 1'));
      expect(saved).toMatchObject({ revision: first.revision + 1, data: other });
      expect(await single.get()).toEqual(saved);
      expect(await (await reopen()).get()).toEqual(saved);
    });

    it('refuses an old revision', async () => {
      const { single } = await create();
      const { revision } = await single.get();
      await single.save(other, revision, note('Exempelperson 1'));
      await expect(single.save(initial, revision, note('Exempelperson 2'))).rejects.toMatchObject({ failure: { code: 'CONFLICT', details: { mine: initial, theirs: { data: other } } } });
      expect((await single.get()).data).toEqual(other);
    });
  });
}
