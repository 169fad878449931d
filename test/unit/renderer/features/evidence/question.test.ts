import { describe, expect, test } from 'vitest';
import { mergeWritten, takeTheirs } from '#renderer/features/evidence/editing/merge.ts';
import { dateOf, isDay, numberOf, shownValue } from '#renderer/features/evidence/editing/typed.ts';
import { bandOf } from '#renderer/features/evidence/question/bands.ts';
import { emptyQuestion, newFinding, newGrade, newOutcome, newResult } from '#renderer/features/evidence/question/content.ts';
import { footnotes } from '#renderer/features/evidence/question/footnotes.ts';
import { questionIssues } from '#renderer/features/evidence/question/issues.ts';
import { differs, leavesOut, missingReasons, proposed, rungsOf } from '#renderer/features/evidence/question/ladder.ts';
import { isChanged, onTopOf, readWriting, startWriting } from '#renderer/features/evidence/question/writing.ts';

const question = () => ({ ...emptyQuestion('insats', 'FFT'), title: 'Påhittad fråga' });
const row = (change: Partial<ReturnType<typeof newGrade>> = {}) => ({ ...newGrade('rct', 'high'), ...change });
const lowered = (steps: number, reason = '') => ({ ...row().down, riskOfBias: { steps, reason } });
const raised = (steps: number) => ({ ...row().up, largeEffect: { steps, reason: 'Påhittat' } });

describe('what is typed', () => {
  test.each([
    ['0,82', 0.82],
    ['1 234,5', 1234.5],
    ['−54', -54],
    ['-54', -54],
    ['', null],
    ['ungefär tre', 'ungefär tre'],
    ['1,2,3', '1,2,3'],
  ])('%s is read as %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  test('a number is shown with a decimal comma and a real minus, and can be read back', () => {
    expect(shownValue(-0.5)).toBe('−0,5');
    expect(numberOf(shownValue(-0.5))).toBe(-0.5);
  });

  test('eight figures are a day, and a day that does not exist is none', () => {
    expect(dateOf('20261122')).toBe('2026-11-22');
    expect(dateOf('2026-1-2')).toBe('2026-01-02');
    expect(dateOf('i våras')).toBe('i våras');
    expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('i våras')]).toEqual([true, false, false]);
  });
});

