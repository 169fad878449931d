import { describe, expect, it } from 'vitest';
import { groupWork, type WorkRow } from '#core/catalogue/work-groups.ts';
import type { Work } from '#core/catalogue/work-queue.ts';
import { filterParams, hasKind, hasOwner, hasWords, parseFilter, shownMisses, type Filter } from '#renderer/features/tasks/filter.ts';

const work = (fields: Partial<Work>): Work => ({ key: 'k', source: 'catalogue', kind: 'missing', subject: 'A', about: { type: 'intervention', id: 'a' }, why: '', reason: { kind: 'examples', offers: 1 }, owner: '', due: null, snoozedUntil: null, plannedBy: null, ...fields });
const day = '2026-11-22';

describe('what the catalogue asks for', () => {
  const rows = (...works: Partial<Work>[]): WorkRow[] => groupWork(works.map((fields, at) => work({ key: String(at), ...fields })), day);

  it('of one entry is one row per time, owner and day put off to', () => {
    const made = rows({ due: '2026-11-01' }, { due: '2026-11-21' }, { due: '2026-11-22' }, { due: '2026-12-01' }, {}, {}, { owner: 'B' }, { snoozedUntil: '2027-01-01' });
    expect(made.map(({ bucket, due, works }) => [bucket, due, works.length])).toEqual([
      ['overdue', '2026-11-01', 2],
      ['month', '2026-11-22', 1],
      ['later', '2026-12-01', 1],
      ['undated', null, 2],
      ['undated', null, 1],
      ['undated', null, 1],
    ]);
  });

  it('keeps what people have asked for as rows of their own, and entries apart', () => {
    expect(rows({}, { about: { type: 'intervention', id: 'b' } }, { source: 'stored', reason: null }, { source: 'stored', reason: null })).toHaveLength(4);
  });
});

describe('the address of a filter', () => {
  it.each<[string, Partial<Filter>]>([
    ['', {}],
    ['ansvarig=jag&slag=review&slag=contract', { owner: 'mine', kinds: ['review', 'contract'] }],
    ['ansvarig=ingen&text=skola+och&uppskjutna=1', { owner: 'none', text: 'skola och', snoozed: true }],
  ])('%s is read and written the same', (address, fields) => {
    const filter: Filter = { owner: 'all', kinds: [], text: '', snoozed: false, ...fields };
    expect(parseFilter(new URLSearchParams(address))).toEqual(filter);
    expect(filterParams(filter).toString()).toBe(address);
  });

  it('that is not understood shows everything', () => expect(parseFilter(new URLSearchParams('ansvarig=&uppskjutna=ja'))).toEqual({ owner: 'all', kinds: [], text: '', snoozed: false }));
});

describe('a filter', () => {
  it('knows whose work it is, whatever the case; without a name nothing is mine', () => {
    const owned = work({ owner: ' exempelperson a ' });
    expect([hasOwner(owned, 'mine', 'Exempelperson A'), hasOwner(owned, 'none', ''), hasOwner(work({}), 'none', ''), hasOwner(work({}), 'mine', ''), hasOwner(owned, 'all', '')]).toEqual([true, false, true, false, true]);
  });

  it('counts what two are to agree on as both\'s, until somebody has taken it over', () => {
    const by = ['Exempelperson A', 'Exempelperson B'];
    const agree = (owner = ''): Work => work({ source: 'evidence', owner, reason: { kind: 'evidence-consensus', resultId: 'r', label: 'L', by, begun: false } });
    const mine = (me: string, owner?: string): boolean => hasOwner(agree(owner), 'mine', me);
    expect([mine('exempelperson b'), mine('Exempelperson C'), mine(''), mine('Exempelperson B', 'Exempelperson A'), hasOwner(agree(), 'none', '')]).toEqual([true, false, false, false, true]);
  });

  it('takes every task that people have made as one kind', () => {
    expect([hasKind(work({ source: 'stored', kind: 'call', reason: null }), ['task']), hasKind(work({}), ['task']), hasKind(work({}), ['missing']), hasKind(work({}), [])]).toEqual([true, false, true, true]);
  });

  it('finds all the words, in the name, the owner or the reasons', () => {
    const [row] = groupWork([work({ subject: 'Skolsamverkan', owner: 'Exempelperson Å', why: 'Ring först' })], day);
    if (row === undefined) throw new Error('no row');
    const found = (text: string): boolean => hasWords(row, text, () => 'Saknar lagrum.');
    expect([found(''), found('SKOL'), found('skol lagrum'), found('exempelperson å'), found('ring'), found('skol avtal')]).toEqual([true, true, true, true, true, false]);
  });
});

describe('searches that found nothing', () => {
  const misses = ['krumelurhem', 'zebragrupp', 'Två ord'];
  const shown = (fields: Partial<Filter>): readonly string[] => shownMisses(misses, { owner: 'all', kinds: [], text: '', ...fields });

  it('are nobody\'s in particular', () => {
    expect([shown({}), shown({ owner: 'none' }), shown({ owner: 'mine' })]).toEqual([misses, misses, []]);
  });

  it('are a kind of their own', () => {
    expect([shown({ kinds: ['search-words', 'review'] }), shown({ kinds: ['review'] })]).toEqual([misses, []]);
  });

  it('are narrowed down by all the words, whatever the case', () => {
    expect([shown({ text: 'ZEBRA' }), shown({ text: ' ord två ' }), shown({ text: 'två zebra' })]).toEqual([['zebragrupp'], ['Två ord'], []]);
  });
});
