import { describe, expect, it } from 'vitest';
import { lineAt, lineCount, lineOfHit, moveActive, pageSize, pagesFor } from '#renderer/features/catalogue/list/rows.ts';

const drawn = (source: { total: number; matchingAll: number | null }): string[] =>
  Array.from({ length: lineCount(source) }, (_, position) => {
    const line = lineAt(position, source);
    return line.kind === 'group' ? `${line.group} ${line.count}` : String(line.index);
  });

describe('the lines of the result list', () => {
  it.each([
    [{ total: 3, matchingAll: null }, ['0', '1', '2']],
    [{ total: 3, matchingAll: 1 }, ['all 1', '0', 'some 2', '1', '2']],
    [{ total: 2, matchingAll: 2 }, ['all 2', '0', '1']],
    [{ total: 2, matchingAll: 0 }, ['some 2', '0', '1']],
    [{ total: 0, matchingAll: 0 }, []],
  ])('of %j are headings and hits in order', (source, lines) => expect(drawn(source)).toEqual(lines));

  it.each([null, 0, 1, 4, 9])('tell where each hit stands when %s match all', (matchingAll) => {
    const source = { total: 9, matchingAll };
    for (let index = 0; index < 9; index += 1) expect(lineAt(lineOfHit(index, source), source)).toEqual({ kind: 'hit', index });
  });
});

describe('the pages of the result list', () => {
  it('cover just the hits in view', () => {
    expect(pagesFor(0, pageSize - 1)).toEqual([0]);
    expect(pagesFor(pageSize - 1, pageSize)).toEqual([0, 1]);
    expect(pagesFor(-5, 3)).toEqual([0]);
  });
});

describe('the keys of the result list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, -1],
    ['PageDown', 0, 4],
    ['PageUp', 3, 0],
    ['End', 2, 9],
    ['Home', 7, 0],
    ['x', 2, null],
  ])('%s on row %i gives %s', (key, active, expected) => expect(moveActive(key, active, { total: 10, visible: 5 })).toBe(expected));

  it('do nothing in an empty list', () => expect(moveActive('ArrowDown', 0, { total: 0, visible: 5 })).toBeNull());
});
