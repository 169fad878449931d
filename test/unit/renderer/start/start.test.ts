import { describe, expect, it } from 'vitest';
import { groupChanges, type Change } from '#renderer/features/start/changeGroups.ts';
import { headlineOf } from '#renderer/features/start/headline.ts';

const figures = { interventions: 77, unverified: 9, reviewDue: 2, inventory: { answered: 77, total: 77 } };
const change: Change = { id: 'a', name: 'A', by: 'Exempelperson A', at: '2026-11-22T08:12:10.000Z', reason: null, revision: 2, unseen: false, fields: ['summary'] };

describe('the start page', () => {
  it.each([
    ['an empty catalogue', { ...figures, interventions: 0 }, 0, 'start.headline.empty'],
    ['an inventory not begun', { ...figures, inventory: { answered: 0, total: 77 } }, 3, 'start.headline.none'],
    ['an inventory under way', { ...figures, inventory: { answered: 12, total: 77 } }, 3, 'start.headline.some'],
    ['suggestions that wait', figures, 3, 'start.headline.inbox'],
    ['entries due for review', figures, 0, 'start.headline.review'],
    ['unchecked sources', { ...figures, reviewDue: 0 }, 0, 'start.headline.unverified'],
    ['nothing to do', { ...figures, reviewDue: 0, unverified: 0 }, 0, 'start.headline.fresh'],
  ])('says first what matters: %s', (_name, given, waiting, id) => expect(headlineOf(given, waiting).id).toBe(id));

  it('shows what was saved in one go as one row', () => {
    const groups = groupChanges([change, { ...change, id: 'b' }, { ...change, id: 'c', by: 'Exempelperson B' }]);
    expect(groups.map((group) => group.changes.length)).toEqual([2, 1]);
  });

  it('keeps apart what was added and what was changed in the same minute', () => {
    expect(groupChanges([change, { ...change, id: 'b', revision: 1 }])).toHaveLength(2);
  });
});
