import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markParts } from '#renderer/ui/markParts.ts';

describe('marking what was matched', () => {
  it('marks words whatever their case, and joins stretches that meet', () => {
    expect(markParts('Cannabis och skola', { words: ['cannabis'] })).toEqual([
      { text: 'Cannabis', marked: true },
      { text: ' och skola', marked: false },
    ]);
    expect(markParts('abcd', { ranges: [[0, 2], [2, 3]] })).toEqual([
      { text: 'abc', marked: true },
      { text: 'd', marked: false },
    ]);
  });

  it('never changes the text, whatever is to be marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }))), fc.array(fc.string()), (text, ranges, words) => {
        expect(markParts(text, { ranges, words }).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
