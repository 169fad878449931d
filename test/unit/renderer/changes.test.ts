import { describe, expect, test } from 'vitest';
import { folded, groupChanges, listDifference } from '#renderer/features/catalogue/parts/changes/change-groups.ts';
import { before, pairOf } from '#renderer/features/catalogue/history/revisions.ts';

const revision = (number: number) => ({ revision: number, at: '2026-11-22T08:00:00.000Z', by: '', reason: null, changes: [] });
const revisions = [5, 2, 1].map(revision);

describe('changes as they are read', () => {
  test('stand by field, and within a list by the thing they are about', () => {
    const changes = ['name', 'offers.a.price', 'offers.b', 'offers.a.wait.weeks', 'offers.order'].map((field) => ({ field, before: 1, after: 2 }));
    expect(groupChanges(changes).map(({ field, parts }) => [field, parts.map((part) => [part.id, part.changes.length])])).toEqual([
      ['name', [[null, 1]]],
      ['offers', [['a', 2], ['b', 1], [null, 1]]],
    ]);
  });

  test('keep what is near a change of a long text and cut the rest', () => {
    const long = 'ord '.repeat(200);
    const { segments, cut } = folded([{ kind: 'same', text: long }, { kind: 'added', text: 'nytt' }]);
    expect(cut).toBe(true);
    expect(segments[0]?.text).toMatch(/^\[…\] ord(?: ord)+ $/);
    expect(folded([{ kind: 'same', text: 'kort' }]).cut).toBe(false);
  });

  test('of a list are what went where it stood, and what came last', () => {
    expect(listDifference(['a', 'b'], ['b', 'c'])).toEqual([{ kind: 'removed', value: 'a' }, { kind: 'same', value: 'b' }, { kind: 'added', value: 'c' }]);
  });
});

describe('the two versions that an address asks for', () => {
  test.each([
    ['', { from: 2, to: 5, unknown: false }],
    ['fran=1&till=2', { from: 1, to: 2, unknown: false }],
    ['till=2', { from: 1, to: 2, unknown: false }],
    ['fran=5&till=1', { from: 5, to: 1, unknown: false }],
    ['fran=3', { from: 2, to: 5, unknown: true }],
    ['fran=x&till=y', { from: 2, to: 5, unknown: true }],
  ])('"%s"', (address, wanted) => {
    expect(pairOf(revisions, new URLSearchParams(address))).toEqual(wanted);
  });

  test('the one before is the one kept before it, also past a gap in the numbers', () => {
    expect([before(revisions, 5), before(revisions, 1)]).toEqual([2, 1]);
  });
});
