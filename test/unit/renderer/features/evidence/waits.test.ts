import { describe, expect, test } from 'vitest';
import { judgedOf, leftAtEnd } from '#renderer/features/evidence/consensus/ending.ts';
import { sorted } from '#renderer/features/evidence/consensus/order.ts';
import { found, grouped } from '#renderer/features/evidence/home/groups.ts';
import { waitsOf, type Work } from '#renderer/features/evidence/home/waits.ts';

const work = (reason: Work['reason'], change: Partial<Work> = {}): Work => ({ key: `${reason.kind}`, questionId: 'f', title: 'Påhittad fråga', mine: false, mayJoin: false, reason, ...change });
const result = { resultId: 'r', label: 'Påhittad studie' };

describe('what waits', () => {
  test('one goes on with what one has begun', () => {
    const { started } = waitsOf([work({ kind: 'evidence-started', assessmentId: 'a', awaited: false, ...result }, { mine: true })]);
    expect(started).toEqual([{ key: 'a', label: 'Påhittad studie', to: '/evidens/granska/a' }]);
  });

  test('another’s beginning waits for a second where one may be it, once for each result', () => {
    const two = [work({ kind: 'evidence-started', assessmentId: 'a', awaited: false, ...result }, { mayJoin: true }), work({ kind: 'evidence-second', ...result }, { mayJoin: true })];
    expect(waitsOf(two).second).toHaveLength(1);
    expect(waitsOf(two.map((one) => ({ ...one, mayJoin: false }))).second).toEqual([]);
  });

  test('one’s own done assessment waits for the other', () => {
    expect(waitsOf([work({ kind: 'evidence-second', ...result }, { mine: true })]).waiting).toHaveLength(1);
  });

  test('two that are done are ready to agree, and a level that still counts does not wait', () => {
    const waits = waitsOf([work({ kind: 'evidence-consensus', ...result }), work({ kind: 'evidence-renewal', why: [] }), work({ kind: 'evidence-renewal', why: ['age'] }, { key: 'gammal' })]);
    expect(waits.ready.map((wait) => wait.to)).toEqual(['/evidens/samsyn/r']);
    expect(waits.renew.map((wait) => wait.key)).toEqual(['gammal']);
  });
});

test('questions are found by every word, in title, intervention or outcome, and stand by intervention', () => {
  const question = (interventionName: string, title: string, outcome: string) => ({ interventionId: interventionName, interventionName, title, outcomes: [{ name: outcome }] });
  const all = [question('Öppenvård', 'Påhittad fråga', 'Narkotika'), question('Ärlighet', 'En annan', 'Skola'), question('Öppenvård', 'Tredje', 'Skola')];
  expect(found(all, 'skola öppen').map((one) => one.title)).toEqual(['Tredje']);
  expect(grouped(all).map(({ name, questions }) => [name, questions.length])).toEqual([
    ['Ärlighet', 1],
    ['Öppenvård', 2],
  ]);
});

test('differences stand apart, and what neither was asked stands nowhere', () => {
  const row = (key: string, agree: boolean, asked: boolean) => ({ key, agree, kind: 'question' as const, open: !agree, a: { asked }, b: { asked } });
  const { differ, same } = sorted([row('1.1', true, true), row('1.2', false, true), row('1.3', true, false)]);
  expect([differ.map((one) => one.key), same.map((one) => one.key)]).toEqual([['1.2'], ['1.1']]);
});

test('the end needs every judgement, and a reason where it is another than the proposed', () => {
  const parts = [
    { key: 'D1', proposal: 'low', agreed: 'low' },
    { key: 'D2', proposal: 'low', agreed: null },
    { key: 'overall', proposal: 'low', agreed: 'high' },
  ];
  expect(leftAtEnd(parts, {})).toEqual({ unjudged: ['D2'], unexplained: ['overall'] });
  expect(leftAtEnd(parts, { D2: { judgement: 'low', reason: '' }, overall: { judgement: 'high', reason: 'Påhittat' } })).toEqual({ unjudged: [], unexplained: [] });
  expect(judgedOf({ key: 'D1', proposal: 'low', agreed: 'low' }, {}).judgement).toBe('low');
});