describe('two versions of one question', () => {
  const base = { ...question(), outcomes: [{ ...newOutcome(), id: 'a', name: 'A' }, { ...newOutcome(), id: 'b', name: 'B' }] };

  test('are joined where nobody is in the way of the other', () => {
    const mine = { ...base, population: 'Påhittade unga' };
    const theirs = { ...base, outcomes: base.outcomes.map((outcome) => (outcome.id === 'b' ? { ...outcome, followUp: '12 månader' } : outcome)) };
    const { content, clashes } = mergeWritten(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(content).toEqual({ ...theirs, population: 'Påhittade unga' });
  });

  test('clash in the field that both have written, and either may be taken', () => {
    const mine = { ...base, outcomes: [{ ...base.outcomes[0], name: 'Mitt' }, base.outcomes[1]] };
    const theirs = { ...base, outcomes: [{ ...base.outcomes[0], name: 'Deras' }, base.outcomes[1]] };
    const { content, clashes } = mergeWritten<object>(base, mine, theirs);
    expect(clashes).toEqual([{ path: ['outcomes', 'a', 'name'], mine: 'Mitt', theirs: 'Deras' }]);
    expect(content).toEqual(mine);
    expect(clashes.reduce((now, clash) => takeTheirs(now, clash), content)).toEqual(theirs);
  });

  test('keep what either has added, and drop what one has taken away and the other left alone', () => {
    const mine = { ...base, outcomes: [...base.outcomes, { ...newOutcome(), id: 'c', name: 'C' }] };
    const theirs = { ...base, outcomes: base.outcomes.slice(1) };
    expect(mergeWritten(base, mine, theirs).content.outcomes.map((outcome) => outcome.id)).toEqual(['b', 'c']);
  });

  test('never stitch a grading together of two', () => {
    const graded = (change: object) => ({ ...base, outcomes: [{ ...base.outcomes[0], grade: row(change) }, base.outcomes[1]] });
    const { clashes } = mergeWritten<object>(graded({}), graded({ level: 4 }), graded({ startReason: 'Deras' }));
    expect(clashes.map((clash) => clash.path)).toEqual([['outcomes', 'a', 'grade']]);
  });

  test('a taken-away item that the other has changed can be had back', () => {
    const mine = { ...base, outcomes: base.outcomes.slice(1) };
    const theirs = { ...base, outcomes: [{ ...base.outcomes[0], name: 'Deras' }, base.outcomes[1]] };
    const { content, clashes } = mergeWritten<object>(base, mine, theirs);
    const back = clashes.reduce((now, clash) => takeTheirs(now, clash), content) as typeof base;
    expect(back.outcomes.map((outcome) => outcome.name)).toEqual(['B', 'Deras']);
  });
});

describe('the ladder of a grading', () => {
  test('goes from the start down, with where one stands after each step', () => {
    const rungs = rungsOf(row({ down: { ...lowered(-1, 'Påhittat'), imprecision: { steps: -2, reason: 'Påhittat' } } }));
    expect(rungs.map(({ key, after }) => [key, after]).slice(0, 6)).toEqual([
      ['start', 4],
      ['riskOfBias', 3],
      ['inconsistency', 3],
      ['indirectness', 3],
      ['imprecision', 1],
      ['publicationBias', 1],
    ]);
  });

  test('does not count an upgrade beside a deduction, unless there is a reason', () => {
    const grading = row({ design: 'nrs', start: 'low', down: lowered(-1, 'Påhittat'), up: raised(1) });
    expect(leavesOut(grading)).toBe(true);
    expect(rungsOf(grading).find((rung) => rung.key === 'largeEffect')).toMatchObject({ counts: false, after: 1 });
    expect(rungsOf({ ...grading, override: { reason: 'Påhittat' } }).find((rung) => rung.key === 'largeEffect')).toMatchObject({ counts: true, after: 2 });
    expect(rungsOf({ ...grading, override: { reason: ' ' } }).find((rung) => rung.key === 'largeEffect')).toMatchObject({ counts: false });
  });

  test('proposes nothing while a step is outside of its range', () => {
    expect(proposed(row({ down: lowered(-3) }))).toBeNull();
    expect(proposed(row({ design: 'nrs', down: lowered(-3) }))?.level).toBe(1);
  });

  test('names the steps that lack their reason, and tells another level from the proposed', () => {
    expect(missingReasons(row({ down: lowered(-1, ' ') }))).toEqual(['riskOfBias']);
    expect(missingReasons(row({ down: lowered(-1, 'Påhittat') }))).toEqual([]);
    expect([differs(row({ level: 4 }), 3), differs(row({ level: 3 }), 3), differs(row(), 3)]).toEqual([true, false, false]);
  });
});

describe('what is wrong with a question', () => {
  const problems = (change: Partial<ReturnType<typeof question>>) => questionIssues({ ...question(), ...change }).map(({ path, problem }) => `${path.join('.')}: ${problem}`);
  const outcome = (change: object) => [{ ...newOutcome(), name: 'Påhittat utfall', ...change }];

  test('nothing, where it has a title alone', () => {
    expect(problems({})).toEqual([]);
  });

  test('a heading, names and studies that are missing', () => {
    expect(problems({ title: ' ', outcomes: [newOutcome()], results: [newResult('a', 'rob2-assignment')], findings: [newFinding()] })).toEqual(['title: required', 'outcomes.0.name: required', 'results.0.studyId: study', 'findings.0.text: required']);
  });

  test('figures that are none, and an interval that is upside down', () => {
    expect(problems({ outcomes: outcome({ participants: 'många', studies: 1.5, relative: { measure: 'RR', value: 0.8, low: 0.9, high: 1.1 } }) })).toEqual(['outcomes.0.participants: whole', 'outcomes.0.studies: whole', 'outcomes.0.relative.value: interval']);
    expect(problems({ outcomes: outcome({ absolute: { unit: 'per 1 000', value: -5, low: -9, high: null } }) })).toEqual([]);
  });

  test('steps without reason once a level is confirmed, and a level other than the proposed without one', () => {
    expect(problems({ outcomes: outcome({ grade: row({ down: lowered(-1) }) }) })).toEqual([]);
    expect(problems({ outcomes: outcome({ grade: row({ down: lowered(-1), level: 4 }) }) })).toEqual(['outcomes.0.grade.down.riskOfBias.reason: reason', 'outcomes.0.grade.levelReason: level-reason']);
    expect(problems({ outcomes: outcome({ grade: row({ down: lowered(-1, 'Påhittat'), level: 3 }) }) })).toEqual([]);
  });

  test('a personal identity number, wherever it stands', () => {
    expect(problems({ outcomes: outcome({ comment: 'Gäller 811228-9874.' }) })).toEqual(['outcomes.0.comment: identity']);
  });

  test('a day that does not exist, and a link that is none', () => {
    expect(problems({ searchedAt: '2026-02-30', newerReview: { title: '', url: 'exempel', year: 26 } })).toEqual(['searchedAt: day', 'newerReview.url: link', 'newerReview.year: year']);
  });
});

describe('what is being written', () => {
  const stored = { question: question(), revision: 3 };

  test('is unchanged until something is written, and is found again from its draft', () => {
    const writing = startWriting(stored);
    expect(isChanged(writing)).toBe(false);
    const next = { ...writing, content: { ...writing.content, note: 'Påhittat' } };
    expect(isChanged(next)).toBe(true);
    expect(readWriting(JSON.stringify(next))).toEqual(next);
    expect([readWriting(''), readWriting('{'), readWriting('{"content":3}')]).toEqual([null, null, null]);
  });

  test('goes on top of what somebody else has saved', () => {
    const writing = { ...startWriting(stored), content: { ...stored.question, note: 'Mitt' } };
    const { next, clashes } = onTopOf(writing, { question: { ...stored.question, comparison: 'Deras' }, revision: 4 });
    expect(clashes).toEqual([]);
    expect(next).toMatchObject({ revision: 4, content: { note: 'Mitt', comparison: 'Deras' } });
  });
});

test('importance stands in one of three bands, or none', () => {
  expect([null, 1, 3, 4, 6, 7, 9].map(bandOf)).toEqual([null, 'low', 'low', 'important', 'important', 'critical', 'critical']);
});

test('footnotes are numbered through the table, and leave out upgrades that do not count', () => {
  const notes = footnotes([
    { outcomeId: 'a', deductions: [{ what: 'riskOfBias', steps: -1, reason: 'x' }], upgrades: [{ what: 'largeEffect', steps: 1, reason: 'y', counted: false }] },
    { outcomeId: 'b', deductions: [], upgrades: [{ what: 'doseResponse', steps: 1, reason: 'z', counted: true }] },
  ]);
  expect(notes.map(({ number, outcomeId, what }) => [number, outcomeId, what])).toEqual([
    [1, 'a', 'riskOfBias'],
    [2, 'b', 'doseResponse'],
  ]);
});
