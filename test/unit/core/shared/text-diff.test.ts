import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, type TextSegment } from '#core/shared/text-diff.ts';

function short(segments: readonly TextSegment[]): string {
  const mark = { same: '', added: '+', removed: '-' } as const;
  return segments.map(({ kind, text }) => (kind === 'same' ? text : `[${mark[kind]}${text}]`)).join('');
}

function side(segments: readonly TextSegment[], left: TextSegment['kind']): string {
  return segments.filter(({ kind }) => kind !== left).map(({ text }) => text).join('');
}

describe('two versions of a text', () => {
  it.each([
    ['en två tre', 'en två tre', 'en två tre'],
    ['', 'helt ny', '[+helt ny]'],
    ['borttagen', '', '[-borttagen]'],
    ['', '', ''],
    ['unga 12–17 år', 'unga 12–18 år', 'unga 12–[-17][+18] år'],
    ['Stöd i hemmet.', 'Stöd i hemmet och skolan.', 'Stöd i hemmet[+ och skolan].'],
    ['familjen träffas varje vecka', 'familjen träffas vecka', 'familjen träffas [-varje ]vecka'],
    ['åäö', 'åäa', '[-åäö][+åäa]'],
  ])('%j and %j', (before, after, wanted) => {
    expect(short(diffText(before, after))).toBe(wanted);
  });

  const words = fc.array(fc.constantFrom('en', 'två', ' ', '\n', '.', '12', '🙂', 'å'), { maxLength: 40 }).map((parts) => parts.join(''));
  it('can both be read out of the segments, whatever they are', () => {
    const text = fc.oneof(words, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffText(before, after);
        expect(side(segments, 'added')).toBe(before);
        expect(side(segments, 'removed')).toBe(after);
        expect(segments.every((one, index) => one.text !== '' && one.kind !== segments[index - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('remove and add no more words than they must', () => {
    const longestCommon = (a: readonly string[], b: readonly string[]): number => {
      const rows = a.map(() => b.map(() => 0));
      const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
      a.forEach((left, i) => b.forEach((right, j) => ((rows[i] as number[])[j] = left === right ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1)))));
      return at(a.length - 1, b.length - 1);
    };
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const same = diffText(a.join(','), b.join(',')).filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
        expect(same).toBe(longestCommon([...a.join(',')], [...b.join(',')]));
      }),
    );
  });

  it('that share next to nothing are shown as replaced', () => {
    const many = (word: string): string => Array.from({ length: 3_000 }, (_, index) => `${word}${index}${word}`).join(';');
    const segments = diffText(many('x'), many('y').replaceAll(';', ':'));
    expect(segments.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
