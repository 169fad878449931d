import { describe, expect, it } from 'vitest';
import { suggestedYear } from '#core/tasks/year-plan.ts';
import { nearMeeting } from '#renderer/features/start/headline.ts';
import { faultsOf, newMeeting, newPeriod, readDraft } from '#renderer/features/start/year/form.ts';
import { angleOf, anglesOf, arcPath, bandPath, pointAt, weekOf } from '#renderer/features/start/year/geometry.ts';
import { byCommitment, catalogueItems, nearDates, plannedItems } from '#renderer/features/start/year/items.ts';

const day = '2026-11-22';
const dates = [
  { kind: 'contract' as const, date: '2026-12-01', id: 'a', name: 'FFT', providerName: 'Utföraren' },
  { kind: 'review' as const, date: '2026-12-02', id: 'b', name: 'MST', providerName: '' },
];
const year = (revision: number) => ({ ...suggestedYear(2026), revision, dates });

describe('the wheel', () => {
  it('has January at the top and goes clockwise', () => {
    expect([angleOf('2026-01-01', 2026), angleOf('2025-06-01', 2026), angleOf('2027-06-01', 2026)]).toEqual([0, 0, 360]);
    expect(angleOf('2026-07-02', 2026)).toBeGreaterThan(179);
    expect(angleOf('2026-07-02', 2026)).toBeLessThan(181);
    const [top, right] = [pointAt(0, 100), pointAt(90, 100)];
    expect([top.x, top.y, Math.round(right.x), Math.round(right.y)]).toEqual([216, 116, 316, 216]);
  });

  it('has a leap day in a leap year', () => expect(angleOf('2028-03-01', 2028) * 366).toBeCloseTo(60 * 360));

  it('draws both days of a stretch, a single day so that it is seen, and a whole year as a whole turn', () => {
    expect(anglesOf({ from: '2026-12-01', to: '2026-12-31' }, 2026)[1]).toBe(360);
    const [start, end] = anglesOf({ from: '2026-05-05', to: '2026-05-05' }, 2026);
    expect(end - start).toBeCloseTo(2.5);
    for (const path of [arcPath(0, 360, 100), bandPath(0, 360, 100)]) expect(path).not.toMatch(/NaN|^M216\.00 116\.00A100 100 0 1 1 216\.00 116\.00/);
  });

  it.each([
    ['2026-01-01', 1],
    ['2026-11-22', 47],
    ['2026-11-23', 48],
    ['2026-12-31', 53],
    ['2027-01-01', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('%s is in week %i', (date, week) => expect(weekOf(date)).toBe(week));
});

describe('what is in the year', () => {
  it('is only suggested until somebody has said so', () => {
    expect(new Set(plannedItems(year(0), day).map(({ state }) => state))).toEqual(new Set(['suggested']));
    expect(new Set(plannedItems(year(1), day).map(({ state }) => state))).toEqual(new Set(['done', 'live', 'planned']));
  });

  it('is shared out on the rings, in order', () => {
    const rings = byCommitment(plannedItems(year(1), day));
    expect(rings.map(({ commitment }) => commitment)).toEqual(['introduction', 'survey', 'workshop', 'review']);
    expect(rings[2]?.items.map(({ kind }) => kind)).toEqual(['meeting', 'period', 'meeting']);
  });

  it('has near days: what ends, what begins and the meetings, and of a suggestion only what the catalogue knows', () => {
    const items = (revision: number) => [...plannedItems(year(revision), day), ...catalogueItems(year(revision), day)];
    expect(nearDates(items(1), day).map(({ date, what }) => [date, what])).toEqual([
      ['2026-11-30', 'ends'],
      ['2026-12-01', 'contract'],
      ['2026-12-03', 'meeting'],
      ['2026-12-15', 'ends'],
    ]);
    expect(nearDates(items(0), day).map(({ what }) => what)).toEqual(['contract']);
  });
});

describe('the headline of a meeting', () => {
  const plan = (date: string, revision = 1, cancelled = false) => ({ revision, meetings: [{ title: 'Metodworkshop', date, cancelled }] });
  it.each([
    [plan('2026-11-22'), 0],
    [plan('2026-12-06'), 14],
    [plan('2026-12-07'), null],
    [plan('2026-11-21'), null],
    [plan('2026-11-25', 0), null],
    [plan('2026-11-25', 1, true), null],
  ])('is said within two weeks, if it is decided (%#)', (given, days) => expect(nearMeeting(given, day)?.days ?? null).toBe(days));
});

describe('the form of the year', () => {
  it('says beside the field what must be mended', () => {
    const draft = { revision: 1, periods: [{ ...newPeriod('a', 'survey'), title: 'Enkät', from: '2026-05-02', to: '2026-05-01' }, newPeriod('b', 'review')], meetings: [{ ...newMeeting('c', 'workshop'), title: 'Möte', date: '2027-01-01' }] };
    expect(faultsOf(draft, 2026)).toEqual({
      'periods.0.to': 'year.fault.before',
      'periods.1.title': 'year.fault.title',
      'periods.1.from': 'year.fault.day',
      'periods.1.to': 'year.fault.day',
      'meetings.0.date': 'year.fault.year',
    });
    expect(faultsOf({ ...suggestedYear(2026), revision: 0 }, 2026)).toEqual({});
  });

  it('takes up a kept draft, and nothing else', () => {
    expect(readDraft(JSON.stringify({ revision: 2, periods: [], meetings: [] }))).toEqual({ revision: 2, periods: [], meetings: [] });
    expect([readDraft(''), readDraft('en text'), readDraft('null'), readDraft('{"revision":1}')]).toEqual([null, null, null, null]);
  });
});
