import { expect, it } from 'vitest';
import { readMends, writtenMends, type Mends } from '#renderer/features/catalogue/files/mends.ts';

const none: Mends = { mapping: {}, headings: true, fixes: new Map(), leaveOut: new Set() };
const some: Mends = {
  mapping: { Namn: 'name', Kod: null },
  headings: false,
  fixes: new Map([
    [3, new Map([['wait.weeks', '4'], ['name', 'Ett "stöd"\n']])],
    [7, new Map([['', '']])],
  ]),
  leaveOut: new Set([4, 9]),
};

it('what has been mended is read back as it was', () => expect(readMends(writtenMends(some))).toEqual(some));

it('nothing mended is nothing to keep', () => {
  expect(writtenMends(none)).toBe('');
  expect(readMends(writtenMends(none))).toBeNull();
});

it.each(['', 'null', '[]', '7', '{"cells":[[1,2,3],["x"],null],"leaveOut":["a"],"mapping":{"Namn":5}}', '{"cells":'])('what cannot be read, %s, holds none', (text) => expect(readMends(text)).toBeNull());
