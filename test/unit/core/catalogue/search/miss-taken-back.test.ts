import { expect, it } from 'vitest';
import { dismissMiss, restoreMiss, withMiss, type SearchMisses } from '#core/catalogue/search/misses.ts';

const none: SearchMisses = { misses: [], dismissed: [] };
const at = (hour: number): string => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
const three = ['krumelurhem', 'snorkelskola', 'bubbelterapi'].reduce((known, text, index) => withMiss(known, { text, at: at(8 + index), id: `m${index}` }), none);

it('puts a dismissed search back where it stood, and counts it again', () => {
  const [, middle] = three.misses;
  if (middle === undefined) throw new Error('there are three');
  const without = dismissMiss(three, middle.id);
  expect(without.misses).toHaveLength(2);
  expect(restoreMiss(without, middle)).toEqual(three);
  const again = withMiss(restoreMiss(without, middle), { text: middle.text, at: at(20), id: 'new' });
  expect(again.misses[0]).toMatchObject({ id: middle.id, count: 2 });
});

it('puts back nothing that was not taken away', () => {
  const stranger = { id: 'x', text: 'aldrig sökt', count: 1, at: at(9) };
  expect(restoreMiss(three, stranger)).toBe(three);
});
