import { describe, expect, it } from 'vitest';
import { assessmentSchema, type Assessment } from '#core/evidence/records/assessment.ts';
import { consensusSchema } from '#core/evidence/records/consensus.ts';
import { gradeRowSchema } from '#core/evidence/records/grade-row.ts';
import { evidenceQuestionSchema, type EvidenceQuestion } from '#core/evidence/records/question.ts';
import { studySchema } from '#core/evidence/records/study.ts';
import { evidenceWork, type EvidenceRecords, type EvidenceWork } from '#core/evidence/work-queue.ts';

const uuid = (at: number): string => `6f9ab5a2-0000-4000-9200-${String(at).padStart(12, '0')}`;
const [theft, school, first, second] = [uuid(1), uuid(2), uuid(11), uuid(12)];
const studies = [{ id: 'study-1', data: studySchema.parse({ title: 'En påhittad studie', shortName: 'Exempelstudien 2019' }) }];

const level = (at: string, confirmed: number | null = 3): object => gradeRowSchema.parse({ design: 'rct', start: 'high', down: {}, up: {}, level: confirmed, at: `${at}T08:00:00.000Z` });

function question(fields: object = {}, grades: readonly (object | null)[] = [null, null]): EvidenceQuestion {
  const outcomes = [{ id: theft, name: 'Nya brott', grade: grades[0] }, { id: school, name: 'Skolnärvaro', grade: grades[1] }];
  const results = [{ id: first, studyId: 'study-1', outcomeId: theft, timePoint: '12 månader', templateId: 'exempelmall' }, { id: second, studyId: 'okand', outcomeId: school, templateId: 'exempelmall' }];
  return evidenceQuestionSchema.parse({ interventionId: 'insats-1', title: 'Påhittad fråga', outcomes, results, ...fields });
}

const by = (assessor: string, state: Assessment['state'], fields: object = {}): Assessment =>
  assessmentSchema.parse({ questionId: 'fraga-1', resultId: first, templateId: 'exempelmall', templateVersion: '1', assessor, state, ...fields });

interface Given {
  readonly asked?: EvidenceQuestion;
  readonly assessments?: readonly Assessment[];
  readonly consensus?: 'open' | 'done';
  readonly today?: string;
}

function workOf({ asked = question(), assessments = [], consensus, today = '2026-11-22' }: Given): EvidenceWork[] {
  const kept: EvidenceRecords = {
    questions: [{ id: 'fraga-1', data: asked }],
    studies,
    assessments: assessments.map((data, at) => ({ id: `granskning-${at + 1}`, data })),
    consensuses: consensus === undefined ? [] : [{ id: 'samsyn-1', data: consensusSchema.parse({ questionId: 'fraga-1', resultId: first, templateId: 'exempelmall', templateVersion: '1', assessmentIds: ['granskning-1', 'granskning-2'], state: consensus }) }],
  };
  return evidenceWork(kept, { today, maxAgeMonths: 60, ownerOf: (id) => (id === 'insats-1' ? 'Exempelperson S' : '') });
}

const kinds = (given: Given): string[] => workOf(given).map(({ reason }) => reason.kind);
const [a, b, c] = ['Exempelperson A', 'Exempelperson B', 'Exempelperson C'];
const label = 'Exempelstudien 2019 · Nya brott · 12 månader';

