import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrateRecord, recordVersion, type RecordType } from '#core/shared/record.ts';

interface Note {
  readonly text: string;
  readonly tags: readonly string[];
}

const third: RecordType<Note> = {
  name: 'note',
  schema: z.strictObject({ text: z.string(), tags: z.array(z.string()) }),
  migrations: [
    (data) => ({ text: String(data) }),
    (data) => ({ ...(data as { text: string }), tags: [] }),
  ],
};

describe('a record of an older version', () => {
  it('is at the version its last migration leads to', () => {
    expect(recordVersion(third)).toBe(3);
    expect(recordVersion({ ...third, migrations: [] })).toBe(1);
  });

  it.each<[number, unknown]>([
    [1, 'hej'],
    [2, { text: 'hej' }],
    [3, { text: 'hej', tags: [] }],
  ])('of version %i becomes the present one, step by step', (version, data) => {
    expect(third.schema.parse(migrateRecord(third, data, version))).toEqual({ text: 'hej', tags: [] });
  });

  it.each([4, 0, -1, 1.5, Number.NaN])('of version %d is refused, not guessed at', (version) => {
    expect(migrateRecord(third, { text: 'hej' }, version)).toBeNull();
  });

  it('is left as it was given', () => {
    const data = Object.freeze({ text: 'hej' });
    migrateRecord(third, data, 2);
    expect(data).toEqual({ text: 'hej' });
  });
});
