import { expect, test } from 'vitest';
import { fuzzImports } from '#test/support/import-fuzz.ts';

test('broken files are taken or refused with a known code, and a refused one changes nothing', async () => {
  const { outcomes, failures } = await fuzzImports(400, 7);
  expect(failures).toEqual([]);
  expect(Object.keys(outcomes).length).toBeGreaterThan(4);
});