describe('a result that is assessed', () => {
  it('asks for nothing before somebody has begun', () => expect(kinds({})).toEqual([]));

  it('is the work of whoever has begun, with what it is about', () => {
    expect(workOf({ assessments: [by(a, 'draft')] })).toEqual([
      {
        key: 'evidence-started:fraga-1:granskning-1',
        questionId: 'fraga-1',
        title: 'Påhittad fråga',
        interventionId: 'insats-1',
        owner: a,
        due: null,
        reason: { kind: 'evidence-started', assessmentId: 'granskning-1', resultId: first, label, by: a, awaited: false },
      },
    ]);
  });

  it('waits for anyone else when one is done', () => {
    expect(workOf({ assessments: [by(a, 'done')] })).toMatchObject([{ key: `evidence-second:fraga-1:${first}`, owner: '', reason: { kind: 'evidence-second', resultId: first, label, by: a } }]);
  });

  it('waits for the other who has begun, whichever began first', () => {
    for (const assessments of [[by(a, 'done'), by(b, 'draft')], [by(b, 'draft'), by(a, 'done')]]) {
      expect(workOf({ assessments })).toMatchObject([{ owner: b, reason: { kind: 'evidence-started', by: b, awaited: true } }]);
    }
    expect(workOf({ assessments: [by(a, 'draft'), by(b, 'draft')] }).map(({ reason }) => reason.kind === 'evidence-started' && reason.awaited)).toEqual([false, false]);
  });

  it('is ready to be agreed on when two persons are done, until they have agreed', () => {
    const assessments = [by(a, 'done'), by(b, 'locked')];
    expect(workOf({ assessments })).toMatchObject([{ key: `evidence-consensus:fraga-1:${first}`, owner: '', reason: { kind: 'evidence-consensus', label, by: [a, b], begun: false } }]);
    expect(workOf({ assessments, consensus: 'open' })).toMatchObject([{ reason: { begun: true } }]);
    expect(kinds({ assessments, consensus: 'done' })).toEqual([]);
  });

  it('is agreed on by the first two who were done', () => {
    const assessments = [by(c, 'done', { doneAt: '2026-03-03T08:00:00.000Z' }), by(b, 'done', { doneAt: '2026-02-02T08:00:00.000Z' }), by(a, 'done', { doneAt: '2026-01-01T08:00:00.000Z' })];
    expect(workOf({ assessments })).toMatchObject([{ reason: { by: [a, b] } }]);
  });

  it('needs two persons, not the same one in another spelling', () => {
    expect(kinds({ assessments: [by(a, 'done'), by(' exempelperson  a', 'done')] })).toEqual(['evidence-second']);
    expect(workOf({ assessments: [by(a, 'done'), by('EXEMPELPERSON A', 'draft')] })).toMatchObject([{ reason: { kind: 'evidence-started', awaited: false } }]);
  });

  it('waits for nobody where the only view of it is locked', () => expect(kinds({ assessments: [by(a, 'locked')] })).toEqual([]));

  it('lets a third person go on, and the two agree meanwhile', () => {
    const assessments = [by(a, 'done'), by(b, 'done'), by(c, 'draft')];
    expect(kinds({ assessments })).toEqual(['evidence-started', 'evidence-consensus']);
    expect(kinds({ assessments, consensus: 'done' })).toEqual(['evidence-started']);
  });

  it('is told apart from the other results of the question', () => {
    const found = workOf({ assessments: [by(a, 'done'), by(b, 'done', { resultId: second })] });
    expect(found.map(({ reason }) => [reason.kind, 'label' in reason && reason.label])).toEqual([['evidence-second', label], ['evidence-second', 'Skolnärvaro']]);
  });

  it('asks for nothing in training, or where the question is put away', () => {
    expect(kinds({ assessments: [by(a, 'draft', { questionId: null, calibrationId: 'ovning', resultId: uuid(99) })] })).toEqual([]);
    expect(kinds({ asked: question({ archived: true, newStudiesKnown: true }, [level('2015-01-01'), null]), assessments: [by(a, 'draft')] })).toEqual([]);
  });
});

describe('a level that has been confirmed', () => {
  it('is to be looked at again when it is older than the group lets it be, by whoever looks after the page', () => {
    expect(workOf({ asked: question({}, [level('2021-11-01'), null]) })).toEqual([
      {
        key: 'evidence-renewal:fraga-1',
        questionId: 'fraga-1',
        title: 'Påhittad fråga',
        interventionId: 'insats-1',
        owner: 'Exempelperson S',
        due: '2026-11-01',
        reason: { kind: 'evidence-renewal', outcomes: ['Nya brott'], why: ['age'], due: '2026-11-01' },
      },
    ]);
  });

  it('is told of a month before, and not a day earlier', () => {
    const asked = question({}, [level('2022-01-15'), null]);
    expect(workOf({ asked, today: '2026-12-16' })).toMatchObject([{ due: '2027-01-15', reason: { why: [] } }]);
    expect(kinds({ asked, today: '2026-12-15' })).toEqual([]);
    expect(workOf({ asked, today: '2027-01-15' })).toMatchObject([{ reason: { why: [] } }]);
    expect(workOf({ asked, today: '2027-01-16' })).toMatchObject([{ due: '2027-01-15', reason: { why: ['age'] } }]);
  });

  it('counts from the search for studies where its day is known', () => {
    expect(kinds({ asked: question({ searchedAt: '2026-01-01' }, [level('2015-01-01'), null]) })).toEqual([]);
    expect(workOf({ asked: question({ searchedAt: '2015-01-01' }, [level('2026-01-01'), null]) })).toMatchObject([{ due: '2020-01-01' }]);
  });

  it('is to be looked at again when something newer is known, on no particular day', () => {
    const asked = question({ newStudiesKnown: true, newerReview: { title: 'Nyare översikt' } }, [level('2026-01-01'), level('2026-02-01')]);
    expect(workOf({ asked })).toMatchObject([{ due: null, reason: { outcomes: ['Nya brott', 'Skolnärvaro'], why: ['newer-review', 'newer-studies'], due: null } }]);
  });

  it('is one thing to do for the question, due when the first of them was', () => {
    const asked = question({}, [level('2021-05-01'), level('2020-03-01')]);
    expect(workOf({ asked })).toMatchObject([{ due: '2025-03-01', reason: { outcomes: ['Nya brott', 'Skolnärvaro'], why: ['age'] } }]);
  });

  it('is not asked of outcomes that nobody has judged', () => {
    expect(kinds({ asked: question({ newStudiesKnown: true }, [level('2015-01-01', null), null]) })).toEqual([]);
  });
});
